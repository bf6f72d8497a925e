import type { SlideRoute, SlidevContextNavFull } from '../slidev.ts'
import { idOf } from '../slide-id.ts'

/** A state of the deck: a slide by its id, so that windows of two builds mean the same one, and a click. */
export interface Place { slide: string, click: number }

export const isSamePlace = (a: Place | undefined, b: Place | undefined): boolean => a?.slide === b?.slide && a?.click === b?.click

/** The last click of a slide. */
export const lastClick = ({ meta }: SlideRoute): number => Number(meta.slide.frontmatter.clicks ?? meta.__clicksContext?.total ?? 0)

export const isAppendix = ({ meta }: SlideRoute): boolean => meta.slide.frontmatter.appendix === true

/** The slide of a place; the first one if there is no such slide any more. */
export const slideAt = (place: Place, slides: readonly SlideRoute[]): SlideRoute => slides.find(route => idOf(route) === place.slide) ?? slides[0]!

const at = (route: SlideRoute, click: number): Place => ({ slide: idOf(route), click: Math.min(Math.max(0, click), lastClick(route)) })

/** The place of a slide's number and click, as the router knows them. */
export const placeOf = ({ slides }: Pick<SlidevContextNavFull, 'slides'>, no: number, click: number): Place => at(slides.value[Math.min(Math.max(1, no), slides.value.length) - 1]!, click)

/** The next or the previous click from a place; the same place at either end. */
export function stepFrom(place: Place, by: 1 | -1, slides: readonly SlideRoute[]): Place {
  const route = slideAt(place, slides)
  // A run may have stored a click that the slide has lost since: shown is its last one.
  const [click, other] = [Math.min(place.click, lastClick(route)) + by, slides[route.no - 1 + by]]
  if (click >= 0 && click <= lastClick(route))
    return at(route, click)
  return other ? at(other, by > 0 ? 0 : Number.POSITIVE_INFINITY) : place
}

/** The next or the previous slide, at its first click. */
export function slideFrom(place: Place, by: 1 | -1, slides: readonly SlideRoute[]): Place {
  const other = slides[slideAt(place, slides).no - 1 + by]
  return other ? at(other, 0) : place
}
