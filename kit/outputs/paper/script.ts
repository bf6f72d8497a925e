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

/** Prints the speaker's script: large type, and for each slide its picture, its clicks, and the time at which it starts. */
export async function makeScript(browser: Browser, options: ScriptOptions): Promise<Made> {
  const { deck, paper } = options
  return makePaper(browser, 'script', options, async () => ({
    html: await scriptHtml(deck),
    css: await styleOf(paper, deck, 'script'),
  }))
}
