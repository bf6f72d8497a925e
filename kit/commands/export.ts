import module from 'node:module'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { nameOf, WORK } from '../core/paths.ts'
import { Fault, readOptions, run, stopwatch } from '../core/run.ts'
import { tellAddress } from '../ledger/address.ts'
import { otherThanDeck } from '../outputs/paper/kinds.ts'

/** Replaces `--clicks` alone by its full form, since Node's option parser has no optional values. */
export function withClicksValue(args: readonly string[]): string[] {
  return args.flatMap((arg, i) => {
    if (arg === '--clicks')
      return args[i + 1] === undefined || args[i + 1]!.startsWith('-') ? ['--clicks=all'] : [arg]
    return [arg]
  })
}

/**
 * Reads which states get a page: only the last of each slide, all, or those in the slide's `keyClicks`. Throws one
 * sentence on anything else.
 */
export function readClicks(value: string | undefined): boolean | 'key' {
  if (value !== undefined && value !== 'all' && value !== 'key')
    throw new Fault(`--clicks takes all, which is what it means alone, or key; got "${value}".`)
  return value === 'key' ? 'key' : value === 'all'
}

if (import.meta.main) {
  // Caches compiled code: otherwise half of the time until the deck is read would be spent on compiling.
  module.enableCompileCache(join(WORK, 'compiled'))
  await run(async () => {
    const args = process.argv.slice(2)
    const other = otherThanDeck(args)
    if (other) {
      const [{ exportOther }, { withStage }] = await Promise.all([import('../outputs/paper/export.ts'), import('../build/index.ts')])
      return exportOther(other, args, withStage)
    }
    const { clicks: states, strict, ...options } = readOptions(withClicksValue(args), {
      dark: { type: 'boolean', default: false },
      clicks: { type: 'string' },
      range: { type: 'string' },
      notes: { type: 'boolean', default: false },
      output: { type: 'string', default: 'export/talk.pdf' },
      strict: { type: 'boolean', default: false },
    })
    if (!options.output.endsWith('.pdf'))
      throw new Fault(`--output must name a .pdf file; got "${options.output}".`)
    const clicks = readClicks(states)
    tellAddress(strict)
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
        const output = resolve(options.output)
        console.log(`Printing ${nameOf(output)} ...`)
        const { pages, bytes } = await makePdf(launching, { ...options, clicks, dist, deck, output, say: sentence => console.log(sentence) })
        console.log(`Wrote ${nameOf(output)}: ${pages} pages, ${Math.round(bytes / 1024)} kB, in ${took()}.`)
      })
    }
    finally {
      await launching.then(browser => browser.close(), () => {})
    }
  })
}
