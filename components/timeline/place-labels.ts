/** A label that should be centred at `x`. */
export interface Wish { x: number, width: number }
export interface Place { x: number, row: number }

/**
 * Places labels in rows so that no two in a row are closer than `gap` and none leaves [0, span]. Works from left to right
 * and puts each label as near to its wish and to row 0 as the earlier ones allow.
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
