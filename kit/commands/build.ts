import { resolve } from 'node:path'
import process from 'node:process'
import { build } from '../build/index.ts'
import { nameOf, ROOT } from '../core/paths.ts'
import { readOptions, run, stopwatch } from '../core/run.ts'
import { siteUrl, tellAddress } from '../ledger/address.ts'

/** Builds the deck for the public, and for the stage if that is not fresh. */
await run(async () => {
  const options = readOptions(process.argv.slice(2), {
    base: { type: 'string', default: '/' },
    out: { type: 'string', default: 'dist' },
    root: { type: 'string', default: process.env.DECK_ROOT ?? ROOT },
    strict: { type: 'boolean', default: false },
  })
  // The placeholder address matters only for this talk, but every deck needs a valid address.
  if (resolve(options.root) === ROOT)
    tellAddress(options.strict)
  else
    siteUrl()
  const took = stopwatch()
  console.log('Building the deck ...')
  const out = await build(options)
  console.log(`Built ${nameOf(out)}/ for ${options.base} in ${took()}.`)
})
