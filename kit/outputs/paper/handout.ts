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
 * Prints the talk for people who were not there: each slide with its notes and sources, then the claims, the glossary,
 * the arithmetic and the sources as lists. The appendix's exhibits are interactive and stay in the deck.
 */
export async function makeHandout(browser: Browser, options: HandoutOptions): Promise<Made> {
  const { deck, paper, perPage } = options
  const slides = deck.slides.filter(slide => !slide.appendix)
  return makePaper(browser, 'handout', options, async (shown, pages) => ({
    html: await handoutHtml({ deck, slides, shown, pages, perPage }),
    css: await styleOf(paper, deck, 'handout'),
  }))
}
