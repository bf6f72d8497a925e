/**
 * Many short strokes as one path, each a step from the last one on: written out that way, thousands of them pack into
 * next to nothing, and a page that shows them comes sooner.
 */

/** Without zeros that say nothing. */
const short = (length: number, digits: number): string => String(Number(length.toFixed(digits)))

/** Upright bars on a common foot, from left to right, in pixels: where each stands, and where it ends. A bar's way leads back to its foot. */
export function bars(foot: number, ends: readonly { x: number, y: number }[]): string {
  return ends.map(({ x, y }, i) => {
    const start = i ? `m${short(x - ends[i - 1]!.x, 4)},0` : `M${short(x, 4)},${short(foot, 1)}`
    return `${start}v${short(y - foot, 1)}z`
  }).join('')
}

/** Of no length that counts, so that a mark is drawn by its cap alone; of none at all some printers draw nothing. */
const LENGTH = 0.001

/** The marks of a field of so many columns, by their indices from the lowest on, in units of their distance; a mark alone begins anew. */
export function marks(columns: number, indices: readonly number[]): string {
  return indices.map((index, i) => {
    const [x, y] = [index % columns, Math.floor(index / columns)]
    const before = indices[i - 1] ?? -1
    const start = Math.floor(before / columns) === y && before >= 0 ? `m${short(index - before - LENGTH, 3)} 0` : `M${x} ${y}`
    return `${start}h${LENGTH}`
  }).join('')
}
