import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'parse5'
import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { expect, test } from '../support/fixtures.ts'
import { structureFaults } from '../support/landmarks.ts'
import { DIST } from '../support/paths.ts'

const { slides } = await loadDeck()
const PAGES = ['index.html', ...slides.flatMap(({ no, id }) => [`${no}/index.html`, `${id}/index.html`]), 'read/index.html', '404.html']
/** Ids of elements that the style sheet hides without scripts. */
const WITHOUT_SCRIPTS = ['prerendered']

test('every page has one main landmark, one title, labelled navs and unique ids, before its scripts run and without scripts', async () => {
  for (const path of PAGES) {
    const html = await readFile(join(DIST, path), 'utf8')
    expect(structureFaults(parse(html, { scriptingEnabled: true })), path).toEqual([])
    expect(structureFaults(parse(html, { scriptingEnabled: false }), WITHOUT_SCRIPTS), `${path} without scripts`).toEqual([])
  }
})

test('planted: a second main landmark or title, a nav without a label and a repeated id are reported', () => {
  const page = (body: string) => structureFaults(parse(`<!doctype html><body>${body}`))
  const valid = '<main><h1>A</h1></main><nav aria-label="B"></nav>'
  expect(page(valid)).toEqual([])
  for (const planted of ['<main></main>', '<h1>C</h1>', '<nav></nav>', '<nav aria-label="B"></nav>', '<p id=a></p><p id=a></p>'])
    expect(page(valid + planted), planted).toHaveLength(1)
  expect(page(`${valid}<div aria-hidden="true"><h1>C</h1></div>`)).toEqual([])
  expect(page('')).toHaveLength(2)
})

test('the live deck has the same structure after hydration', async ({ browser, deckUrl }) => {
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
