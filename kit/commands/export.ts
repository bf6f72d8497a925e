import module from 'node:module'
import { join } from 'node:path'
import { runCommand } from '../core/command.ts'
import { nameOf, typedPath, WORK } from '../core/paths.ts'
import { Fault, stopwatch } from '../core/run.ts'
import { needWritable } from '../core/writable.ts'
import { tellAddress } from '../ledger/address.ts'
import { EXPORT_OPTIONS, otherThanDeck, readClicks } from '../outputs/paper/kinds.ts'

// Caches compiled code: otherwise half of the time until the deck is read would be spent on compiling.
module.enableCompileCache(join(WORK, 'compiled'))
await runCommand({
  name: 'export',
  does: 'Prints the deck as a tagged PDF, or makes another document of it.',
  example: '--clicks --output states.pdf',
  options: EXPORT_OPTIONS,
}, async (asked) => {
  const other = otherThanDeck(asked)
  if (other) {
    const [{ exportOther }, { withStage }] = await Promise.all([import('../outputs/paper/export.ts'), import('../build/index.ts')])
    return exportOther(other, asked, withStage)
  }
  const { strict, dark, notes, range } = asked
  const options = { dark, notes, output: asked.output ?? 'export/talk.pdf', ...range === undefined ? {} : { range } }
  if (!options.output.endsWith('.pdf'))
    throw new Fault(`--output must name a .pdf file; got "${options.output}".`)
  const clicks = readClicks(asked.clicks)
  tellAddress(strict)
  const output = typedPath(options.output)
  needWritable([{ file: output }])
  // The browser starts while the deck is being read.
  const launching = import('../browser/chromium.ts').then(({ launchChromium }) => launchChromium())
  // If the browser does not start, the error is reported where the browser is used.
  launching.catch(() => {})
  try {
    const [{ loadDeck }, { withStage }, { makePdf }, { readRange }] = await Promise.all([import('../ledger/deck.ts'), import('../build/index.ts'), import('../outputs/deck-pdf/index.ts'), import('../core/range.ts')])
    const deck = await loadDeck()
    if (options.range !== undefined)
      readRange(options.range, deck.slides.length)
    await withStage(async (dist) => {
      const took = stopwatch()
      console.log(`Printing ${nameOf(output)} ...`)
      const { pages, bytes } = await makePdf(launching, { ...options, clicks, dist, deck, output, say: sentence => console.log(sentence) })
      console.log(`Wrote ${nameOf(output)}: ${pages} pages, ${Math.round(bytes / 1024)} kB, in ${took()}.`)
    })
  }
  finally {
    await launching.then(browser => browser.close(), () => {})
  }
})
