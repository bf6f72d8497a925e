/**
 * Domains and gridlines of logarithmic charts, from their data. Own code, since d3's nice() knows whole
 * decades only, which would leave half of a chart empty.
 */

/** The k-th of 1, 3, 10, 30, 100, ...: two steps a decade, each about three times the last. */
const step = (k: number): number => Number((10 ** (k / 2)).toPrecision(1))
const indexOf = (value: number): number => 2 * Math.log10(value)

/** The steps from `first` to `last`, both included. */
function steps(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => step(first + i))
}

/** Gridlines for positive values: the steps next below the least and next above the greatest, and all between. */
export function logTicks(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  // A step is rounded, so the exact index may be one off on either side.
  const around = steps(Math.floor(indexOf(least)) - 1, Math.ceil(indexOf(most)) + 1)
  return around.slice(around.findLastIndex(t => t < least), around.findIndex(t => t > most) + 1)
}

/** The least and the greatest of positive values, each moved outward by `times`. */
export function logDomain(values: readonly number[], times: number): [number, number] {
  return [Math.min(...values) / times, Math.max(...values) * times]
}
