import { join, relative, resolve } from 'node:path'

/** The project's root: two folders above this file's. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** Where a command keeps what is not finished yet; never shipped, never committed. */
export const WORK = join(ROOT, '.work')

/** The deck as the speaker has it, with notes, presenter's view and print page: what PDFs and pictures are made of. */
export const STAGE = join(WORK, 'stage')

/** How a message names a file: relative to the project, with forward slashes. */
export function nameOf(path: string): string {
  const short = relative(ROOT, path)
  return (short.startsWith('..') ? path : short || '.').replaceAll('\\', '/')
}
