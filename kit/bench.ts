import type { Browser } from 'playwright'
import process from 'node:process'
import { measureFrames, PLAYS, SLOWER } from './bench/frames.ts'
import { benchHost } from './bench/host.ts'
import { benchRouting } from './bench/routing.ts'
import { buildStage } from './build.ts'
import { baseOf } from './built.ts'
import { launchChromium } from './chromium.ts'
import { loadDeck } from './deck.ts'
import { Fault, run } from './run.ts'
import { serve } from './serve.ts'

async function routing(): Promise<void> {
  console.log('Routing a batch of tokens, medians; goal: routeBatch at least 5 times as fast as sorting')
  console.table((await benchRouting()).map(({ what, milliseconds, times }) => ({ 'way': what, 'ms': milliseconds.toFixed(1), 'times sorting': times.toFixed(1) })))
}

async function frames(browser: Browser): Promise<void> {
  const stage = await buildStage()
  const deck = await loadDeck()
  const server = await serve(stage, baseOf(stage))
  try {
    console.log(`Frames with the processor slowed ${SLOWER} times; goal: 95 % within 16.7 ms, none over 50 ms`)
    const rows = []
    for (const play of PLAYS) {
      const { share, longest } = await measureFrames(browser, server.url, deck, play)
      rows.push({ 'play': play.name, 'in time': `${(share * 100).toFixed(1)} %`, 'longest, ms': longest.toFixed(1) })
    }
    console.table(rows)
  }
  finally {
    await server.close()
  }
}

/** What can be measured, by the names that the command line takes. */
const PARTS: Readonly<Record<string, (browser: Browser) => Promise<void>>> = { routing, frames, host: benchHost }

/** How fast the talk is: routing against a plain sort, the frames of what moves, the hosted deck against others; all of it or the parts that are named. It judges nothing: another load on the machine would. */
await run(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS)
  const unknown = names.find(name => !Object.hasOwn(PARTS, name))
  if (unknown !== undefined)
    throw new Fault(`npm run bench: expected parts among ${Object.keys(PARTS).join(', ')}; got "${unknown}".`)
  const browser = await launchChromium()
  try {
    for (const name of names)
      await PARTS[name]!(browser)
  }
  finally {
    await browser.close()
  }
})
