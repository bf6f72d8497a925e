import type { SlideInfo } from '@slidev/types'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { nameOf } from '../core/paths.ts'
import { Fault } from '../core/run.ts'
import { markdownFaults } from './markdown.ts'

/** A slide as its author wrote it, before figures are inserted or anything is rendered. */
export interface Slide {
  no: number
  /** The slide's permanent name: its address, and its key in everything that is stored. Empty if the author gave none. */
  id: string
  /** The Markdown file, as messages name it. */
  file: string
  /** The first line of its frontmatter, 1-based. */
  line: number
  /** The slide's whole source, from `line` on. */
  raw: string
  content: string
  note: string
  title: string
  frontmatter: Record<string, unknown>
  /** Whether it is in the appendix, which does not count towards the talk's time. */
  appendix: boolean
  /** The last click; the states are the clicks from 0 to it. */
  clicks: number
}

/** A deck as loaded from its Markdown, with the loader's faults. */
export interface Deck {
  root: string
  headmatter: Record<string, unknown>
  slides: Slide[]
  /** The entries that only import a file. They are not slides, but pass their frontmatter on. */
  imports: Pick<Slide, 'file' | 'line' | 'raw'>[]
  /** What is wrong with the Markdown itself. The slides may then be others than their author meant. */
  broken: string[]
  faults: string[]
}

function toSlide(info: SlideInfo, index: number): Slide {
  const { frontmatter, source } = info
  return {
    no: index + 1,
    id: typeof frontmatter.id === 'string' ? frontmatter.id : '',
    file: nameOf(source.filepath),
    line: source.start + 1,
    raw: source.raw,
    content: info.content,
    note: info.note ?? '',
    title: info.title ?? '',
    frontmatter,
    appendix: frontmatter.appendix === true,
    clicks: Number.isInteger(frontmatter.clicks) ? Number(frontmatter.clicks) : 0,
  }
}

/**
 * Describes a failed import by the project's file names. The loader uses absolute paths, and skips what it cannot import
 * without a message.
 */
function importFaults(file: string, row: number, message: string, src: unknown, folder: string): string[] {
  // A file of which the loader dies is named with its own line.
  const imported = typeof src === 'string' ? resolve(src.startsWith('/') ? folder : dirname(file), src.replace(/^\/|#.*$/g, '')) : ''
  const own = message.startsWith('Error when loading slide') && existsSync(imported) ? markdownFaults(imported, readFileSync(imported, 'utf8')) : []
  const got = message.replaceAll(`${folder}/`, '').replace(/^Imported markdown file not found: (.*)$/, '$1, which does not exist').replace(/^Error when loading slide: /, '')
  return own.length ? own : [`${nameOf(file)}:${row + 1}: field "src": expected a Markdown file of the deck, got ${got}`]
}

/**
 * Reads a deck with Slidev's own parser. `transformRawLines` changes the lines of a file before they are parsed. Throws a
 * fault if there is no deck.
 */
export async function readDeck(root: string, entry: string, transformRawLines: (lines: string[]) => void): Promise<Deck> {
  injectPreparserExtensionLoader(async () => [{ name: 'lists', transformRawLines }])
  const folder = resolve(root)
  const path = join(folder, entry)
  if (!existsSync(path))
    throw new Fault(`${nameOf(path)}: there is no such file; --root must name a folder with a slides.md.`)
  const own = markdownFaults(path, readFileSync(path, 'utf8'))
  const data = await load({ roots: [folder], userRoot: folder, allowedRoots: [folder] }, path).catch((error: unknown) => {
    throw new Fault(own.join('\n') || `${nameOf(path)}: expected a deck that can be read, got ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`)
  })
  const files = Object.entries(data.markdownFiles)
  const broken = files.flatMap(([file, { raw }]) => markdownFaults(file, raw))
  const faults = files.flatMap(([file, { errors, slides }]) => (errors ?? []).flatMap(({ row, message }) =>
    importFaults(file, row, message, slides.find(({ start }) => start === row)?.frontmatter.src, folder)))
  const imports = files.flatMap(([file, { slides }]) =>
    slides.filter(({ frontmatter }) => frontmatter.src).map(({ start, raw }) => ({ file: nameOf(file), line: start + 1, raw })))
  return { root: folder, headmatter: data.headmatter, slides: data.slides.map(toSlide), imports, broken, faults }
}
