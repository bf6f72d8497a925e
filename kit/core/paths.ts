import { join, relative, resolve } from 'node:path'

/** The project's root: two folders above this file's. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** The folder for unfinished and temporary files; never published, never committed. */
export const WORK = join(ROOT, '.work')

/** The build for the stage, with notes, presenter's view and print page, from which PDFs and pictures are made. */
export const STAGE = join(WORK, 'stage')

/** A file's name in messages: relative to the project, with forward slashes. */
export function nameOf(path: string): string {
  const short = relative(ROOT, path)
  return (short.startsWith('..') ? path : short || '.').replaceAll('\\', '/')
}
