/**
 * Many short strokes as one path, each a step from the last one on: written out that way, thousands of them pack into
 * next to nothing, and a page that shows them comes sooner. In the units of the drawing.
 */
interface Point { x: number, y: number }

/** Without zeros that say nothing. */
const short = (length: number, digits: number): string => String(Number(length.toFixed(digits))).replace(/^(?<minus>-?)0\./, '$<minus>.')

/** Upright bars on a common foot, from left to right: where each stands, and where it ends. A bar's way leads back to its foot. */
export function bars(foot: number, ends: readonly Point[]): string {
  return ends.map(({ x, y }, i) => {
    const before = ends[i - 1]
    return `${before ? `m${short(x - before.x, 4)},0` : `M${short(x, 4)},${short(foot, 1)}`}v${short(y - foot, 1)}z`
  }).join('')
}

/** Level dashes of one length; a new row or column begins anew, so that no error adds up. One of next to no length is drawn by its caps alone; of none at all some printers draw nothing. */
export function dashes(starts: readonly Point[], length: number): string {
  const long = short(length, 3)
  return starts.map(({ x, y }, i) => {
    const before = starts[i - 1]
    const goesOn = before && (before.x === x || before.y === y)
    return `${goesOn ? `m${short(x - before.x - length, 3)} ${short(y - before.y, 3)}` : `M${short(x, 3)} ${short(y, 3)}`}h${long}`
  }).join('')
}

/** Marks of a field of so many columns, by their indices from the lowest on, in units of their distance. */
export function marks(columns: number, indices: readonly number[]): string {
  return dashes(indices.map(index => ({ x: index % columns, y: Math.floor(index / columns) })), 0.001)
}
