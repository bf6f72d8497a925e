import { format } from 'd3-format'

/** More digits than any source gives, but few enough to hide floating-point errors such as 1.5625000000000002. */
export const MAX_DIGITS = 12

/** A cache: creating a formatter takes longer than using it, and a deck formats thousands of numbers. */
const formatters = new Map<string, (n: number) => string>()
// Intl.NumberFormat gives the same result, but its first use takes a tenth of a second on a phone, before the first slide shows.
function formatted(n: number, specifier: string): string {
  const formatter = formatters.get(specifier) ?? format(specifier)
  formatters.set(specifier, formatter)
  return formatter(n)
}

/** Significant digits without trailing zeros, with commas for thousands. */
export const significant = (n: number, digits = MAX_DIGITS): string => formatted(n, `,.${digits}~r`)

/** A fixed number of decimals, with commas for thousands. */
export const decimals = (n: number, digits: number): string => formatted(n, `,.${digits}f`)

/** A whole number with commas for thousands: 2,310. */
export const integer = (n: number): string => decimals(n, 0)
