import type { Browser } from '@playwright/test'
import type { Printed } from '../../kit/browser/print-page.ts'
import type { PdfOptions } from '../../kit/outputs/deck-pdf/index.ts'
import type { ReadPdf } from '../support/pdf.ts'
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sources } from '../../facts/index.ts'
import { toText } from '../../facts/interpolate.ts'
import { referencesIn } from '../../facts/references.ts'
import { STAGE, WORK } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { talkDate } from '../../kit/ledger/talk-date.ts'
import { expectedPages, makePdf } from '../../kit/outputs/deck-pdf/index.ts'
import { notesOf } from '../../kit/outputs/deck-pdf/notes.ts'
import { namePages } from '../../kit/outputs/deck-pdf/pages.ts'
import { ERROR_SLIDES } from '../../kit/slidev/contract.ts'
import { count, expect, test } from '../support/fixtures.ts'
import { linkFaults } from '../support/pdf-links.ts'
import { tagFaults } from '../support/pdf-rules.ts'
import { flat } from '../support/pdf-tags.ts'
import { readPdf } from '../support/pdf.ts'

const deck = await loadDeck()
const { slides } = deck
const total = slides.length

/** A title as the slide shows it: figures written out, without Markdown markup. */
const plain = (title: string) => toText(title).replace(/[*_`]|<[^>]*>/g, '')
/** Only letters and digits: hyphens, line breaks, ligatures and apostrophes (letters in Unicode) differ between a page and its source. */
const letters = (text: string) => text.normalize('NFKD').toLowerCase().replace(/[^\p{Ll}\p{Lo}\p{N}]/gu, '')

const VARIANTS = {
  'one page per slide': {},
  'one page per state and its notes with --clicks --notes': { clicks: true, notes: true },
  'the key states, dark, with --clicks key --dark': { clicks: 'key', dark: true, range: '10-19' },
  'only its range with --range': { range: `2-${Math.min(5, total)}` },
  'its range with every state': { range: `${total}`, clicks: true },
} satisfies Record<string, Partial<PdfOptions>>
type Variant = keyof typeof VARIANTS

interface Made { path: string, pages: Printed[], pdf: ReadPdf }
const made = new Map<Variant, Promise<Made>>()
const folder = join(WORK, 'pdf-tests')

/** A PDF of the deck, made once for all tests that use it. */
function print(browser: Browser, name: Variant): Promise<Made> {
  const make = async (): Promise<Made> => {
    const options = { ...VARIANTS[name], dist: STAGE, deck, output: join(folder, `${made.size}.pdf`) }
    await makePdf(browser, options)
    return { path: options.output, pages: expectedPages(options), pdf: await readPdf(options.output) }
  }
  if (!made.has(name))
    made.set(name, make())
  return made.get(name)!
}

// One worker, so that all tests share the same few PDFs.
test.describe.configure({ mode: 'default' })

for (const name of Object.keys(VARIANTS) as Variant[]) {
  test(`the PDF has ${name}`, async ({ browser }) => {
    const { pages, pdf } = await print(browser, name)
    expect(pdf.texts).toHaveLength(pages.length)
    for (const [index, { no }] of pages.entries()) {
      expect(pdf.texts[index], `page ${index + 1}`).not.toMatch(new RegExp(ERROR_SLIDES.join('|')))
      const heading = flat(pdf.tags[index]!.root).find(({ role }) => role === 'H1')?.text ?? ''
      expect(letters(heading), `the heading of page ${index + 1}`).toBe(letters(plain(slides[no - 1]!.title)))
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
    expect(pdf.xmp).toContain(`>${deck.headmatter.title}<`)
    expect(pdf.xmp).toContain(talkDate().toISOString().slice(0, 19))
    count('pages', pages.length)
  })

  test(`the tags have no faults in the PDF that has ${name}`, async ({ browser }) => {
    const { pdf } = await print(browser, name)
    expect(pdf.tags.flatMap((tags, index) => tagFaults(tags).map(fault => `page ${index + 1}: ${fault}`))).toEqual([])
    expect([...pdf.annotationFaults, ...pdf.uaFaults, ...pdf.boxFaults, ...pdf.markFaults]).toEqual([])
  })

  test(`every link leads to the right place in the PDF that has ${name}`, async ({ browser }) => {
    const { pages, pdf } = await print(browser, name)
    expect(linkFaults(pdf, page => slides[pages[page - 1]!.no - 1]!)).toEqual([])
  })

  test(`outline and labels lead to the right pages of the PDF that has ${name}`, async ({ browser }) => {
    const { pages, pdf } = await print(browser, name)
    const shown = [...new Set(pages.map(({ no }) => no))]
    const listed = pdf.outline.filter(({ title }) => shown.some(no => plain(slides[no - 1]!.title) === title))
    expect(listed.map(({ title }) => title)).toEqual(shown.map(no => plain(slides[no - 1]!.title)))
    expect(listed.map(({ page }) => pages[page - 1]!.no)).toEqual(shown)
    // Each act's entry leads to its first slide.
    const acts = pdf.outline.filter(entry => !listed.includes(entry))
    expect(acts.map(({ title, page }) => slides[pages[page - 1]!.no - 1]!.frontmatter.kicker === title)).not.toContain(false)
    expect(new Set(pdf.labels).size, 'page labels are unique').toBe(pages.length)
    for (const [index, { no, clicks }] of pages.entries()) {
      const slide = slides[no - 1]!
      const number = slide.appendix ? `A${slides.filter(other => other.appendix && other.no <= no).length}` : String(no)
      expect(pdf.labels![index]).toBe(clicks < slide.clicks ? `${number}.${clicks}` : number)
    }
  })
}

test('the PDF has every exhibit\'s table and every source, and every figure is a link', async ({ browser }) => {
  const { pdf } = await print(browser, 'one page per slide')
  const tags = pdf.tags.map(({ root }) => flat(root))
  // Each picture is followed by a table with its data.
  const alone = tags.flatMap((page, index) => page.some(({ role }) => role === 'Figure') && !page.some(({ role }) => role === 'Table') ? [index + 1] : [])
  expect(alone.filter(page => !slides[page - 1]!.frontmatter.layout)).toEqual([])
  for (const { no } of slides.filter(slide => referencesIn(slide.content).length > 0))
    expect(pdf.links.filter(({ page, place }) => page === no && /^(?:source|figure)-/.test(place ?? '')), `slide ${no}`).not.toEqual([])
  for (const { id } of sources)
    expect(pdf.links.some(({ place }) => place === `source-${id}`), `nothing leads to the source ${id}`).toBe(true)
})

test('notes are comments, each on the page of its click', async ({ browser }) => {
  const { pages, pdf } = await print(browser, 'one page per state and its notes with --clicks --notes')
  expect(pdf.comments).toEqual(notesOf(namePages(pages, slides), slides))
  expect(pdf.comments.filter(Boolean)).toHaveLength(pages.length)
  expect(pdf.comments.join(' ')).not.toMatch(/\[\[|\[click/)
  expect((await print(browser, 'one page per slide')).pdf.comments.join('')).toBe('')
})

test('every run gives the same bytes, and dark mode gives others', async ({ browser }) => {
  const again = async (name: Variant, more: Partial<PdfOptions> = {}) => {
    const first = await print(browser, name)
    const output = join(folder, 'again.pdf')
    await makePdf(browser, { ...VARIANTS[name], ...more, dist: STAGE, deck, output })
    return (await readFile(output)).equals(await readFile(first.path))
  }
  expect(await again('one page per slide'), 'the whole deck').toBe(true)
  const some = 'only its range with --range'
  expect([await again(some), await again(some), await again(some, { dark: true })]).toEqual([true, true, false])
})

test('poppler reads it without warnings, tagged and with all fonts embedded', async ({ browser }) => {
  test.skip(spawnSync('pdfinfo', ['-v']).error !== undefined, 'poppler is not installed')
  const full = await print(browser, 'one page per slide')
  const some = await print(browser, 'only its range with --range')
  const poppler = ({ path }: Made, tool: string, ...args: string[]) => {
    const { stdout, stderr } = spawnSync(tool, [...args, path], { encoding: 'utf8', maxBuffer: 2 ** 26 })
    expect(stderr).toBe('')
    return stdout
  }
  expect(poppler(full, 'pdfinfo', '-struct').match(/^ +H1/gm)).toHaveLength(full.pages.length)
  // poppler takes most of a second per page to read tagged text, so check only a few.
  const words = poppler(some, 'pdfinfo', '-struct-text')
  for (const { no } of some.pages)
    expect(letters(words), `slide ${no}`).toContain(letters(plain(slides[no - 1]!.title)))
  expect(poppler(full, 'pdfinfo')).toMatch(/^Tagged: +yes$/m)
  for (const font of poppler(full, 'pdffonts').trim().split('\n').slice(2))
    expect(font).toMatch(/^(?!.*Type 3).* yes yes yes +\d+ +\d+$/)
})
