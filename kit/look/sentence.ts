import type { Slide } from '../slidev/deck.ts'

/** The start of a text that a sentence quotes, which may be shortened, and the name of an image without the hash of a build. */
const QUOTED = /"([^"…]+)/g
const IMAGE = /\bimage (?:\S*\/)?([\w%.-]+?)(?:-[\w-]{8})?\.\w+ /
const MARK = /\bmark (img|video|canvas|svg)\b/

/** Where an element or an image of Markdown starts. */
const STARTS: Readonly<Record<string, RegExp>> = { img: /!\[|<img\b/, video: /<video\b/, canvas: /<canvas\b/, svg: /<svg\b/ }

/** The line in the file of what a sentence is about: of the text or the image that it names, else the slide's first. Pure. */
export function lineOf({ line, raw }: Pick<Slide, 'line' | 'raw'>, sentence: string): number {
  const words = [...sentence.matchAll(QUOTED)].map(([, text]) => text!)
  const image = IMAGE.exec(sentence)?.[1]
  const mark = MARK.exec(sentence)?.[1]
  const at = [...words, ...image ? [image] : []].map(text => raw.indexOf(text)).find(index => index >= 0) ?? (mark ? raw.search(STARTS[mark]!) : -1)
  return line + raw.slice(0, Math.max(at, 0)).split('\n').length - 1
}
