import { showState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { exhibitsOf, withoutTwin } from '../support/twins.ts'

const { slides } = await loadDeck()

// A chart is hidden from assistive technology and from the Tab key; its table is the way to its figures.
for (const { no, file, clicks } of slides) {
  test(`each figure that a picture on slide ${no} (${file}) shows is in the table of its exhibit too`, async ({ stage: { page } }) => {
    const found: string[] = []
    for (const click of new Set([0, clicks])) {
      await showState(page, no, click)
      found.push(...withoutTwin(await page.evaluate(exhibitsOf, slideOf(no))).map(fault => `click ${click}: ${fault}`))
    }
    expect(found).toEqual([])
  })
}

test('a table that is not there is noticed', async ({ stage: { page } }) => {
  for (const { no, clicks } of slides) {
    await showState(page, no, clicks)
    if ((await page.evaluate(exhibitsOf, slideOf(no))).every(exhibit => exhibit.drawn.length === 0))
      continue
    const show = (display: string) => page.evaluate(value => document.querySelectorAll<HTMLElement>('figure table').forEach(table => table.style.display = value), display)
    await show('none')
    expect(withoutTwin(await page.evaluate(exhibitsOf, slideOf(no)))).not.toEqual([])
    await show('')
    return
  }
  throw new Error('no slide shows a figure in a picture')
})
