import { expect, it } from 'vitest'
import { distinct, seeded } from '../../models/random.ts'

it('gives the same number for the same seed, and different ones for neighbouring seeds', () => {
  const first = (seed: number) => seeded(seed).uniform()
  expect(first(7)).toBe(first(7))
  expect(new Set(Array.from({ length: 50 }, (_, seed) => Math.floor(first(seed) * 20))).size).toBeGreaterThan(10)
})

it('gives different numbers within bounds, and all of them when more are asked for', () => {
  for (const [count, below] of [[49, 1600], [5, 5], [9, 4]] as const) {
    const drawn = distinct(seeded(1), count, below)
    expect(new Set(drawn).size).toBe(Math.min(count, below))
    expect(drawn.every(n => n >= 0 && n < below)).toBe(true)
  }
})
