import type { Deck, Slide } from '../../slidev/deck.ts'
import type { Typed } from './code.ts'
import { fault, frontmatterOf, lineAt, withoutComments, withoutFences } from '../rule.ts'
import { typedInMarkup } from './template.ts'
import { HOLE, mask, typedIn } from './text.ts'

/** A typed number with its file and the sentence that reports it. */
export interface Found extends Typed { file: string, source: string, sentence: string }

/** Keys of the frontmatter that the audience or readers of the hosted deck see. */
const SHOWN = /^(title|info|kicker|subtitle|description|author|keywords):(.*(?:\n[ \t]+\S.*)*)/gm

function inFrontmatter(raw: string): Typed[] {
  return [...frontmatterOf(raw).matchAll(SHOWN)].flatMap(({ 0: whole, 1: field, 2: value, index }) =>
    typedIn(value!).map(hit => ({ ...hit, field: field!, at: index + whole.length - value!.length + hit.at })))
}

/** The languages of fenced code that is words, like none at all. Code of any other language states nothing. */
const isWords = (info: string): boolean => /^(?:$|[^\w\s]|(?:te?xt|plain(?:text)?|none|md|markdown|log)\b)/.test(info)

/**
 * Masks link targets and list numbers, which are not text, each `<` in code, which does not start an element, and code of
 * a programming language.
 */
function markup(raw: string): string {
  const text = [/(?<=\]\()[^)\s]+/g, /^[ \t]*\d+\.(?=\s)/gm].reduce(mask, withoutFences(withoutComments(raw), isWords))
  const outside = withoutFences(text).replace(/`[^`\n]+`/g, code => mask(code, /</g))
  return text.replaceAll('<', (sign, at: number) => outside[at] === sign ? sign : HOLE)
}

/** The page number in a list's title, which is generated (`facts/lists/expand.ts`). */
const PAGE_OF_LIST = /(?<=^# .*)\(\d+ of \d+\)$/gm

function inBody({ raw, frontmatter }: Slide): Typed[] {
  const written = frontmatter.list ? mask(raw, PAGE_OF_LIST) : raw
  return typedInMarkup(markup(written)).map(hit => ({ ...hit, field: hit.field === 'text' && /^# .*$/.test(raw.slice(raw.lastIndexOf('\n', hit.at) + 1, hit.at)) ? 'title' : hit.field }))
}

function inNote({ raw, note }: Slide): Typed[] {
  const start = Math.max(raw.lastIndexOf(note), 0)
  return typedIn(mask(note, /\[click[^\]]*\]/gi)).map(hit => ({ ...hit, field: 'note', at: start + hit.at }))
}

/** Everything that is typed into a deck's Markdown: titles, prose, attributes, notes, and the visible frontmatter. */
export function typedInSlides({ slides, imports }: Deck): Found[] {
  const EXPECTED = 'a figure of facts/ as [[id]]'
  return [
    ...imports.flatMap(({ file, line, raw }) => inFrontmatter(raw).map(hit => ({
      ...hit,
      file,
      source: raw,
      sentence: `${file}:${lineAt({ line, raw }, hit.at)}: field "${hit.field}": expected words without a figure, got "${hit.got}"`,
    }))),
    ...slides.flatMap(slide => [...inFrontmatter(slide.raw), ...inBody(slide), ...inNote(slide)].map(hit => ({
      ...hit,
      file: slide.file,
      source: slide.raw,
      sentence: fault(slide, hit.field, EXPECTED, `"${hit.got}"`, lineAt(slide, hit.at)),
    }))),
  ]
}
