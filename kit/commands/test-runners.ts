import { findPackageJSON } from 'node:module'
import { join } from 'node:path'

/** The scripts of the two test runners. They run on the same Node as the command. */
export const VITEST = join(findPackageJSON('vitest', import.meta.url)!, '../vitest.mjs')
export const PLAYWRIGHT = join(findPackageJSON('@playwright/test', import.meta.url)!, '../cli.js')
