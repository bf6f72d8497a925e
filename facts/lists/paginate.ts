interface Measured<T> { entry: T, height: number }

/** Each page takes as many entries as fit into `room`, and at least one. */
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
 * Splits a list into as few pages as `room` allows, and fills these as evenly as can be, so that the last is not
 * left with a rest. An entry that no page can hold gets one of its own. Heights and room in one unit.
 */
export function paginate<T>(entries: readonly T[], heightOf: (entry: T) => number, room: number): T[][] {
  const measured = entries.map(entry => ({ entry, height: heightOf(entry) }))
  const { length } = fill(measured, room)
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

/** Lines that a text takes where a line holds so many characters of its size. */
export const linesOf = (text: string, perLine: number): number => Math.ceil(text.length / perLine)
