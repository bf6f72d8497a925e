import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)

/** The scripts of the two test runners. They run on the same Node as the command. */
export const VITEST = join(require.resolve('vitest/package.json'), '../vitest.mjs')
export const PLAYWRIGHT = join(require.resolve('@playwright/test/package.json'), '../cli.js')
