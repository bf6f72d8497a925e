import type { ConstFigure } from './define.ts'
import type { DatePart } from './format.ts'
import { DATE_PARTS, say, show, showPart } from './format.ts'
import { findFigure } from './index.ts'
import { matchReferences, REFERENCE } from './references.ts'

/** Why a reference cannot be resolved: what was expected and what came. Undefined if it can. */
export function referenceFault(id: string, part?: string): { expected: string, got: string } | undefined {
  const figure = findFigure(id)
  if (!figure)
    return { expected: 'the id of a figure in facts/', got: `"${id}"` }
  if (part === undefined)
    return undefined
  if (!DATE_PARTS.includes(part as DatePart))
    return { expected: `one of ${DATE_PARTS.join(', ')} after the bar`, got: `"${part}"` }
  return typeof figure.value === 'object' && 'date' in figure.value ? undefined : { expected: 'a figure that is a date before the bar', got: `"${id}"` }
}

function replace(text: string, write: (figure: ConstFigure, part?: DatePart) => string): string {
  return text.replace(REFERENCE, (whole, id: string, part?: string) => {
    if (referenceFault(id, part))
      throw new Error(`${whole} names no figure of the ledger (facts/), or no part of one`)
    return write(findFigure(id)!, part as DatePart | undefined)
  })
}

/** For titles and other plain text: `1.6T`. Throws on an unknown id. */
export const toText = (text: string): string => replace(text, (figure, part) => part ? showPart(figure, part) : show(figure))

/** For notes, which are spoken: `1.6 trillion`. Throws on an unknown id. */
export const toSpeech = (text: string): string => replace(text, (figure, part) => part ? showPart(figure, part) : say(figure))

/** For notes in the speaker's window: the words open the figure's card. No button element, since those do not break as words do. Throws on an unknown id. */
export const toSpokenButtons = (text: string): string => replace(text, (figure, part) => `<span role="button" tabindex="0" data-figure="${figure.id}">${part ? showPart(figure, part) : say(figure)}</span>`)

/** For a slide's body: the `<Fig>` component, which shows the value, its evidence and its sources. Throws on an unknown id. */
export const toComponents = (text: string): string => replace(text, ({ id }, part) => `<Fig id="${id}"${part ? ` part="${part}"` : ''} />`)

/** Splits a text into words and references to figures. Throws on an unknown id. */
export function toParts(text: string): (string | { id: string, part: DatePart | undefined })[] {
  const parts: (string | { id: string, part: DatePart | undefined })[] = []
  let at = 0
  for (const { index, id, part } of matchReferences(text)) {
    const end = text.indexOf(']]', index) + 2
    parts.push(text.slice(at, index), { id, part: part as DatePart | undefined })
    at = end
  }
  return [...parts, text.slice(at)].filter(part => part !== '')
}
