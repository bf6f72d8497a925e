import { join, resolve } from 'node:path'
import process from 'node:process'
import { build } from './build.ts'
import { launchChromium } from './chromium.ts'
import { loadDeck } from './deck.ts'
import { isFresh } from './freshness.ts'
import { exportOther, otherThanDeck } from './paper/export.ts'
import { nameOf, ROOT } from './paths.ts'
import { makePdf } from './pdf.ts'
import { readRange } from './range.ts'
import { Fault, readOptions, run, stopwatch } from './run.ts'

/** The built deck of this project, built first unless it is newer than its sources. */
export async function freshBuild(): Promise<string> {
  const dist = join(ROOT, 'dist')
  if (!isFresh(dist)) {
    console.log('Building the deck first ...')
    await build()
  }
  return dist
}

if (import.meta.main) {
  await run(async () => {
    const args = process.argv.slice(2)
    const other = otherThanDeck(args)
    if (other)
      return exportOther(other, args, freshBuild)
    const options = readOptions(args, {
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
    const dist = await freshBuild()
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
