import type { Browser } from 'playwright'
import type { FrameTally } from '../bench/frames.ts'
import { BARE, measureBare, measureFrames, middleOf, PLAYS, ROUNDS, SLOWER } from '../bench/frames.ts'
import { benchHost } from '../bench/host.ts'
import { needPackages } from '../bench/install.ts'
import { benchExport, benchLength, LONGER } from '../bench/pdf.ts'
import { benchRouting } from '../bench/routing.ts'
import { benchStage } from '../bench/stage.ts'
import { launchChromium } from '../browser/chromium.ts'
import { serve } from '../browser/serve.ts'
import { withStage } from '../build/index.ts'
import { runCommand } from '../core/command.ts'
import { needWritable } from '../core/writable.ts'
import { loadDeck } from '../ledger/deck.ts'
import { baseOf } from '../slidev/built.ts'

async function routing(): Promise<void> {
  console.log('Routing a batch of tokens, medians; goal: routeBatch at least 5 times as fast as sorting')
  console.table((await benchRouting()).map(({ what, milliseconds, times }) => ({ 'way': what, 'ms': milliseconds.toFixed(1), 'times sorting': times.toFixed(1) })))
}

async function frames(browser: Browser, stage: string): Promise<void> {
  const deck = await loadDeck()
  const server = await serve(stage, baseOf(stage))
  try {
    console.log(`Frames with the processor slowed ${SLOWER} times; goal: 95 % within 16.7 ms, none over 50 ms; the middle of ${ROUNDS} rounds`)
    const plays = [
      ...BARE.map(bare => ({ name: bare.name, measure: () => measureBare(browser, bare) })),
      ...PLAYS.map(play => ({ name: play.name, measure: () => measureFrames(browser, server.url, deck, play) })),
    ]
    const rounds: FrameTally[][] = plays.map(() => [])
    for (let round = 1; round <= ROUNDS; round++) {
      console.log(`  round ${round} of ${ROUNDS} ...`)
      for (const [i, { measure }] of plays.entries())
        rounds[i]!.push(await measure())
    }
    const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
    console.table(plays.map(({ name }, i) => {
      const { share, longest } = middleOf(rounds[i]!)
      return { 'play': name, 'in time': percent(share), 'longest, ms': longest.toFixed(1), 'each round': rounds[i]!.map(round => `${percent(round.share)}, ${round.longest.toFixed(0)} ms`).join('; ') }
    }))
  }
  finally {
    await server.close()
  }
}

async function pdf(): Promise<void> {
  // The measured commands lock the stage themselves, so it is only built here.
  await withStage(async () => {})
  for (const [goal, bench, ratio] of [
    ['The deck as PDF, from the command to the file; goal: at least 4 times as fast as Slidev\'s own', () => benchExport(), 'times as fast'],
    [`A deck ${LONGER} times as long; goal: less than ${LONGER} times the time`, async () => benchLength((await loadDeck()).slides.length), 'times the time'],
  ] as const) {
    console.log(goal)
    const rows = await bench()
    const [first] = rows
    console.table(rows.map(({ what, seconds }) => ({ what, s: seconds.toFixed(1), [ratio]: (ratio === 'times as fast' ? first!.seconds / seconds : seconds / first!.seconds).toFixed(1) })))
  }
}

async function stage(browser: Browser): Promise<void> {
  const rows = await withStage(() => benchStage(browser))
  console.log('From a press to the paint, medians in ms: in the window of the press, and in the other')
  const ms = (value: number | undefined): string => value === undefined ? 'can\'t tell: a window does not paint' : value.toFixed(1)
  console.table(rows.map(({ what, own, other, worst, lost }) => ({ 'windows': what, 'own': ms(own), 'other': ms(other), 'worst': ms(worst), 'not painted': lost ?? '' })))
}

/** Runs a part with a browser of its own. */
function inBrowser(part: (browser: Browser) => Promise<void>) {
  return async (): Promise<void> => {
    const browser = await launchChromium()
    await part(browser).finally(() => browser.close())
  }
}

/** The benchmarks, by their names on the command line. */
const PARTS: Readonly<Record<string, () => Promise<void>>> = { routing, frames: inBrowser(browser => withStage(stage => frames(browser, stage))), pdf, host: inBrowser(benchHost), stage: inBrowser(stage) }

/** Runs all benchmarks, or those that are named. None of them can fail: another load on the machine would decide that. */
await runCommand({
  name: 'bench',
  does: 'Measures how fast the deck and its commands are.',
  example: 'host',
  options: {},
  takes: { what: 'parts', names: Object.keys(PARTS) },
}, async (_, names) => {
  needWritable([])
  await needPackages()
  for (const name of names.length ? names : Object.keys(PARTS))
    await PARTS[name]!()
})
