import { showState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { exhibitsOf, missingFromTable } from '../support/exhibit-tables.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()

// Charts are hidden from assistive technology and the Tab key, so their figures must be reachable in the table.
for (const { no, file, clicks } of slides) {
  test(`each figure in a picture on slide ${no} (${file}) is also in its exhibit's table`, async ({ shared: { page } }) => {
    const found: string[] = []
    for (const click of new Set([0, clicks])) {
      await showState(page, no, click)
      found.push(...missingFromTable(await page.evaluate(exhibitsOf, slideOf(no))).map(fault => `click ${click}: ${fault}`))
    }
    expect(found).toEqual([])
  })
}

test('planted: a missing table is reported', async ({ shared: { page } }) => {
  for (const { no, clicks } of slides) {
    await showState(page, no, clicks)
    if ((await page.evaluate(exhibitsOf, slideOf(no))).every(exhibit => exhibit.drawn.length === 0))
      continue
    const show = (display: string) => page.evaluate(value => document.querySelectorAll<HTMLElement>('figure table').forEach(table => table.style.display = value), display)
    await show('none')
    expect(missingFromTable(await page.evaluate(exhibitsOf, slideOf(no)))).not.toEqual([])
    await show('')
    return
  }
  throw new Error('no slide shows a figure in a picture')
})
