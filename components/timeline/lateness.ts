import { DAY } from '../../models/units.ts'

const MONTH = 365.25 / 12 * DAY

/** A duration in days or months: "6 days", "3 months". */
function duration(ms: number): { count: number, unit: string } {
  const months = Math.round(ms / MONTH)
  return months > 0 ? { count: months, unit: months === 1 ? 'month' : 'months' } : { count: Math.round(ms / DAY), unit: 'days' }
}

/** How late or early the actual date is against a range, as two short lines: ["3 to 7", "months late"]; ["right", ""] if it is in the range. */
export function lateness(actual: number, [from, to]: readonly [number, number]): [string, string] {
  if (actual >= from && actual <= to)
    return ['right', '']
  const word = actual < from ? 'late' : 'early'
  const [near, far] = actual < from ? [from - actual, to - actual] : [actual - to, actual - from]
  const [a, b] = [duration(near), duration(far)]
  return a.unit === b.unit ? [`${a.count} to ${b.count}`, `${b.unit} ${word}`] : [`${a.count} ${a.unit} to`, `${b.count} ${b.unit} ${word}`]
}
