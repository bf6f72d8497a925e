import type { SlideInfo } from '@slidev/types'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { nameOf } from '../core/paths.ts'
import { Fault } from '../core/run.ts'

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
function importFault(file: string, row: number, message: string, folder: string): string {
  const got = message.replaceAll(`${folder}/`, '').replace(/^Imported markdown file not found: (.*)$/, '$1, which does not exist')
  return `${nameOf(file)}:${row + 1}: field "src": expected a Markdown file of the deck, got ${got}`
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
  const data = await load({ roots: [folder], userRoot: folder, allowedRoots: [folder] }, path)
  const faults = Object.entries(data.markdownFiles).flatMap(([file, markdown]) => [
    ...(markdown.errors ?? []).map(({ row, message }) => importFault(file, row, message, folder)),
    ...markdown.slides.flatMap(slide => (slide.frontmatterDoc?.errors ?? []).map(error =>
      `${nameOf(file)}:${slide.start + 1}: field "frontmatter": expected YAML, got ${error.message.split('\n')[0]!.replace(/:$/, '')}`)),
  ])
  const imports = Object.entries(data.markdownFiles).flatMap(([file, { slides }]) =>
    slides.filter(({ frontmatter }) => frontmatter.src).map(({ start, raw }) => ({ file: nameOf(file), line: start + 1, raw })))
  return { root: folder, headmatter: data.headmatter, slides: data.slides.map(toSlide), imports, faults }
}
