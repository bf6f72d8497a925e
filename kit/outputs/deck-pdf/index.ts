import type { Browser, Page } from 'playwright'
import type { Printed } from '../../browser/print-page.ts'
import type { Deck } from '../../slidev/deck.ts'
import type { Print } from './finish.ts'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openPrintPage, WINDOW } from '../../browser/print-page.ts'
import { serve } from '../../browser/serve.ts'
import { watchPage } from '../../browser/watch-page.ts'
import { readRange } from '../../core/range.ts'
import { Fault } from '../../core/run.ts'
import { keywordsOf } from '../../ledger/keywords.ts'
import { talkDate } from '../../ledger/talk-date.ts'
import { describeDrawings } from '../../pdf/drawings.ts'
import { mendMarkup, readableStyle, readWords } from '../../pdf/readable.ts'
import { baseOf } from '../../slidev/built.ts'
import { printedId, SELECTORS } from '../../slidev/contract.ts'
import { hasPrinted } from '../../snapshot/printed.ts'

export interface PdfOptions {
  /** The built deck. */
  dist: string
  deck: Pick<Deck, 'slides' | 'headmatter'>
  output: string
  /** Every state of a slide, or those that its `keyClicks` name, besides the last. */
  clicks?: boolean | 'key'
  dark?: boolean
  range?: string
  /** The speaker's notes as comments on their pages. */
  notes?: boolean
  /** Every slide so many times, for the bench. */
  repeat?: number
  /** Is told, in a sentence, what long work is at. */
  say?: (sentence: string) => void
}

/** One page a slide, or one a state with `clicks`; only the slides of `range`, if given. */
export function expectedPages({ deck, clicks, range, repeat = 1 }: PdfOptions): Printed[] {
  const numbers = range ? readRange(range, deck.slides.length) : deck.slides.map(slide => slide.no)
  const once = numbers.flatMap((no) => {
    const { clicks: last, frontmatter: { keyClicks } } = deck.slides[no - 1]!
    const isPrinted = (click: number) => click === last || clicks === true || (clicks === 'key' && Array.isArray(keyClicks) && keyClicks.includes(click))
    return Array.from({ length: last + 1 }, (_, click) => ({ no, clicks: click })).filter(({ clicks: click }) => isPrinted(click))
  })
  return Array.from({ length: repeat }, () => once.slice()).flat()
}

const SIZE = { width: '980px', height: '552px' }
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
const key = ({ no, clicks }: Printed) => `${no}?clicks=${clicks}`

/** In the page: takes away the states that get no page. */
function keepOnly([printed, ids]: readonly [string, string[]]): void {
  for (const container of document.querySelectorAll(printed)) {
    if (!ids.includes(container.id))
      container.remove()
  }
}

type FromPage = Pick<Print, 'words' | 'families'> & { raw: Uint8Array }

async function printPage(page: Page, url: string, options: PdfOptions, expected: Printed[]): Promise<FromPage> {
  const { clicks = false, dark, dist, range, repeat, say } = options
  const faults = watchPage(page, new URL(url).origin)
  const { pages, broken, families } = await openPrintPage(page, url, { clicks: clicks !== false, dark, range, repeat, style: readableStyle(SELECTORS.printed), fromFile: hasPrinted(dist) })
  if (clicks === 'key')
    await page.evaluate(keepOnly, [SELECTORS.printed, expected.map(({ no, clicks }) => printedId(no, clicks))] as const)
  const wrong = [...broken, ...faults]
  // Without clicks Slidev numbers every page as its last click, whatever that is.
  const [got, want] = [pages, clicks === 'key' ? expectedPages({ ...options, clicks: true }) : expected].map(list => list.map(clicks ? key : p => String(p.no)).join(', '))
  if (got !== want)
    wrong.push(`the pages are ${got} where ${want} were expected`)
  if (wrong.length)
    throw new Fault(`The PDF was not made: ${[...new Set(wrong)].join('; ')}.`)
  await page.evaluate(describeDrawings, ['beside', SELECTORS.printed] as const)
  await page.evaluate(mendMarkup)
  const words = await page.evaluate(readWords, SELECTORS.printed)
  await page.evaluate(async () => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    await frame()
    await frame()
  })
  say?.(`${expected.length} pages are laid out; printing them ...`)
  const raw = await page.pdf({ ...SIZE, margin: NO_MARGIN, printBackground: true, preferCSSPageSize: true, tagged: true })
  return { raw, words, families }
}

async function print(opening: Promise<Page>, options: PdfOptions, expected: Printed[]): Promise<FromPage> {
  const server = await serve(options.dist, baseOf(options.dist))
  try {
    return await printPage(await opening, server.url, options, expected)
  }
  finally {
    await server.close()
  }
}

/** Prints a built deck in a window that opens, and calls `close` as soon as that is done with. Throws, and writes nothing, unless every page is whole. */
export async function printPdf(opening: Promise<Page>, close: () => Promise<void>, options: PdfOptions): Promise<{ pages: number, bytes: number }> {
  const { deck: { headmatter, slides }, output, notes = false, say } = options
  const text = (field: string) => typeof headmatter[field] === 'string' ? headmatter[field] : ''
  const about = { title: text('title'), subject: text('info'), author: text('author'), language: text('lang') || 'en', keywords: keywordsOf(options.deck), date: talkDate() }
  try {
    const pages = expectedPages(options)
    // What reads and writes PDF is loaded while the browser lays out the pages.
    const [{ raw, ...page }, { finishPdf }] = await Promise.all([print(opening, options, pages), import('./finish.ts')])
    say?.('Printed; writing tags, outline and labels ...')
    const [bytes] = await Promise.all([finishPdf(raw, { ...page, pages, slides, about, notes }), close()])
    await mkdir(dirname(output), { recursive: true })
    await writeFile(`${output}.part`, bytes)
    await rename(`${output}.part`, output)
    return { pages: pages.length, bytes: bytes.length }
  }
  finally {
    await Promise.all([rm(`${output}.part`, { force: true }), close()])
  }
}

/** Prints a built deck with a running browser. Throws, and writes nothing, unless every page is whole. */
export async function makePdf(browser: Browser, options: PdfOptions): Promise<{ pages: number, bytes: number }> {
  const page = await browser.newPage(WINDOW)
  return printPdf(Promise.resolve(page), () => page.close(), options)
}
