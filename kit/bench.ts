import { measureFrames, PLAYS, SLOWER } from './bench/frames.ts'
import { benchRouting } from './bench/routing.ts'
import { buildStage } from './build.ts'
import { baseOf } from './built.ts'
import { launchChromium } from './chromium.ts'
import { loadDeck } from './deck.ts'
import { run } from './run.ts'
import { serve } from './serve.ts'

/** How fast the talk's own code is: routing against a plain sort, and the frames of what moves. It judges nothing: another load on the machine would. */
await run(async () => {
  console.log('Routing a batch of tokens, medians; goal: routeBatch at least 5 times as fast as sorting')
  console.table((await benchRouting()).map(({ what, milliseconds, times }) => ({ 'way': what, 'ms': milliseconds.toFixed(1), 'times sorting': times.toFixed(1) })))

  const stage = await buildStage()
  const deck = await loadDeck()
  const server = await serve(stage, baseOf(stage))
  const browser = await launchChromium()
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
    await browser.close()
    await server.close()
  }
})
