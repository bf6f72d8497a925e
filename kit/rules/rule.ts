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

/** Blanks out fenced code as Slidev reads it: a fence ends at a line that starts with as many marks. */
export function withoutFences(text: string): string {
  let fence = ''
  return text.split('\n').map((line) => {
    const marks = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence) {
      if (marks.startsWith(fence))
        fence = ''
      return blank(line)
    }
    fence = marks
    return marks ? blank(line) : line
  }).join('\n')
}

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
