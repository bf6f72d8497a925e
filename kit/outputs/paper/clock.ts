import type { Slide } from '../../slidev/deck.ts'
import { seconds } from '../../rules/budget.ts'

/** When a slide starts and ends, in seconds from the start of the talk. */
export interface Slot { from: number, to: number }

/** The time slots of the talk's slides by number, one after the other; the appendix has none. */
export function slotsOf(slides: readonly Slide[]): Map<number, Slot> {
  let now = 0
  return new Map(slides.filter(slide => !slide.appendix).map((slide) => {
    const from = now
    now += seconds(slide.frontmatter.budget) ?? 0
    return [slide.no, { from, to: now }]
  }))
}

/** Formats seconds as a clock does: 85 is "1:25". */
export const onClock = (total: number): string => `${Math.floor(total / 60)}:${String(Math.round(total % 60)).padStart(2, '0')}`
