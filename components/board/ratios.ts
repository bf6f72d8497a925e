import { logDomain } from '../chart/logarithmic.ts'

/** A quantity as the article says it, low and high, and as it is on record. */
export interface Compared { said: readonly [number, number], record: number, other?: number | undefined }

/**
 * The domain of one scale for quantities of different units: each value is a ratio to its record, so the record is 1.
 * `room` is the factor of free space at either end.
 */
export function ratioDomain(rows: readonly Compared[], room: number): [number, number] {
  const ratios = rows.flatMap(({ said, record, other = record }) => [...said, other].map(value => value / record))
  return logDomain([1, ...ratios], room)
}
