import type { Browser, Page } from 'playwright'
import type { Built, OpenPage } from '../browser/open-page.ts'
import type { Slide } from '../slidev/deck.ts'
import type { Rule } from './rules/rule.ts'
import { openAnyDeck, showState, STEADY } from '../browser/live-page.ts'
import { withPage } from '../browser/open-page.ts'
import { SELECTORS } from '../slidev/contract.ts'
import { measure } from './measure.ts'
import { judge } from './rules/index.ts'
import { lineOf } from './sentence.ts'

type Rules = Readonly<Record<string, Rule>>

/** What is looked for: the rules of a state, and whether a request to another origin is a fault, which another deck may make. */
export interface Wanted { rules: Rules, alone: boolean }
const OTHER_ORIGIN = /\bhttps?:\/\/(?!127\.0\.0\.1)/

/** In the page: the last click of the slide that is shown. */
const lastClick = (): number => window.__talk!.clicksTotal.value

/** What is wrong in one state of an open deck. */
async function faultsOfState(page: Page, no: number, clicks: number, rules: Rules): Promise<string[]> {
  try {
    await showState(page, no, clicks)
  }
  catch (error) {
    return [(error as Error).message]
  }
  return judge(await page.evaluate(measure, SELECTORS), rules)
}

interface Seen { sentence: string, clicks: number[], schemes: Set<string> }

/** Walks through the states of a slide in both colour schemes, and calls `note` for each fault. */
async function lookAtSlide({ page, takeFaults }: OpenPage, { no, clicks: least }: Slide, { rules, alone }: Wanted, note: (sentence: string, clicks: number, scheme: string) => void): Promise<void> {
  for (let clicks = 0, last = least; clicks <= last; clicks++) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const sentence of [...await faultsOfState(page, no, clicks, rules), ...takeFaults().filter(fault => alone || !OTHER_ORIGIN.test(fault))])
        note(sentence, clicks, colorScheme)
    }
    // A deck need not say how many clicks a slide has.
    last = Math.max(least, await page.evaluate(lastClick))
  }
}

/**
 * Opens a built deck, walks through every state of its slides, and measures what is there: one sentence for each fault, with
 * the file, the line, the slide and its clicks. Calls `done` after each slide.
 */
export async function lookFaults(browser: Browser, built: Built, slides: readonly Slide[], wanted: Wanted, done: () => void = () => {}): Promise<string[]> {
  const found: string[] = []
  await withPage(browser, built, { refusal: 'The deck could not be looked at', ...STEADY, viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' }, async (open) => {
    await openAnyDeck(open.page, open.url)
    for (const slide of slides) {
      const seen = new Map<string, Seen>()
      await lookAtSlide(open, slide, wanted, (sentence, clicks, scheme) => {
        const known = seen.get(sentence) ?? { sentence, clicks: [], schemes: new Set() }
        seen.set(sentence, known)
        known.schemes.add(scheme)
        if (!known.clicks.includes(clicks))
          known.clicks.push(clicks)
      })
      found.push(...[...seen.values()].map(({ sentence, clicks, schemes }) =>
        `${slide.file}:${lineOf(slide, sentence)}: slide ${slide.no}${slide.id && ` "${slide.id}"`}, ${clicks.length > 1 ? 'clicks' : 'click'} ${clicks.join(', ')}${schemes.size === 1 ? `, ${[...schemes].join()}` : ''}: ${sentence}`))
      done()
    }
  })
  return found
}
