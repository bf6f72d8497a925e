import { resolve } from 'node:path'
import process from 'node:process'
import { build } from '../build/index.ts'
import { nameOf, ROOT } from '../core/paths.ts'
import { readOptions, run, stopwatch } from '../core/run.ts'
import { siteUrl, tellAddress } from '../ledger/address.ts'

/** Builds the deck for the public, and for the stage if need be. */
await run(async () => {
  const options = readOptions(process.argv.slice(2), {
    base: { type: 'string', default: '/' },
    out: { type: 'string', default: 'dist' },
    root: { type: 'string', default: process.env.DECK_ROOT ?? ROOT },
    strict: { type: 'boolean', default: false },
  })
  // Another deck does not name the talk's address, but what it names has to be one.
  if (resolve(options.root) === ROOT)
    tellAddress(options.strict)
  else
    siteUrl()
  const took = stopwatch()
  console.log('Building the deck ...')
  const out = await build(options)
  console.log(`Built ${nameOf(out)}/ for ${options.base} in ${took()}.`)
})
