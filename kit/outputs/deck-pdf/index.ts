import type { Browser } from 'playwright'
import type { Printed } from '../../browser/print-page.ts'
import type { Deck } from '../../slidev/deck.ts'
import type { Print } from './finish.ts'
import { CANVAS, withPrintPage } from '../../browser/print-page.ts'
import { readRange } from '../../core/range.ts'
import { writeWhole } from '../../core/replace.ts'
import { keywordsOf } from '../../ledger/keywords.ts'
import { talkDate } from '../../ledger/talk-date.ts'
import { describeDrawings } from '../../pdf/drawings.ts'
import { mendMarkup, readableStyle, readWords } from '../../pdf/readable.ts'
import { printedId, SELECTORS } from '../../slidev/contract.ts'

export interface PdfOptions {
  /** The built deck. */
  dist: string
  deck: Pick<Deck, 'slides' | 'headmatter'>
  output: string
  /** Adds pages for every state of a slide, or for those in its `keyClicks`, besides the last. */
  clicks?: boolean | 'key'
  dark?: boolean
  range?: string
  /** Adds the speaker's notes as comments on their pages. */
  notes?: boolean
  /** Repeats every slide so many times, for the benchmark. */
  repeat?: number
  /** Receives sentences about the progress of long work. */
  say?: (sentence: string) => void
}

/**
 * The pages that a PDF must have: one for each slide, or for each state with `clicks`; only the slides in `range`, if
 * given.
 */
export function expectedPages({ deck, clicks, range, repeat = 1 }: PdfOptions): Printed[] {
  const numbers = range ? readRange(range, deck.slides.length) : deck.slides.map(slide => slide.no)
  const once = numbers.flatMap((no) => {
    const { clicks: last, frontmatter: { keyClicks } } = deck.slides[no - 1]!
    const isPrinted = (click: number) => click === last || clicks === true || (clicks === 'key' && Array.isArray(keyClicks) && keyClicks.includes(click))
    return Array.from({ length: last + 1 }, (_, click) => ({ no, clicks: click })).filter(({ clicks: click }) => isPrinted(click))
  })
  return Array.from({ length: repeat }, () => once.slice()).flat()
}

const SIZE = { width: `${CANVAS.width}px`, height: `${CANVAS.height}px` }
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
const key = ({ no, clicks }: Printed) => `${no}?clicks=${clicks}`

/** In the page: removes the states that get no page. */
function keepOnly([printed, ids]: readonly [string, string[]]): void {
  for (const container of document.querySelectorAll(printed)) {
    if (!ids.includes(container.id))
      container.remove()
  }
}

/** In the page: waits until the last change is painted. */
async function twoFrames(): Promise<void> {
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  await frame()
  await frame()
}

type FromPage = Pick<Print, 'words' | 'families'> & { raw: Uint8Array }

async function print(browser: Browser, { dist, clicks = false, dark, range, repeat, say, ...options }: PdfOptions, expected: Printed[]): Promise<FromPage> {
  const refusal = 'The PDF was not made'
  return withPrintPage(browser, { dist }, { refusal, print: { clicks: clicks !== false, dark, range, repeat, style: readableStyle(SELECTORS.printed) } }, async ({ page, pages, families, check }) => {
    if (clicks === 'key')
      await page.evaluate(keepOnly, [SELECTORS.printed, expected.map(({ no, clicks }) => printedId(no, clicks))] as const)
    // Without clicks, Slidev numbers every page as its slide's last click.
    const wanted = clicks === 'key' ? expectedPages({ ...options, dist, range, repeat, clicks: true }) : expected
    const [got, want] = [pages, wanted].map(list => list.map(clicks ? key : p => String(p.no)).join(', '))
    if (got !== want)
      check([`the pages are ${got} where ${want} were expected`])
    await page.evaluate(describeDrawings, ['beside', SELECTORS.printed] as const)
    await page.evaluate(mendMarkup)
    const words = await page.evaluate(readWords, SELECTORS.printed)
    await page.evaluate(twoFrames)
    say?.(`${expected.length} pages are laid out; printing them ...`)
    const raw = await page.pdf({ ...SIZE, margin: NO_MARGIN, printBackground: true, preferCSSPageSize: true, tagged: true })
    return { raw, words, families }
  })
}

/**
 * Prints a built deck as PDF with a browser that is running or starting. Throws, and writes nothing, unless every page is
 * complete.
 */
export async function makePdf(browser: Browser | Promise<Browser>, options: PdfOptions): Promise<{ pages: number, bytes: number }> {
  const { deck: { headmatter, slides }, output, notes = false, say } = options
  const text = (field: string) => typeof headmatter[field] === 'string' ? headmatter[field] : ''
  const about = { title: text('title'), subject: text('info'), author: text('author'), language: text('lang') || 'en', keywords: keywordsOf(options.deck), date: talkDate() }
  const pages = expectedPages(options)
  // The PDF library is loaded while the browser lays out the pages.
  const [{ raw, ...page }, { finishPdf }] = await Promise.all([print(await browser, options, pages), import('./finish.ts')])
  say?.('Printed; writing tags, outline and labels ...')
  const bytes = await finishPdf(raw, { ...page, pages, slides, about, notes })
  await writeWhole(output, bytes)
  return { pages: pages.length, bytes: bytes.length }
}
