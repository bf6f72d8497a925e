import type { Snapshot } from '../snapshot/format.ts'
import { lastState } from '../snapshot/format.ts'

/** A slide as HTML that needs no script: as the live deck opens it, and finished, with links where the live deck has buttons. */
export interface Prerendered { no: number, opening: string, finished: string }

/** Slides by what a page may link to: the id of an entry or the number of a slide. */
export type Targets = ReadonlyMap<string, number>

/** Attributes of a drawing's geometry, and nothing else: an address of arXiv looks like such a number. */
const GEOMETRY = / (?:d|x[12]?|y[12]?|c[xy]|r[xy]?|width|height|transform)="[^"]*"/g
/** Rounds a drawing's endless numbers to the hundredth of a pixel: nobody sees more, and everybody waits for it. */
export const roundOff = (html: string): string => html.replace(GEOMETRY, attribute => attribute.replace(/-?\d+\.\d{5,}/g, length => String(Number(Number(length).toFixed(2)))))

/** Drops Vue's placeholders. Links in a drawing that only the eye sees are no stop for the Tab key: they are also in the table beside it. */
function strip(html: string): string {
  return roundOff(html.replace(/<!--.*?-->/gs, '')).replace(/<svg\b[^>]* aria-hidden="true"[\s\S]*?<\/svg>/g, svg => svg.replaceAll('<a ', '<a tabindex="-1" '))
}

/** Without scripts both states of a slide are in one page: links lead to places of the finished one, and Vue numbers ids from the start in every window. */
const ownIds = (opening: string): string => opening.replace(/ id="(?!v-)[^"]*"/g, '').replace(/(?<!data-)\bv-(?=\d+-\d)/g, 'prerendered-')

/** The stage is built for the root of a host; its links begin with the base of the hosted deck instead. */
const atBase = (html: string, base: string): string => base === '/' ? html : html.replace(/ href="\/(?!\/)/g, ` href="${base}`)

/** Every slide of the snapshot as a page of a site at `base` shows it. Pure. */
export function prerenderedOf({ slides }: Snapshot, base: string): Prerendered[] {
  return slides.map(slide => ({ no: slide.no, opening: atBase(ownIds(strip(slide.opening)), base), finished: strip(lastState(slide).html) }))
}

/** On which slide the target of a link is, by its id. Pure. */
export function targetsOf({ slides }: Snapshot): Targets {
  return new Map(slides.flatMap(slide => lastState(slide).targets.map(id => [id, slide.no] as const)))
}
