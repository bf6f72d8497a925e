import type { Deck, Slide } from '../slidev/deck.ts'

/** A rule for a deck as written. Returns one sentence for each fault. */
export type Rule = (deck: Deck) => string[]

/** `pages/1-rumour.md:3: slide 2, field "budget": expected a time, got none` */
export function fault(slide: Slide, field: string, expected: string, got: string, line = slide.line): string {
  return `${slide.file}:${line}: slide ${slide.no}, field "${field}": expected ${expected}, got ${got}`
}

/** Formats a value of the frontmatter for a message. */
export function shown(value: unknown): string {
  return value === undefined || value === null ? 'none' : JSON.stringify(value)
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ')

/** A line of a fence: its marks, and the info of the code that it opens. */
const FENCE = /^\s*(`{3,}|~{3,})[ \t]*(.*)/

interface Line { text: string, at: number, part: 'prose' | 'opening' | 'code' | 'closing', info: string }

/** The lines of a text, each with its offset and its part in fenced code, as Slidev reads it: a fence ends at a line that starts with as many marks. */
function* linesOf(text: string): Generator<Line> {
  let [fence, open, at] = ['', '', 0]
  for (const line of text.split('\n')) {
    const [, marks = '', info = ''] = FENCE.exec(line) ?? []
    const part = fence ? marks.startsWith(fence) ? 'closing' : 'code' : marks ? 'opening' : 'prose'
    if (part === 'opening')
      [fence, open] = [marks, info]
    yield { text: line, at, part, info: part === 'prose' ? '' : open }
    if (part === 'closing')
      fence = ''
    at += line.length + 1
  }
}

/** Blanks out fences and the code in them; lines stay where they are. Code whose info `isKept` stays. */
export function withoutFences(text: string, isKept: (info: string) => boolean = () => false): string {
  return [...linesOf(text)].map(({ text: line, part, info }) => part === 'prose' || (part === 'code' && isKept(info)) ? line : blank(line)).join('\n')
}

/** Each block of fenced code by its info, which is its language and more, with its offset. */
export const fencesIn = (text: string): { info: string, index: number }[] => [...linesOf(text)].filter(({ part }) => part === 'opening').map(({ info, at }) => ({ info, index: at }))

const FRONTMATTER = /^---\n[\s\S]*?\n---$/m

/** The frontmatter at the start of a slide's source, or an empty text. */
export const frontmatterOf = (raw: string): string => FRONTMATTER.exec(raw)?.[0] ?? ''

/** Blanks out comments and frontmatter in a slide's source; lines stay where they are. */
export const withoutComments = (raw: string): string => raw.replace(FRONTMATTER, blank).replace(/<!--[\s\S]*?(?:-->|$)/g, blank)

/** Blanks out code, comments and frontmatter in a slide's source; lines stay where they are. */
export function prose(slide: Slide): string {
  return withoutComments(withoutFences(slide.raw)).replace(/`[^`\n]+`/g, blank)
}

/** The line in the file, 1-based, of an offset into the slide's source. */
export function lineAt(slide: Pick<Slide, 'line' | 'raw'>, offset: number): number {
  return slide.line + slide.raw.slice(0, offset).split('\n').length - 1
}
