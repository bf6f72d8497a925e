import type { Browser } from 'playwright'
import type { Deck } from './deck.ts'
import type { Printed } from './print-page.ts'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { baseOf } from './built.ts'
import { describePdf } from './pdf-metadata.ts'
import { openPrintPage } from './print-page.ts'
import { readRange } from './range.ts'
import { Fault } from './run.ts'
import { serve } from './serve.ts'
import { watchPage } from './watch-page.ts'

export interface PdfOptions {
  /** The built deck. */
  dist: string
  deck: Pick<Deck, 'slides' | 'headmatter'>
  output: string
  clicks?: boolean
  dark?: boolean
  range?: string
}

/** One page a slide, or one a state with `clicks`; only the slides of `range`, if given. */
export function expectedPages({ deck, clicks, range }: PdfOptions): Printed[] {
  const numbers = range ? readRange(range, deck.slides.length) : deck.slides.map(slide => slide.no)
  return numbers.flatMap((no) => {
    const total = deck.slides[no - 1]!.clicks
    return clicks ? Array.from({ length: total + 1 }, (_, click) => ({ no, clicks: click })) : [{ no, clicks: total }]
  })
}

const SIZE = { width: '980px', height: '552px' }
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
const key = ({ no, clicks }: Printed) => `${no}?clicks=${clicks}`

async function print(browser: Browser, url: string, options: PdfOptions, expected: Printed[]): Promise<Uint8Array> {
  const context = await browser.newContext({ viewport: { width: 980, height: 552 } })
  try {
    const page = await context.newPage()
    const faults = watchPage(page, new URL(url).origin)
    const { pages, broken } = await openPrintPage(page, url, options)
    const wrong = [...broken, ...faults]
    // Without clicks Slidev numbers every page as its last click, whatever that is.
    const [got, want] = [pages, expected].map(list => list.map(options.clicks ? key : p => String(p.no)).join(', '))
    if (got !== want)
      wrong.push(`the pages are ${got} where ${want} were expected`)
    if (wrong.length)
      throw new Fault(`The PDF was not made: ${[...new Set(wrong)].join('; ')}.`)
    return await page.pdf({ ...SIZE, margin: NO_MARGIN, printBackground: true, preferCSSPageSize: true, tagged: true, outline: true })
  }
  finally {
    await context.close()
  }
}

/** Prints a built deck with a running browser. Throws, and writes nothing, unless every page is whole. */
export async function makePdf(browser: Browser, options: PdfOptions): Promise<{ pages: number, bytes: number }> {
  const { deck, dist, output } = options
  const expected = expectedPages(options)
  const server = await serve(dist, baseOf(dist))
  try {
    const raw = await print(browser, server.url, options, expected)
    const { headmatter } = deck
    const text = (field: string) => typeof headmatter[field] === 'string' ? headmatter[field] : ''
    const { bytes, pages } = await describePdf(raw, { title: text('title'), subject: text('info'), author: text('author'), language: text('lang') || 'en' })
    if (pages !== expected.length)
      throw new Fault(`The PDF was not made: it came out with ${pages} pages where ${expected.length} were expected.`)
    await mkdir(dirname(output), { recursive: true })
    await writeFile(`${output}.part`, bytes)
    await rename(`${output}.part`, output)
    return { pages, bytes: bytes.length }
  }
  finally {
    await rm(`${output}.part`, { force: true })
    await server.close()
  }
}
