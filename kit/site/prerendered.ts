import type { Snapshot } from '../snapshot/format.ts'
import { lastState } from '../snapshot/format.ts'

/**
 * A prerendered slide, which needs no script: as the live deck opens it, and in its last state, with links instead of the
 * live deck's buttons.
 */
export interface Prerendered { no: number, opening: string, finished: string }

/** The slides that links may lead to, by the id of an entry or the number of a slide. */
export type Targets = ReadonlyMap<string, number>

/** The attributes of a drawing's geometry only, since arXiv addresses look like such numbers. */
const GEOMETRY = / (?:d|x[12]?|y[12]?|c[xy]|r[xy]?|width|height|transform)="[^"]*"/g
/** Rounds the long decimals in a drawing to a hundredth of a pixel, which nobody sees, to make the page smaller. */
export const roundOff = (html: string): string => html.replace(GEOMETRY, attribute => attribute.replace(/-?\d+\.\d{5,}/g, length => String(Number(Number(length).toFixed(2)))))

/**
 * Removes Vue's placeholders. Links in a drawing that is hidden from screen readers get no Tab stop, because the table
 * beside it has the same links.
 */
function strip(html: string): string {
  return roundOff(html.replace(/<!--.*?-->/gs, '')).replace(/<svg\b[^>]* aria-hidden="true"[\s\S]*?<\/svg>/g, svg => svg.replaceAll('<a ', '<a tabindex="-1" '))
}

/**
 * A page contains both states of a slide, so the opening's ids are removed or renamed: links must lead to the finished
 * state, and Vue's own ids start from the same number in every window.
 */
const ownIds = (opening: string): string => opening.replace(/ id="(?!v-)[^"]*"/g, '').replace(/(?<!data-)\bv-(?=\d+-\d)/g, 'prerendered-')

/** Adds the base of the hosted deck to links, since the stage is built for the root of a host. */
const atBase = (html: string, base: string): string => base === '/' ? html : html.replace(/ href="\/(?!\/)/g, ` href="${base}`)

/** Every slide of the snapshot as a site at `base` shows it. Pure. */
export function prerenderedOf({ slides }: Snapshot, base: string): Prerendered[] {
  return slides.map(slide => ({ no: slide.no, opening: atBase(ownIds(strip(slide.opening)), base), finished: strip(lastState(slide).html) }))
}

/** The slide that each link target is on, by the target's id. Pure. */
export function targetsOf({ slides }: Snapshot): Targets {
  return new Map(slides.flatMap(slide => lastState(slide).targets.map(id => [id, slide.no] as const)))
}
