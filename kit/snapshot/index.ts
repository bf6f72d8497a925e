import type { Browser } from 'playwright'
import type { Slide } from '../slidev/deck.ts'
import type { Snapshot } from './format.ts'
import type { PrintedState } from './printed-states.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PRINTED, withPrintPage } from '../browser/print-page.ts'
import { SNAPSHOT } from './format.ts'
import { takeOpenings } from './openings.ts'
import { readPrintedStates, readStaticPage } from './printed-states.ts'

const REFUSAL = 'The built deck is broken'

/** Reads every state of a built deck from its print page. Throws a sentence if a slide is broken. */
export async function takeStates(browser: Browser, dist: string): Promise<PrintedState[]> {
  return withPrintPage(browser, { dist }, { refusal: REFUSAL, print: { clicks: true } }, ({ page }) => readPrintedStates(page))
}

/**
 * Saves the print page with the slides' last states as one file beside a built deck. The page is opened for it without
 * clicks, since its lists lead back only to what it shows itself.
 */
async function savePrintPage(browser: Browser, dist: string): Promise<void> {
  const html = await withPrintPage(browser, { dist }, { refusal: REFUSAL }, ({ page }) => readStaticPage(page))
  await writeFile(join(dist, PRINTED), html)
}

/**
 * Takes the snapshot of a deck built for the stage. It reads the states from the print page, calls `between`, which makes
 * from them what the live deck will request, and then reads each slide as the live deck opens it. Writes the snapshot
 * beside the deck, and the print page as one file for screenshots. Throws a sentence if a slide is broken.
 */
export async function takeSnapshot(browser: Browser, dist: string, slides: readonly Pick<Slide, 'no' | 'id'>[], between: (states: readonly PrintedState[]) => Promise<{ linked?: number }>): Promise<Snapshot> {
  const states = await takeStates(browser, dist)
  await savePrintPage(browser, dist)
  const { linked } = await between(states)
  const openings = await takeOpenings(browser, { dist }, slides.map(({ no }) => no), linked)
  const snapshot: Snapshot = {
    slides: slides.map(({ no, id }) => ({
      no,
      id,
      opening: openings.get(no)!,
      states: states.filter(state => state.no === no).map(({ no: _, ...state }) => state),
    })),
  }
  await writeFile(join(dist, SNAPSHOT), `${JSON.stringify(snapshot, null, 1)}\n`)
  return snapshot
}
