import type { PdfOptions } from '../../kit/pdf.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sources } from '../../facts/index.ts'
import { referencesIn, toText } from '../../facts/interpolate.ts'
import { loadDeck } from '../../kit/deck.ts'
import { STAGE } from '../../kit/paths.ts'
import { talkDate } from '../../kit/pdf-metadata.ts'
import { expectedPages, makePdf } from '../../kit/pdf.ts'
import { ERROR_SLIDES } from '../../kit/print-page.ts'
import { count, expect, test } from '../support/fixtures.ts'
import { linkFaults } from '../support/links.ts'
import { readPdf } from '../support/pdf.ts'

const deck = await loadDeck()
const total = deck.slides.length

/** A title as it stands on the slide: figures put in, Markdown's marks gone. */
const plain = (title: string) => toText(title).replace(/[*_`]|<[^>]*>/g, '')
/** Hyphens, line ends, ligatures and the kind of apostrophe (a letter, to Unicode) differ between a page and its source; letters and figures do not. */
const letters = (text: string) => text.normalize('NFKD').toLowerCase().replace(/[^\p{Ll}\p{Lo}\p{N}]/gu, '')

const VARIANTS: { name: string, options: Partial<PdfOptions> }[] = [
  { name: 'one page a slide', options: {} },
  { name: 'one page a state with --clicks', options: { clicks: true } },
  { name: 'dark with --dark', options: { dark: true } },
  { name: 'its range and nothing else with --range', options: { range: `2-${Math.min(5, total)}` } },
  { name: 'its range with every state', options: { range: `${total}`, clicks: true } },
]

for (const { name, options } of VARIANTS) {
  test(`the PDF has ${name}`, async ({ browser }, { outputDir }) => {
    const output = join(outputDir, 'talk.pdf')
    const whole = { ...options, dist: STAGE, deck, output }
    const expected = expectedPages(whole)
    await makePdf(browser, whole)
    const pdf = await readPdf(output)

    expect(pdf.texts).toHaveLength(expected.length)
    for (const [index, { no }] of expected.entries()) {
      expect(letters(pdf.texts[index]!), `page ${index + 1}`).toContain(letters(plain(deck.slides[no - 1]!.title)))
      expect(pdf.texts[index], `page ${index + 1}`).not.toMatch(new RegExp(ERROR_SLIDES.join('|')))
    }
    for (const { width, height } of pdf.sizes) {
      // 980 × 552 pixels of 1/96 inch.
      expect(width).toBeCloseTo(735, 0)
      expect(height).toBeCloseTo(414, 0)
    }
    expect(pdf.fonts.length).toBeGreaterThan(0)
    expect(pdf.fonts.filter(font => !font.embedded || font.subtype === 'Type3')).toEqual([])
    expect(pdf).toMatchObject({ tagged: true, outlined: true, title: deck.headmatter.title, created: talkDate() })
    expect(pdf.language).toContain(String(deck.headmatter.lang))
    count('pages', expected.length)
  })
}

test('every link of the PDF lands where it says, and every figure has one', async ({ browser }, { outputDir }) => {
  const output = join(outputDir, 'talk.pdf')
  await makePdf(browser, { dist: STAGE, deck, output })
  const pdf = await readPdf(output)
  expect(linkFaults(pdf)).toEqual([])
  // Every slide that names a figure leads on from it.
  for (const { no } of deck.slides.filter(slide => referencesIn(slide.content).length > 0))
    expect(pdf.links.filter(({ page, place }) => page === no && /^(?:source|figure)-/.test(place ?? '')), `slide ${no}`).not.toEqual([])
  // And every source leads back to a slide that rests on it.
  for (const { id } of sources)
    expect(pdf.links.some(({ place }) => place === `source-${id}`), `nothing leads to the source ${id}`).toBe(true)
})

test('a part of the deck has no link to what was left out', async ({ browser }, { outputDir }) => {
  const output = join(outputDir, 'talk.pdf')
  await makePdf(browser, { dist: STAGE, deck, output, range: '2-4' })
  const { links } = await readPdf(output)
  expect(links.filter(({ url, target }) => url === undefined ? target === undefined : url.includes('localhost'))).toEqual([])
})

test('the dark PDF differs from the light one, and the same PDF comes out twice', async ({ browser }, { outputDir }) => {
  const make = async (name: string, dark: boolean) => {
    const output = join(outputDir, name)
    await makePdf(browser, { dist: STAGE, deck, output, dark, range: `${Math.min(2, total)}` })
    return readFile(output)
  }
  const [light, again, dark] = [await make('light.pdf', false), await make('again.pdf', false), await make('dark.pdf', true)]
  expect(again.equals(light)).toBe(true)
  expect(dark.equals(light)).toBe(false)
})
