import type { ConstFigure } from './define.ts'
import type { Value } from './schema.ts'
import type { Unit } from './vocabulary.ts'
import { decimals, MAX_DIGITS, significant } from './number-format.ts'

/** The fields of a figure that formatting needs. */
export type Showable = Pick<ConstFigure, 'value' | 'unit' | 'digits' | 'words'>
type ConstValue = ConstFigure['value']

interface Scale { at: number, short: string, long: string }
const SCALES: Scale[] = [
  { at: 1e12, short: 'T', long: ' trillion' },
  { at: 1e9, short: 'B', long: ' billion' },
  { at: 1e6, short: 'M', long: ' million' },
]
const FLOP_RATES: Scale[] = [{ at: 1e12, short: ' TFLOP/s', long: ' trillion operations a second' }]
/** Context windows are counted in units of 1,024 (128K is 131,072), except where the maker counts in thousands. */
const BINARY_CONTEXT: Scale[] = [
  { at: 2 ** 20, short: 'M', long: ' million' },
  { at: 2 ** 10, short: 'K', long: ' thousand' },
]
const DECIMAL_CONTEXT: Scale[] = [
  { at: 1e6, short: 'M', long: ' million' },
  { at: 1e3, short: 'K', long: ' thousand' },
]
const BYTES: Scale[] = [
  { at: 1e12, short: ' TB', long: ' terabytes' },
  { at: 1e9, short: ' GB', long: ' gigabytes' },
  { at: 1e6, short: ' MB', long: ' megabytes' },
  { at: 1e3, short: ' kB', long: ' kilobytes' },
  { at: 1, short: ' B', long: ' bytes' },
]
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function round(n: number, digits = MAX_DIGITS): number {
  return Number(n.toPrecision(digits))
}

function singular(number: string, noun: string): string {
  return number === '1' ? noun.replace(/s$/, '') : noun
}

/** Chooses the scale after rounding, so that 999.6 billion in three digits is 1T, not 1,000B. */
function scaled(n: number, scales: Scale[], long: boolean, digits?: number): string {
  const scale = scales.find(s => round(n / s.at, digits) >= 1) ?? scales.find(s => s.at === 1)
  if (!scale)
    return significant(n, digits)
  const number = significant(n / scale.at, digits)
  return number + (long ? singular(number, scale.long) : scale.short)
}

function context(n: number, long: boolean, digits?: number): string {
  if (n % 1000 === 0)
    return scaled(n, DECIMAL_CONTEXT, long, digits)
  return scaled(n, n % 1024 === 0 ? BINARY_CONTEXT : [], long, digits)
}

/** Dollars with two decimals or more if there are cents: $0.28, $2.50, $0.435, but $30. */
function dollars(n: number, long: boolean, digits?: number): string {
  const value = round(n, digits)
  if (value >= 1e6)
    return `$${scaled(value, SCALES, long)}`
  const exact = significant(value)
  return `$${/\.\d$/.test(exact) ? decimals(value, 2) : exact}`
}

/** FLOP as 3.4e24: the fonts' latin subset has no superscript digits. Two significant digits by default. */
function flop(n: number, long: boolean, digits = 2): string {
  if (!long)
    return round(n, digits).toExponential().replace('e+', 'e')
  return n < 1e15 ? scaled(n, SCALES, long, digits) : `${scaled(n / 1e12, SCALES, long, digits)} trillion`
}

function one(n: number, unit: Unit, long: boolean, digits?: number): string {
  if (n < 0)
    return `${long ? 'minus ' : '−'}${one(-n, unit, long, digits)}`
  switch (unit) {
    case 'parameters':
    case 'tokens':
    case 'GPU-hours':
      return scaled(n, SCALES, long, digits)
    case 'context tokens':
      return context(n, long, digits)
    case 'bytes':
      return scaled(n, BYTES, long, digits)
    case 'USD':
    case 'USD per GPU-hour':
    case 'USD per million tokens':
      return dollars(n, long, digits)
    case 'share':
      return `${significant(n * 100, digits)}${long ? ' per cent' : ' %'}`
    case 'FLOP':
      return flop(n, long, digits)
    case 'FLOP per second':
      return scaled(n, FLOP_RATES, long, digits)
    case 'times':
      return long ? `${significant(n, digits)} times` : `${significant(n, digits)}×`
    default:
      return significant(n, digits)
  }
}

/** "26 December 2024", "June 2026", "2026". */
export function showDate(iso: string): string {
  const [y, m, d] = iso.split('-')
  return [d && String(Number(d)), m && MONTHS[Number(m) - 1], y].filter(Boolean).join(' ')
}

/** "Dec 2024", where a chart has no room for more. */
export function showMonth(iso: string): string {
  const [y, m] = iso.split('-')
  return [m && MONTHS[Number(m) - 1]!.slice(0, 3), y].filter(Boolean).join(' ')
}

/** A lower bound. "over $100M" excludes the bound, as in the article; 256+ includes it, so the spoken form is "256 or more". */
function atLeast(bound: string, unit: Unit, long: boolean): string {
  if (unit.startsWith('USD'))
    return `over ${bound}`
  return long ? `${bound} or more` : `${bound}+`
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
    return atLeast(one(value.atLeast, unit, long, digits), unit, long)
  if ('below' in value)
    return `under ${one(value.below, unit, long, digits)}`
  const [low, high] = [one(value[0], unit, long, digits), one(value[1], unit, long, digits)]
  if (low === high)
    return low
  if (long)
    return `${low} to ${high}`
  // Write a shared prefix and suffix once: 80–120B, $78–79M, 8–9 %.
  const suffix = /[^\d.,]*$/.exec(high)![0]
  const sameSuffix = low.endsWith(suffix)
  return `${sameSuffix && suffix ? low.slice(0, -suffix.length) : low}–${low.startsWith('$') ? high.slice(1) : high}`
}

/** The original words of a time span ("Early 2025"), since its exact ends are our interpretation. */
function inWords({ value, words }: Showable): string | undefined {
  return typeof value === 'object' && 'from' in value ? words : undefined
}

/** A figure as slides write it: `1.6T`, `$5.576M`, `80–120B`, `over $100M`, `26 December 2024`. */
export function show(figure: Showable): string {
  return inWords(figure) ?? write(figure.value, figure.unit, false, figure.digits)
}

/** A figure as a speaker says it: `1.6 trillion`, `80 billion to 120 billion`. */
export function say(figure: Showable): string {
  return inWords(figure)?.toLowerCase() ?? write(figure.value, figure.unit, true, figure.digits)
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

/** Parts of a date that a reference can ask for. */
export const DATE_PARTS = ['day', 'month', 'year', 'day-month', 'month-year'] as const
export type DatePart = typeof DATE_PARTS[number]

/** A part of a date: "April", "24 April", "April 2026". Throws if the figure is not a date. */
export function showPart({ value }: Showable, part: DatePart): string {
  if (typeof value !== 'object' || !('date' in value))
    throw new TypeError(`showPart: expected a date, got ${JSON.stringify(value)}`)
  const [year, month, day] = value.date.split('-')
  const names: Record<string, string | undefined> = { day: day && String(Number(day)), month: month && MONTHS[Number(month) - 1], year }
  return part.split('-').map(name => names[name]).filter(Boolean).join(' ')
}
