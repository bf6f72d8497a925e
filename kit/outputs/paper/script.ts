import type { Browser } from 'playwright'
import type { Deck } from '../../slidev/deck.ts'
import type { Made, PaperJob } from './print.ts'
import type { Paper } from './size.ts'
import { makePaper } from './print.ts'
import { scriptHtml } from './script-html.ts'
import { styleOf } from './style.ts'

export interface ScriptOptions extends PaperJob {
  deck: Deck
  paper: Paper
}

/** Prints what is said, to be read at the lectern: large type, each slide's picture, its clicks, and the clock at which it begins. */
export async function makeScript(browser: Browser, options: ScriptOptions): Promise<Made> {
  const { deck, paper } = options
  return makePaper(browser, 'script', options, async () => ({
    html: await scriptHtml(deck),
    css: await styleOf(paper, deck, 'script'),
  }))
}
