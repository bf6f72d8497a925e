/**
 * Draws many short strokes as one SVG path with relative commands. Repeated commands compress well, so a prerendered page
 * with thousands of strokes stays small. All lengths are in the drawing's units.
 */
interface Point { x: number, y: number }

/** Without trailing zeros and without the zero before the point. */
const short = (length: number, digits: number): string => String(Number(length.toFixed(digits))).replace(/^(?<minus>-?)0\./, '$<minus>.')

/** Vertical bars on a common base line, from left to right, by their ends. Each subpath closes at the base, where the next one starts. */
export function bars(foot: number, ends: readonly Point[]): string {
  return ends.map(({ x, y }, i) => {
    const before = ends[i - 1]
    return `${before ? `m${short(x - before.x, 4)},0` : `M${short(x, 4)},${short(foot, 1)}`}v${short(y - foot, 1)}z`
  }).join('')
}

/**
 * Horizontal dashes of one length. A new row or column starts at an absolute point, so that rounding errors do not add up.
 * For dots, use a tiny length and round or square caps: some printers draw nothing for length zero.
 */
export function dashes(starts: readonly Point[], length: number): string {
  const long = short(length, 3)
  return starts.map(({ x, y }, i) => {
    const before = starts[i - 1]
    const continues = before && (before.x === x || before.y === y)
    return `${continues ? `m${short(x - before.x - length, 3)} ${short(y - before.y, 3)}` : `M${short(x, 3)} ${short(y, 3)}`}h${long}`
  }).join('')
}

/** Dots of a grid, by their indices in ascending order, in units of the grid's pitch. */
export function marks(columns: number, indices: readonly number[]): string {
  return dashes(indices.map(index => ({ x: index % columns, y: Math.floor(index / columns) })), 0.001)
}
