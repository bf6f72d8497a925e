/**
 * Domains and gridlines of logarithmic charts, computed from the data. d3's nice() only extends to whole decades, which
 * would leave half of a chart empty.
 */

/** The k-th of 1, 3, 10, 30, 100, ...: two steps per decade. */
const step = (k: number): number => Number((10 ** (k / 2)).toPrecision(1))
const indexOf = (value: number): number => 2 * Math.log10(value)

/** The steps from `first` to `last`, both included. */
function steps(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => step(first + i))
}

/** Gridlines for positive values: from the step below the smallest to the step above the largest. */
export function logTicks(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  // Steps are rounded, so the index may be off by one at either end.
  const around = steps(Math.floor(indexOf(least)) - 1, Math.ceil(indexOf(most)) + 1)
  return around.slice(around.findLastIndex(t => t < least), around.findIndex(t => t > most) + 1)
}

/** The smallest and the largest of positive values, each moved outward by the factor `times`. */
export function logDomain(values: readonly number[], times: number): [number, number] {
  return [Math.min(...values) / times, Math.max(...values) * times]
}
