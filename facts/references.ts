/** A figure in Markdown: `[[v4pro.total_parameters]]`, or `[[v4.released|month]]` for a part of a date. */
export const REFERENCE = /\[\[([^\]\s|]+)(?:\|([^\]\s]*))?\]\]/g

/** The ids of all figures that a text names, in order, with repeats. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(m => m[1]!)
}

/** All references in a text, with their index, id and part. */
export function matchReferences(text: string): { index: number, id: string, part: string | undefined }[] {
  return [...text.matchAll(REFERENCE)].map(m => ({ index: m.index, id: m[1]!, part: m[2] }))
}
