import type { Browser } from 'playwright'
import type { Made, PaperJob } from './print.ts'
import type { Paper } from './size.ts'
import { handoutHtml } from './handout-html.ts'
import { makePaper } from './print.ts'
import { styleOf } from './style.ts'

export interface HandoutOptions extends PaperJob {
  paper: Paper
  /** Slides on a sheet. */
  perPage: 1 | 2
}

/**
 * Prints the talk for somebody who was not there: each slide with what was said and where it comes from, then the claims, the words,
 * the arithmetic and the sources as lists. The appendix' exhibits are for trying and stay in the deck.
 */
export async function makeHandout(browser: Browser, options: HandoutOptions): Promise<Made> {
  const { deck, paper, perPage } = options
  const slides = deck.slides.filter(slide => !slide.appendix)
  return makePaper(browser, 'handout', options, async (shown, pages) => ({
    html: await handoutHtml({ deck, slides, shown, pages, perPage }),
    css: await styleOf(paper, deck, 'handout'),
  }))
}
