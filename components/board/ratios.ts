import { logDomain } from '../chart/logarithmic.ts'

/** A quantity as it was said, low and high, and as it is on record. */
export interface Compared { said: readonly [number, number], record: number, other?: number | undefined }

/**
 * The domain of one scale for quantities of different units: all as ratios to their record, which is 1
 * on that scale. `room` is the factor that is left free at either end.
 */
export function ratioDomain(rows: readonly Compared[], room: number): [number, number] {
  const ratios = rows.flatMap(({ said, record, other = record }) => [...said, other].map(value => value / record))
  return logDomain([1, ...ratios], room)
}
