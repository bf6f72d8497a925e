import type { HtmlElement } from '../core/html.ts'
import type { Snapshot } from '../snapshot/format.ts'
import { attribute, editHtml } from '../core/html.ts'
import { lastState } from '../snapshot/format.ts'

/**
 * A prerendered slide, which needs no script: as the live deck opens it, and in its last state, with links instead of the
 * live deck's buttons.
 */
export interface Prerendered { no: number, opening: string, finished: string }

/** The slides that links may lead to, by the id of an entry or the number of a slide. */
export type Targets = ReadonlyMap<string, number>

/** The attributes of a drawing's geometry. */
const GEOMETRY = /^(?:d|x[12]?|y[12]?|c[xy]|r[xy]?|width|height|transform)$/
/** Rounds long decimals to a hundredth of a pixel, which nobody sees, to make the page smaller. */
const roundOff = (geometry: string): string => geometry.replace(/-?\d+\.\d{5,}/g, length => String(Number(Number(length).toFixed(2))))

/** Whether an element is in a drawing that is hidden from screen readers. */
function isInHiddenDrawing(element: HtmlElement): boolean {
  const around = element.parentNode
  return (element.tagName === 'svg' && attribute(element, 'aria-hidden') === 'true') || (around !== null && 'tagName' in around && isInHiddenDrawing(around))
}

/**
 * Makes a drawing smaller, and takes the Tab stops from the links of one that is hidden from screen readers, because the
 * table beside it has the same links.
 */
function simplify(element: HtmlElement): void {
  for (const attr of element.attrs) {
    if (GEOMETRY.test(attr.name))
      attr.value = roundOff(attr.value)
  }
  if (element.tagName === 'a' && isInHiddenDrawing(element))
    element.attrs.unshift({ name: 'tabindex', value: '-1' })
}

/**
 * A page contains both states of a slide, so the opening's ids are removed or renamed: links must lead to the finished
 * state, and Vue's own ids start from the same number in every window.
 */
function renameIds(element: HtmlElement): void {
  element.attrs = element.attrs.filter(({ name, value }) => name !== 'id' || value.startsWith('v-'))
  for (const attr of element.attrs)
    attr.value = attr.value.replace(/\bv-(?=\d+-\d)/g, 'prerendered-')
}

/** Adds the base of the hosted deck to links and images, since the stage is built for the root of a host. */
function addBase(element: HtmlElement, base: string): void {
  for (const attr of element.attrs) {
    if (/^(?:xlink:)?href$|^src$|^poster$/.test(attr.name))
      attr.value = attr.value.replace(/^\/(?!\/)/, base)
    else if (attr.name === 'srcset')
      attr.value = attr.value.replace(/(^|,\s+)\/(?!\/)/g, `$1${base}`)
    else if (attr.name === 'style')
      attr.value = attr.value.replace(/(url\(["']?)\/(?!\/)/g, `$1${base}`)
  }
}

/** A slide's last state, for a site at `base`. Pure. */
export function finishedOf(html: string, base: string): string {
  return editHtml(html, (element) => {
    simplify(element)
    addBase(element, base)
  })
}

/** A slide's first state, for a site at `base`. Pure. */
export function openingOf(html: string, base: string): string {
  return editHtml(html, (element) => {
    simplify(element)
    renameIds(element)
    addBase(element, base)
  })
}

/** Every slide of the snapshot as a site at `base` shows it. Pure. */
export function prerenderedOf({ slides }: Snapshot, base: string): Prerendered[] {
  return slides.map(slide => ({ no: slide.no, opening: openingOf(slide.opening, base), finished: finishedOf(lastState(slide).html, base) }))
}

/** The slide that each link target is on, by the target's id. Pure. */
export function targetsOf({ slides }: Snapshot): Targets {
  return new Map(slides.flatMap(slide => lastState(slide).targets.map(id => [id, slide.no] as const)))
}
