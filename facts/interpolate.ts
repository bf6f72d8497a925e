import { say, show } from './format.ts'
import { findFigure } from './index.ts'

/** `[[v4pro.total]]`: the one way in which Markdown names a figure. */
const REFERENCE = /\[\[([^\]\s]+)\]\]/g

/** Every figure id that a text names, in order, repeats included. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(m => m[1]!)
}

function replace(text: string, write: (id: string) => string): string {
  return text.replace(REFERENCE, (_, id: string) => write(id))
}

function need(id: string) {
  const figure = findFigure(id)
  if (!figure)
    throw new Error(`[[${id}]] names no figure of the ledger (facts/)`)
  return figure
}

/** For titles and other plain text: `1.6T`. Throws on an unknown id. */
export const toText = (text: string): string => replace(text, id => show(need(id)))

/** For the notes, which are spoken: `1.6 trillion`. Throws on an unknown id. */
export const toSpeech = (text: string): string => replace(text, id => say(need(id)))

/** For the body of a slide: the component that shows the value, its evidence and its sources. Throws on an unknown id. */
export function toComponents(text: string): string {
  return replace(text, (id) => {
    need(id)
    return `<Fig id="${id}" />`
  })
}
