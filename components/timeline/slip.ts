import { DAY } from '../../models/magnitude.ts'

const MONTH = 365.25 / 12 * DAY

/** A span of time in words, from days to months: "6 days", "3 months". */
function duration(ms: number): { count: number, unit: string } {
  const months = Math.round(ms / MONTH)
  return months > 0 ? { count: months, unit: months === 1 ? 'month' : 'months' } : { count: Math.round(ms / DAY), unit: 'days' }
}

/** By how much a dated range misses a date, in two short lines: ["3 to 7", "months late"]; ["right", ""] if the date lies in it. */
export function slip(actual: number, [from, to]: readonly [number, number]): [string, string] {
  if (actual >= from && actual <= to)
    return ['right', '']
  const word = actual < from ? 'late' : 'early'
  const [near, far] = actual < from ? [from - actual, to - actual] : [actual - to, actual - from]
  const [a, b] = [duration(near), duration(far)]
  return a.unit === b.unit ? [`${a.count} to ${b.count}`, `${b.unit} ${word}`] : [`${a.count} ${a.unit} to`, `${b.count} ${b.unit} ${word}`]
}
