import process from 'node:process'
import { launchChromium } from '../browser/chromium.ts'
import { STAGE } from '../core/paths.ts'
import { run } from '../core/run.ts'
import { loadDeck } from '../ledger/deck.ts'
import { makePdf } from '../outputs/deck-pdf/index.ts'

// Exports a built deck like `npm run export`, with each slide repeated: `node kit/bench/longer.ts <times> <output>`.
await run(async () => {
  const [times, output] = process.argv.slice(2)
  const [browser, deck] = await Promise.all([launchChromium(), loadDeck()])
  try {
    await makePdf(browser, { dist: STAGE, deck, repeat: Number(times), output: output! })
  }
  finally {
    await browser.close()
  }
})
