/** A label that wants to be centred at `x`. */
export interface Wish { x: number, width: number }
export interface Place { x: number, row: number }

/**
 * Puts labels in rows so that no two of a row are closer than `gap`, none leaves [0, span], and each stays
 * as near to its wish and to row 0 as the ones before it allow. Wishes are taken from left to right.
 */
export function placeLabels(wishes: readonly Wish[], span: number, gap = 10): Place[] {
  const ends: number[] = []
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]!.x - wishes[b]!.x)
  const places: Place[] = Array.from({ length: wishes.length })
  for (const i of order) {
    const { x, width } = wishes[i]!
    const centre = Math.min(Math.max(x, width / 2), span - width / 2)
    const free = ends.findIndex(end => end + gap <= centre - width / 2)
    const row = free < 0 ? ends.length : free
    ends[row] = centre + width / 2
    places[i] = { x: centre, row }
  }
  return places
}
