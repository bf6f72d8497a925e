import { describe, expect, it } from 'vitest'
import { ratioDomain } from '../../components/board/ratios.ts'
import { logDomain, logTicks } from '../../components/chart/logarithmic.ts'
import { seeded } from '../../models/random.ts'

/** Positive values across thirty decades. */
function someValues(seed: number): number[] {
  const random = seeded(seed)
  return Array.from({ length: 1 + random.below(6) }, () => 10 ** (random.uniform() * 30 - 3))
}

describe('logTicks', () => {
  it('are ones and threes, with all values strictly between first and last, and none more than needed', () => {
    for (let seed = 0; seed < 200; seed++) {
      const values = someValues(seed)
      const ticks = logTicks(values)
      expect(ticks.every(t => /^[13](?:\.0*)?e/.test(t.toExponential()))).toBe(true)
      expect(ticks[0]!).toBeLessThan(Math.min(...values))
      expect(ticks.at(-1)!).toBeGreaterThan(Math.max(...values))
      expect(ticks.filter(t => t < Math.min(...values))).toHaveLength(1)
      expect(ticks.filter(t => t > Math.max(...values))).toHaveLength(1)
    }
  })
  it('extend beyond a value that is on a step', () => {
    expect(logTicks([1, 100])).toEqual([0.3, 1, 3, 10, 30, 100, 300])
    expect(logTicks([3])).toEqual([1, 3, 10])
  })
})

describe('domains', () => {
  it('move both ends outward by the same factor', () => expect(logDomain([4, 2, 8], 2)).toEqual([1, 16]))
  it('contain every ratio of every row, and the record itself', () => {
    const rows = [{ said: [2, 3], record: 6, other: 1 }, { said: [40, 50], record: 10 }] as const
    const [low, high] = ratioDomain(rows, 1.1)
    expect(low).toBeCloseTo(1 / 6 / 1.1)
    expect(high).toBeCloseTo(5 * 1.1)
    expect(ratioDomain([{ said: [2, 2], record: 1 }], 1)).toEqual([1, 2])
  })
})
