import type { ConstFigure } from './define.ts'
import type { Unit, Value } from './schema.ts'

/** What `show` and `say` need of a figure. */
export type Showable = Pick<ConstFigure, 'value' | 'unit' | 'digits'>
type ConstValue = ConstFigure['value']

interface Scale { at: number, short: string, long: string }
const SCALES: Scale[] = [
  { at: 1e12, short: 'T', long: ' trillion' },
  { at: 1e9, short: 'B', long: ' billion' },
  { at: 1e6, short: 'M', long: ' million' },
]
const CONTEXT: Scale[] = [
  { at: 2 ** 20, short: 'M', long: ' million' },
  { at: 2 ** 10, short: 'K', long: ' thousand' },
]
const BYTES: Scale[] = [
  { at: 1e12, short: ' TB', long: ' terabytes' },
  { at: 1e9, short: ' GB', long: ' gigabytes' },
  { at: 1e3, short: ' kB', long: ' kilobytes' },
  { at: 1, short: ' B', long: ' bytes' },
]
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** Significant digits, without trailing zeros; thousands with a comma from 1,000 on. */
function digitsOf(n: number, digits?: number): string {
  const rounded = digits ? Number(n.toPrecision(digits)) : n
  return rounded.toLocaleString('en-GB', { maximumFractionDigits: 6 })
}

function scaled(n: number, scales: Scale[], long: boolean, digits?: number): string {
  const scale = scales.find(s => n >= s.at)
  return scale ? digitsOf(n / scale.at, digits) + (long ? scale.long : scale.short) : digitsOf(n, digits)
}

function dollars(n: number, long: boolean, digits?: number): string {
  // A price per million tokens keeps its cents: $0.28, $3.48, but $30.
  return n >= 1e6 ? `$${scaled(n, SCALES, long, digits)}` : `$${Number.isInteger(n) ? n.toLocaleString('en-GB') : n.toFixed(n < 0.1 ? 3 : 2)}`
}

/** Superscript digits are not in the latin subset of the fonts, so a slide writes 3.4e24. */
function flop(n: number, long: boolean, digits = 2): string {
  return long ? `${digitsOf(n / 1e24, digits)} trillion trillion` : n.toExponential(digits - 1).replace('e+', 'e')
}

function one(n: number, unit: Unit, long: boolean, digits?: number): string {
  switch (unit) {
    case 'parameters':
    case 'tokens':
    case 'GPU-hours':
      return scaled(n, SCALES, long, digits)
    case 'context tokens':
      return scaled(n, CONTEXT, long, digits)
    case 'bytes':
      return scaled(n, BYTES, long, digits)
    case 'USD':
    case 'USD per GPU-hour':
    case 'USD per million tokens':
      return dollars(n, long, digits)
    case 'share':
      // Floats carry 1.5625 as 1.5625000000000002; twelve digits are more than any source gives.
      return `${digitsOf(Number((n * 100).toPrecision(12)), digits)}${long ? ' per cent' : ' %'}`
    case 'FLOP':
      return flop(n, long, digits)
    case 'times':
      return long ? `${digitsOf(n, digits)} times` : `${digitsOf(n, digits)}×`
    default:
      return digitsOf(n, digits)
  }
}

/** "26 December 2024", "June 2026", "2026". */
export function showDate(iso: string): string {
  const [y, m, d] = iso.split('-')
  return [d && String(Number(d)), m && MONTHS[Number(m) - 1], y].filter(Boolean).join(' ')
}

function write(value: ConstValue, unit: Unit, long: boolean, digits?: number): string {
  if (typeof value === 'number')
    return one(value, unit, long, digits)
  if ('text' in value)
    return value.text
  if ('date' in value)
    return showDate(value.date)
  if ('from' in value)
    return `${showDate(value.from)} to ${showDate(value.to)}`
  if ('atLeast' in value)
    return unit.startsWith('USD') || long ? `over ${one(value.atLeast, unit, long, digits)}` : `${one(value.atLeast, unit, long, digits)}+`
  if ('below' in value)
    return `under ${one(value.below, unit, long, digits)}`
  const [low, high] = [one(value[0], unit, long, digits), one(value[1], unit, long, digits)]
  if (long)
    return `${low} to ${high}`
  // 80–120B, $78–79M, 8–9 %: the shared prefix and suffix are written once.
  const suffix = /[^\d.,]*$/.exec(high)![0]
  const sameSuffix = low.endsWith(suffix)
  return `${sameSuffix && suffix ? low.slice(0, -suffix.length) : low}–${low.startsWith('$') ? high.slice(1) : high}`
}

/** How a slide writes a figure: `1.6T`, `$5.576M`, `80–120B`, `over $100M`, `26 December 2024`. */
export function show({ value, unit, digits }: Showable): string {
  return write(value, unit, false, digits)
}

/** How a speaker says it: `1.6 trillion`, `80 billion to 120 billion`. */
export function say({ value, unit, digits }: Showable): string {
  return write(value, unit, true, digits)
}

/** The numeric ends of a value, low first; a date gives milliseconds. Throws on text. */
export function extent(value: ConstValue | Value): [number, number] {
  if (typeof value === 'number')
    return [value, value]
  if ('text' in value)
    throw new TypeError(`extent: expected a number or a date, got the text "${value.text}"`)
  if ('atLeast' in value)
    return [value.atLeast, value.atLeast]
  if ('below' in value)
    return [value.below, value.below]
  if ('date' in value)
    return [Date.parse(value.date), Date.parse(value.date)]
  if ('from' in value)
    return [Date.parse(value.from), Date.parse(value.to)]
  return [value[0], value[1]]
}
