import type { Box, Measured } from '../measured.ts'

/** A rule over one measured state: one sentence for each fault, none when it holds. */
export type Rule = (state: Measured) => string[]

/** Rounding, and the half pixels of anti-aliasing. */
export const TOLERANCE = 1.5

/** How far `inner` leaves `outer`, in pixels of the canvas; 0 when it does not. */
export function leaves(inner: Box, outer: Box): number {
  return Math.max(0, outer[0] - inner[0], outer[1] - inner[1], inner[2] - outer[2], inner[3] - outer[3])
}

/** How deep two boxes lie in each other, along the shorter way out. */
export function overlap(a: Box, b: Box): number {
  return Math.max(0, Math.min(Math.min(a[2], b[2]) - Math.max(a[0], b[0]), Math.min(a[3], b[3]) - Math.max(a[1], b[1])))
}

/** A text as a sentence quotes it. */
export const quote = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
