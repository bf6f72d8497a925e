import type { Browser } from 'playwright'
import type { Shown } from '../../ledger/usage.ts'
import type { Deck } from '../../slidev/deck.ts'
import type { Document } from './compose.ts'
import type { SaidLink } from './links.ts'
import { withPrintPage } from '../../browser/print-page.ts'
import { writeWhole } from '../../core/replace.ts'
import { Fault } from '../../core/run.ts'
import { keywordsOf } from '../../ledger/keywords.ts'
import { talkDate } from '../../ledger/talk-date.ts'
import { shownIn } from '../../ledger/usage.ts'
import { describeDrawings } from '../../pdf/drawings.ts'
import { mendMarkup } from '../../pdf/readable.ts'
import { SELECTORS } from '../../slidev/contract.ts'
import { lastState, readSnapshot } from '../../snapshot/format.ts'
import { compose } from './compose.ts'
import { finishPaper } from './finish.ts'
import { readLinks } from './links.ts'
import { pagesOfPlaces } from './page-numbers.ts'

/** The input of every document on paper. */
export interface PaperJob {
  /** The built deck with its print page. */
  dist: string
  deck: Pick<Deck, 'slides' | 'headmatter'>
  output: string
}

/** Writes a document from what the slides show. In a second pass it also gets the page of each of its places. */
export type Writer = (shown: Map<number, Shown>, pages: Map<string, number>) => Promise<Document>

/** The number of pages of a finished document, and its size in bytes. */
export interface Made { pages: number, bytes: number }

/** Prints a document with Chromium. Returns the PDF, and the document's headings and links in order. */
async function print(browser: Browser, what: string, { deck, dist }: PaperJob, write: Writer): Promise<{ raw: Uint8Array, headings: string[], links: SaidLink[] }> {
  const refusal = `The ${what} was not made`
  return withPrintPage(browser, { dist }, { refusal }, async ({ page, pages, check }) => {
    if (pages.length !== deck.slides.length)
      check([`the built deck has ${pages.length} slides where ${deck.slides.length} were expected`])
    const { slides } = await readSnapshot(dist)
    const shown = new Map(slides.map(slide => [slide.no, shownIn({ no: slide.no, ...lastState(slide) })]))
    await page.evaluate(describeDrawings, ['into', SELECTORS.printed] as const)
    const pdf = async (places: Map<string, number>) => {
      const { headings, full } = await page.evaluate(compose, [await write(shown, places), SELECTORS.printed] as const)
      if (full.length)
        throw new Fault(`${refusal}: ${full.join(', ')} ${full.length === 1 ? 'says' : 'say'} more than a page holds.`)
      await page.evaluate(mendMarkup)
      const links = await page.evaluate(readLinks)
      return { headings, links, raw: await page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true }) }
    }
    // The contents need page numbers, which are known only after a first pass. The second pass changes only the numbers.
    return pdf(await pagesOfPlaces((await pdf(new Map())).raw))
  })
}

/**
 * Prints a document with the slides of a built deck. Throws a sentence, and writes nothing, unless every slide is
 * complete.
 */
export async function makePaper(browser: Browser, what: string, job: PaperJob, write: Writer): Promise<Made> {
  const { deck: { headmatter }, output } = job
  const { raw, ...said } = await print(browser, what, job, write)
  const text = (field: string) => typeof headmatter[field] === 'string' ? headmatter[field] : ''
  const about = { title: `${text('title')}: ${what}`, subject: text('info'), author: text('author'), language: text('lang') || 'en', keywords: keywordsOf(job.deck), date: talkDate() }
  const { bytes, pages } = await finishPaper(raw, said, about)
  await writeWhole(output, bytes)
  return { pages, bytes: bytes.length }
}
