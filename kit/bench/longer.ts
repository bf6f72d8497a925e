import process from 'node:process'
import { launchChromium } from '../chromium.ts'
import { loadDeck } from '../deck.ts'
import { STAGE } from '../paths.ts'
import { makePdf } from '../pdf.ts'
import { run } from '../run.ts'

// What `npm run export` does to a built deck, each slide so many times: `node kit/bench/longer.ts <times> <output>`.
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
