import { openState } from '../../kit/browser/live-page.ts'
import { withPage } from '../../kit/browser/open-page.ts'
import { STAGE } from '../../kit/core/paths.ts'
import { readSnapshot } from '../../kit/snapshot/format.ts'
import { takeOpenings } from '../../kit/snapshot/openings.ts'
import { expect, test } from '../support/fixtures.ts'

/** Without what two builds name differently: files with a hash in their names, and the marks of components' own styles. */
const comparable = (html: string): string => html.replace(/<!--.*?-->/gs, '').replace(/ data-v-[\da-f]{8}(?:="")?/g, '').replace(/-[\w-]{8}\.(?=\w+")/g, '.')

test('the public deck opens each slide as the snapshot of the stage has it', async ({ browser, deckUrl }) => {
  test.slow()
  const { slides } = await readSnapshot(STAGE)
  const linked = slides.find(({ opening }) => opening.includes('class="back"'))!.no
  const openings = await takeOpenings(browser, { url: deckUrl }, slides.map(({ no }) => no), linked)
  const different = slides.filter(({ no, opening }) => comparable(opening) !== comparable(openings.get(no)!))
  expect(different.map(({ no }) => no)).toEqual([])
})

test('planted: a page that does something wrong is refused, with what it did', async ({ browser, deckUrl }) => {
  const open = (harm: string) => withPage(browser, { url: deckUrl }, { refusal: 'Refused' }, async ({ page, url }) => {
    await openState(page, url)
    await page.evaluate(harm)
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve)))
  })
  await expect(open('setTimeout(() => { throw new Error("planted") })')).rejects.toThrow('Refused: the page threw "planted".')
  await expect(open('fetch("/nothing.json")')).rejects.toThrow('Refused: /nothing.json answered 404.')
  await expect(open('console.error("planted")')).rejects.toThrow('Refused: the console says "planted".')
})
