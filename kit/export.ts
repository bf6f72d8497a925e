import { resolve } from 'node:path'
import process from 'node:process'
import { buildStage } from './build.ts'
import { launchChromium } from './chromium.ts'
import { loadDeck } from './deck.ts'
import { nameOf } from './paths.ts'
import { makePdf } from './pdf.ts'
import { readRange } from './range.ts'
import { Fault, readOptions, run, stopwatch } from './run.ts'

if (import.meta.main) {
  await run(async () => {
    const options = readOptions(process.argv.slice(2), {
      dark: { type: 'boolean', default: false },
      clicks: { type: 'boolean', default: false },
      range: { type: 'string' },
      output: { type: 'string', default: 'export/talk.pdf' },
    })
    if (!options.output.endsWith('.pdf'))
      throw new Fault(`--output must name a .pdf file; got "${options.output}".`)
    const deck = await loadDeck()
    if (options.range !== undefined)
      readRange(options.range, deck.slides.length)
    const took = stopwatch()
    const dist = await buildStage()
    const output = resolve(options.output)
    console.log(`Printing ${nameOf(output)} ...`)
    const browser = await launchChromium()
    try {
      const { pages, bytes } = await makePdf(browser, { ...options, dist, deck, output })
      console.log(`Wrote ${nameOf(output)}: ${pages} pages, ${Math.round(bytes / 1024)} kB, in ${took()}.`)
    }
    finally {
      await browser.close()
    }
  })
}
