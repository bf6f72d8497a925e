import process from 'node:process'
import { build } from '../build/index.ts'
import { nameOf, ROOT } from '../core/paths.ts'
import { readOptions, run, stopwatch } from '../core/run.ts'

/** Builds the deck for the public, and for the stage if need be. */
await run(async () => {
  const options = readOptions(process.argv.slice(2), {
    base: { type: 'string', default: '/' },
    out: { type: 'string', default: 'dist' },
    root: { type: 'string', default: process.env.DECK_ROOT ?? ROOT },
  })
  const took = stopwatch()
  console.log('Building the deck ...')
  const out = await build(options)
  console.log(`Built ${nameOf(out)}/ for ${options.base} in ${took()}.`)
})
