import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'parse5'
import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { expect, test } from '../support/fixtures.ts'
import { structureFaults } from '../support/landmarks.ts'
import { DIST } from '../support/places.ts'

const { slides } = await loadDeck()
const PAGES = ['index.html', ...slides.flatMap(({ no, id }) => [`${no}/index.html`, `${id}/index.html`]), 'read/index.html', '404.html']
/** What the page's own style sheet takes away from those who have no script. */
const WITHOUT_SCRIPTS = ['prerendered']

test('every page has one main part, one title, named ways through it and no id twice, before its script and without one', async () => {
  for (const path of PAGES) {
    const html = await readFile(join(DIST, path), 'utf8')
    expect(structureFaults(parse(html, { scriptingEnabled: true })), path).toEqual([])
    expect(structureFaults(parse(html, { scriptingEnabled: false }), WITHOUT_SCRIPTS), `${path} without scripts`).toEqual([])
  }
})

test('a second main part or title, a nav without a name and a repeated id are found', () => {
  const page = (body: string) => structureFaults(parse(`<!doctype html><body>${body}`))
  const sound = '<main><h1>A</h1></main><nav aria-label="B"></nav>'
  expect(page(sound)).toEqual([])
  for (const planted of ['<main></main>', '<h1>C</h1>', '<nav></nav>', '<nav aria-label="B"></nav>', '<p id=a></p><p id=a></p>'])
    expect(page(sound + planted), planted).toHaveLength(1)
  expect(page(`${sound}<div aria-hidden="true"><h1>C</h1></div>`)).toEqual([])
  expect(page('')).toHaveLength(2)
})

test('nor does the live deck after it has taken over, on any slide', async ({ browser, deckUrl }) => {
  const page = await browser.newPage(STEADY)
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  await expect(page.locator('#prerendered')).toHaveCount(0)
  for (const { no } of slides.filter(slide => slide.no < 4 || (slide.appendix && slide.clicks))) {
    await page.evaluate(n => window.__talk!.go(n), no)
    await settled(page, no, 0)
    expect(structureFaults(parse(await page.content(), { scriptingEnabled: true })), `slide ${no}`).toEqual([])
  }
  await page.close()
})
