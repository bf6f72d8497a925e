import { expect, it } from 'vitest'
import { distinct, seeded } from '../../models/random.ts'

it('draws the same for the same seed, and another for its neighbour', () => {
  const first = (seed: number) => seeded(seed).uniform()
  expect(first(7)).toBe(first(7))
  expect(new Set(Array.from({ length: 50 }, (_, seed) => Math.floor(first(seed) * 20))).size).toBeGreaterThan(10)
})

it('draws different numbers within bounds, and ends when there are no more', () => {
  for (const [count, below] of [[49, 1600], [5, 5], [9, 4]] as const) {
    const drawn = distinct(seeded(1), count, below)
    expect(new Set(drawn).size).toBe(Math.min(count, below))
    expect(drawn.every(n => n >= 0 && n < below)).toBe(true)
  }
})
