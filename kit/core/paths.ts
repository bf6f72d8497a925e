import { join, relative, resolve, sep } from 'node:path'

/** The project's folder and the link through which this process sees it, if it was started to do so (`plain-paths.cjs`). */
const [real, link] = (globalThis as { deckLink?: [string, string] }).deckLink ?? []

/** Two folders above this file's. Bundlers resolve the link before they fill in the file's folder. */
const above = resolve(import.meta.dirname, '../..')

/** The project's root, as this process sees it. */
export const ROOT = link !== undefined && above === real ? link : above

/** Whether the project is seen through a link, which no tool may resolve. */
export const LINKED = ROOT === link

/** The folder for unfinished and temporary files; never published, never committed. */
export const WORK = join(ROOT, '.work')

/** The build for the stage, with notes, presenter's view and print page, from which PDFs and pictures are made. */
export const STAGE = join(WORK, 'stage')

/** A path below the folder `from`, as the same path below `to`; others stay as they are. */
const moved = (path: string, from = '', to = ''): string => path === from || path.startsWith(from + sep) ? to + path.slice(from.length) : path

/** The absolute path of a path that was typed. Through a link, `..` would lead to the link's folder instead of the project's. */
export function typedPath(path: string, from = '.'): string {
  return LINKED ? moved(resolve(moved(resolve(from), link, real), path), real, link) : resolve(from, path)
}

/** A file's name in messages: relative to the project, with forward slashes. */
export function nameOf(path: string): string {
  const short = relative(ROOT, path)
  return (short.startsWith('..') ? path : short || '.').replaceAll('\\', '/')
}
