import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from '../browser/chromium.ts'
import { record } from '../build/freshness.ts'
import { withStage } from '../build/index.ts'
import { runCommand } from '../core/command.ts'
import { STRICT } from '../core/options.ts'
import { nameOf, typedPath } from '../core/paths.ts'
import { stopwatch } from '../core/run.ts'
import { needWritable } from '../core/writable.ts'
import { tellAddress } from '../ledger/address.ts'
import { loadDeck } from '../ledger/deck.ts'
import { STEPS } from '../outputs/all.ts'
import { makeFiles } from '../outputs/make.ts'
import { MANIFEST } from '../outputs/manifest.ts'

/** Makes all handouts and their manifest, from one build and with one browser. */
await runCommand({
  name: 'kit',
  does: 'Makes all documents, PNGs and link previews, and a manifest: all at once, or nothing.',
  example: '--output handouts',
  options: {
    output: { type: 'string', value: 'folder', default: 'export', help: 'where they are written' },
    strict: STRICT,
  },
}, async ({ output, strict }) => {
  tellAddress(strict)
  const folder = typedPath(output)
  needWritable([{ folder }])
  const took = stopwatch()
  const deck = await loadDeck()
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
