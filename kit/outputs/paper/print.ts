import type { Browser } from 'playwright'
import type { Deck } from '../../slidev/deck.ts'
import type { Shown } from '../../snapshot/shown.ts'
import type { Document } from './compose.ts'
import type { SaidLink } from './links.ts'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openPrintPage } from '../../browser/print-page.ts'
import { serve } from '../../browser/serve.ts'
import { watchPage } from '../../browser/watch-page.ts'
import { Fault } from '../../core/run.ts'
import { keywordsOf } from '../../ledger/keywords.ts'
import { talkDate } from '../../ledger/talk-date.ts'
import { describeDrawings } from '../../pdf/drawings.ts'
import { mendMarkup } from '../../pdf/readable.ts'
import { baseOf } from '../../slidev/built.ts'
import { SELECTORS } from '../../slidev/contract.ts'
import { hasPrinted } from '../../snapshot/printed.ts'
import { collectShown } from '../../snapshot/shown.ts'
import { compose } from './compose.ts'
import { finishPaper } from './finish.ts'
import { readLinks } from './links.ts'
import { pagesOfPlaces } from './page-numbers.ts'

/** What every document on paper is made from. */
export interface PaperJob {
  /** The built deck with its print page. */
  dist: string
  deck: Pick<Deck, 'slides' | 'headmatter'>
  output: string
}

/** Writes a document once it is known what the slides show and, in a second pass, on which page each of its places is. */
export type Writer = (shown: Map<number, Shown>, pages: Map<string, number>) => Promise<Document>

/** A document as it was written: its pages, and its size in bytes. */
export interface Made { pages: number, bytes: number }

/** Chromium's PDF of a document, and the document's headings and links in their order. */
async function print(browser: Browser, url: string, what: string, { deck, dist }: PaperJob, write: Writer): Promise<{ raw: Uint8Array, headings: string[], links: SaidLink[] }> {
  const context = await browser.newContext({ viewport: { width: 980, height: 552 } })
  try {
    const page = await context.newPage()
    const faults = watchPage(page, new URL(url).origin)
    const { pages, broken } = await openPrintPage(page, url, { fromFile: hasPrinted(dist) })
    const wrong = [...broken, ...faults]
    if (pages.length !== deck.slides.length)
      wrong.push(`the built deck has ${pages.length} slides where ${deck.slides.length} were expected`)
    if (wrong.length)
      throw new Fault(`The ${what} was not made: ${[...new Set(wrong)].join('; ')}.`)

    const shown = new Map((await page.evaluate(collectShown, SELECTORS.printed)).map(slide => [slide.no, slide]))
    await page.evaluate(describeDrawings, ['into', SELECTORS.printed] as const)
    const pdf = async (places: Map<string, number>) => {
      const { headings, full } = await page.evaluate(compose, [await write(shown, places), SELECTORS.printed] as const)
      if (full.length)
        throw new Fault(`The ${what} was not made: ${full.join(', ')} ${full.length === 1 ? 'says' : 'say'} more than a page holds.`)
      await page.evaluate(mendMarkup)
      const links = await page.evaluate(readLinks)
      return { headings, links, raw: await page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true }) }
    }
    // The contents name pages, which only a finished document has; the second pass changes numbers alone.
    return await pdf(await pagesOfPlaces((await pdf(new Map())).raw))
  }
  finally {
    await context.close()
  }
}

/** Prints a document made of a built deck's slides. Throws a sentence, and writes nothing, unless every slide is whole. */
export async function makePaper(browser: Browser, what: string, job: PaperJob, write: Writer): Promise<Made> {
  const { deck: { headmatter }, dist, output } = job
  const server = await serve(dist, baseOf(dist))
  try {
    const { raw, ...said } = await print(browser, server.url, what, job, write)
    const text = (field: string) => typeof headmatter[field] === 'string' ? headmatter[field] : ''
    const about = { title: `${text('title')}: ${what}`, subject: text('info'), author: text('author'), language: text('lang') || 'en', keywords: keywordsOf(job.deck), date: talkDate() }
    const { bytes, pages } = await finishPaper(raw, said, about)
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
