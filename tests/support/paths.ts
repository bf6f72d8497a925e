import { join } from 'node:path'
import { ROOT, WORK } from '../../kit/core/paths.ts'

/** The hosted deck. */
export const DIST = join(ROOT, 'dist')
/** The same deck, built for a sub-path. */
export const SUB_PATH = '/talks/asleep/'
export const SUB_DIST = join(WORK, 'sub-path')
/** The deck of planted failures. */
export const PLANTED = join(ROOT, 'tests/fixtures/planted')
export const PLANTED_DIST = join(WORK, 'planted')
