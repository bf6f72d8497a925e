/** `[[v4pro.total_parameters]]`: the one way in which Markdown names a figure. `[[v4.released|month]]` asks for a part of a date. */
export const REFERENCE = /\[\[([^\]\s|]+)(?:\|([^\]\s]*))?\]\]/g

/** Every figure id that a text names, in order, repeats included. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(m => m[1]!)
}

/** Every reference of a text as written, with its place and its parts. */
export function matchReferences(text: string): { index: number, id: string, part: string | undefined }[] {
  return [...text.matchAll(REFERENCE)].map(m => ({ index: m.index, id: m[1]!, part: m[2] }))
}
