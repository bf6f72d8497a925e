import { resolve } from 'node:path'
import process from 'node:process'
import { launchChromium } from '../browser/chromium.ts'
import { buildStage } from '../build/index.ts'
import { nameOf } from '../core/paths.ts'
import { readOptions, run, stopwatch } from '../core/run.ts'
import { loadDeck } from '../ledger/deck.ts'
import { STEPS } from '../outputs/all.ts'
import { makeFiles } from '../outputs/make.ts'
import { MANIFEST } from '../outputs/manifest.ts'

/** Makes everything that can be handed out, from one build and with one browser, and a manifest of it. */
await run(async () => {
  const { output } = readOptions(process.argv.slice(2), { output: { type: 'string', default: 'export' } })
  const took = stopwatch()
  const deck = await loadDeck()
  const dist = await buildStage()
  const folder = resolve(output)
  const browser = await launchChromium()
  try {
    const files = await makeFiles(STEPS, { browser, deck, dist, folder, say: line => console.log(line) })
    console.log(`Wrote ${files.length} files into ${nameOf(folder)}/ and their ${MANIFEST} in ${took()}.`)
  }
  finally {
    await browser.close()
  }
})
