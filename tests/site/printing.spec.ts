import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const SOME = [slides[0]!, slides[8]!, slides[19]!, slides.find(slide => slide.frontmatter.list === 'sources')!]
const PAPERS = [['A4', false], ['A4', true], ['Letter', false], ['Letter', true]] as const
/** What browsers leave free at each edge. */
const MARGIN = '10mm'
/** The smallest print that is read without effort, in points. */
const READABLE = 7

interface Word { text: string, x: number, y: number, width: number, size: number }
interface Sheet { pages: number, width: number, height: number, words: Word[] }

/** What a page prints, as a visitor's browser does it: the words of the first sheet, in points from its lower left corner. */
async function printed(page: Page, format: string, landscape: boolean): Promise<Sheet> {
  const bytes = await page.pdf({ format, landscape, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } })
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const sheet = await document.getPage(1)
  const { width, height } = sheet.getViewport({ scale: 1 })
  const { items } = await sheet.getTextContent()
  const words = items.flatMap(item => 'str' in item && item.str.trim() ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number, width: item.width, size: Math.hypot(item.transform[2] as number, item.transform[3] as number) }] : [])
  const { numPages } = document
  await task.destroy()
  return { pages: numPages, width, height, words }
}

const letters = (text: string): string => text.replace(/[\s\u00AD]/g, '')

for (const { no, id } of SOME) {
  test(`slide ${id} prints whole on one sheet, in its middle, upright and across`, async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ ...STEADY, viewport: { width: 1280, height: 720 } })
    await page.goto(`${deckUrl}${id}/`)
    await settled(page, no, 0)
    await expect(page.locator('#prerendered')).toHaveCount(0)
    const title = letters(await page.locator(`${slideOf(no)} h1`).first().textContent() ?? '')
    const sources = page.locator(`${slideOf(no)} .foot-sources`)
    const foot = await sources.count() ? letters(await sources.textContent() ?? '') : ''
    for (const [format, landscape] of PAPERS) {
      const { pages, width, height, words } = await printed(page, format, landscape)
      const paper = `${format} ${landscape ? 'across' : 'upright'}`
      expect(pages, paper).toBe(1)
      const all = letters(words.map(({ text }) => text).join(''))
      expect(all, paper).toContain(title)
      expect(all, paper).toContain(foot)
      expect(words.filter(word => word.x < 0 || word.y < 0 || word.x + word.width > width || word.y + word.size > height), paper).toEqual([])
      const small = words.filter(word => foot.includes(letters(word.text)) && word.size < READABLE).filter(word => word.y < height / 2)
      expect(small, `${paper}: sources`).toEqual([])
    }
    await page.close()
  })
}

test('without scripts a slide prints the same way', async ({ browser, deckUrl }) => {
  const page = await browser.newPage({ ...STEADY, javaScriptEnabled: false })
  await page.goto(`${deckUrl}${SOME[1]!.id}/`)
  const { pages, words } = await printed(page, 'A4', false)
  expect(pages).toBe(1)
  expect(words.map(({ text }) => text).join(' ')).not.toContain('Next')
  await page.close()
})

/** In the page: the contrast of the title with white paper. */
function darkness(selector: string): number {
  const [r = 0, g = 0, b = 0] = getComputedStyle(document.querySelector(selector)!).color.match(/\d+/g)!.map(Number)
  return 255 - (r + g + b) / 3
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the article prints dark on white, in fewer sheets than slides, for a visitor whose screen is ${colorScheme}`, async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ ...STEADY, colorScheme })
    await page.goto(`${deckUrl}read/`)
    await page.emulateMedia({ media: 'print', colorScheme })
    for (const selector of ['.opening-page h1', '.opening-page .lead', '.opening-page a', '.act h3', '.act section > p'])
      expect(await page.evaluate(darkness, selector), selector).toBeGreaterThan(90)
    await page.emulateMedia({ media: null })
    const { pages } = await printed(page, 'A4', false)
    expect(pages).toBeLessThan(slides.length / 2)
    await page.close()
  })
}
