import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { launchChromium } from '../browser/chromium.ts'
import { record } from '../build/freshness.ts'
import { withStage } from '../build/index.ts'
import { nameOf } from '../core/paths.ts'
import { readOptions, run, stopwatch } from '../core/run.ts'
import { tellAddress } from '../ledger/address.ts'
import { loadDeck } from '../ledger/deck.ts'
import { STEPS } from '../outputs/all.ts'
import { makeFiles } from '../outputs/make.ts'
import { MANIFEST } from '../outputs/manifest.ts'

/** Makes all handouts and their manifest, from one build and with one browser. */
await run(async () => {
  const { output, strict } = readOptions(process.argv.slice(2), { output: { type: 'string', default: 'export' }, strict: { type: 'boolean', default: false } })
  tellAddress(strict)
  const took = stopwatch()
  const deck = await loadDeck()
  const folder = resolve(output)
  await withStage(async (dist) => {
    // The output folder may be inside the project, but it is no input of the build.
    if (!existsSync(folder) || existsSync(join(folder, MANIFEST)))
      await record(folder)
    const browser = await launchChromium()
    try {
      const files = await makeFiles(STEPS, { browser, deck, dist, folder, say: line => console.log(line) })
      console.log(`Wrote ${files.length} files into ${nameOf(folder)}/ and their ${MANIFEST} in ${took()}.`)
    }
    finally {
      await browser.close()
    }
  })
})
