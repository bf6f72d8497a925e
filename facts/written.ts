import { format } from 'd3-format'

/** More digits than any source gives, and few enough to hide that a float carries 1.5625 as 1.5625000000000002. */
export const ALL = 12

/** Each is made once: that takes longer than using it, and a deck writes thousands of numbers. */
const writers = new Map<string, (n: number) => string>()
// Not by Intl, which writes the same: its first word takes a phone a tenth of a second, before the first slide stands.
function written(n: number, specifier: string): string {
  const writer = writers.get(specifier) ?? format(specifier)
  writers.set(specifier, writer)
  return writer(n)
}

/** Significant digits, without trailing zeros; thousands with a comma from 1,000 on. */
export const significant = (n: number, digits = ALL): string => written(n, `,.${digits}~r`)

/** So many digits after the point, thousands with a comma. */
export const decimals = (n: number, digits: number): string => written(n, `,.${digits}f`)

/** A count as it is written: 2,310. */
export const whole = (n: number): string => decimals(n, 0)
