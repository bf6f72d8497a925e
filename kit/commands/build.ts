import process from 'node:process'
import { build } from '../build/index.ts'
import { runCommand } from '../core/command.ts'
import { STRICT } from '../core/options.ts'
import { nameOf, ROOT, typedPath } from '../core/paths.ts'
import { stopwatch } from '../core/run.ts'
import { siteUrl, tellAddress } from '../ledger/address.ts'

/** Builds the deck for the public, and for the stage if that is not fresh. */
await runCommand({
  name: 'build',
  does: 'Builds the hosted deck: a page for each slide, the article and the data.',
  example: '--base /talk/',
  options: {
    base: { type: 'string', value: '/path/', default: '/', help: 'the path under which the host serves it' },
    out: { type: 'string', value: 'folder', default: 'dist', help: 'where it is written, in place of an earlier build' },
    root: { type: 'string', value: 'folder', default: process.env.DECK_ROOT ?? ROOT, help: 'the folder of another deck' },
    strict: STRICT,
  },
}, async (options) => {
  // The placeholder address matters only for this talk, but every deck needs a valid address.
  const root = typedPath(options.root)
  if (root === ROOT)
    tellAddress(options.strict)
  else
    siteUrl()
  const took = stopwatch()
  console.log('Building the deck ...')
  const out = await build({ ...options, root })
  console.log(`Built ${nameOf(out)}/ for ${options.base} in ${took()}.`)
})
