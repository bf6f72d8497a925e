interface Measured<T> { entry: T, height: number }

/** Puts as many entries on each page as fit into `room`, and at least one. */
function fill<T>(entries: readonly Measured<T>[], room: number): T[][] {
  const pages: T[][] = []
  let left = 0
  for (const { entry, height } of entries) {
    if (pages.length === 0 || height > left) {
      pages.push([])
      left = room
    }
    pages.at(-1)!.push(entry)
    left -= height
  }
  return pages
}

/**
 * Splits a list into as few pages as `room` allows, and then fills them evenly, so that the last page is not nearly empty.
 * An entry higher than a page gets a page of its own. Heights and room have one unit.
 */
export function paginate<T>(entries: readonly T[], heightOf: (entry: T) => number, room: number): T[][] {
  const measured = entries.map(entry => ({ entry, height: heightOf(entry) }))
  const { length } = fill(measured, room)
  // Bisect for the smallest height that needs no more pages.
  let [tooSmall, enough] = [0, room]
  while (enough - tooSmall > 1) {
    const middle = (tooSmall + enough) / 2
    if (fill(measured, middle).length > length)
      tooSmall = middle
    else
      enough = middle
  }
  return fill(measured, enough)
}

/** The number of lines of a text at `perLine` characters per line. */
export const linesOf = (text: string, perLine: number): number => Math.ceil(text.length / perLine)
