import type { Box, Measured } from '../measured.ts'

/** A rule for a measured state: returns one sentence for each fault. */
export type Rule = (state: Measured) => string[]

/** A tolerance in pixels for rounding and anti-aliasing. */
export const TOLERANCE = 1.5

/** How far `inner` extends beyond `outer`, in pixels of the canvas; 0 if it does not. */
export function leaves(inner: Box, outer: Box): number {
  return Math.max(0, outer[0] - inner[0], outer[1] - inner[1], inner[2] - outer[2], inner[3] - outer[3])
}

/** How far two boxes overlap, in the direction in which they overlap less. */
export function overlap(a: Box, b: Box): number {
  return Math.max(0, Math.min(Math.min(a[2], b[2]) - Math.max(a[0], b[0]), Math.min(a[3], b[3]) - Math.max(a[1], b[1])))
}

/** A text quoted in a message, shortened. */
export const quote = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
