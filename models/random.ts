import { randomNormal } from 'd3-random'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { mersenne } from 'pure-rand/generator/mersenne'

export interface Random {
  /** Uniform in [0, 1). */
  uniform: () => number
  /** A whole number in [0, below). */
  below: (below: number) => number
  /** Standard normal. */
  normal: () => number
}

/** A random number generator that gives the same numbers for the same seed on every machine. */
export function seeded(seed: number): Random {
  // pure-rand's other generators give similar first numbers for neighbouring seeds.
  const generator = mersenne(seed)
  const uniform = (): number => uniformFloat64(generator)
  return {
    uniform,
    below: n => Math.floor(uniform() * n),
    normal: randomNormal.source(uniform)(0, 1),
  }
}

/** Primes that keep seeds distinct as long as `a` and `b` are small. */
const STRIDES = [7919, 104729] as const

/** A seed derived from two small numbers, such as a layer and a token. */
export const seedAt = (start: number, a: number, b: number): number => start + STRIDES[0] * a + STRIDES[1] * b

/** `count` different whole numbers in [0, below), in the order in which they were drawn; all of them if `below` is smaller. */
export function distinct(random: Random, count: number, below: number): number[] {
  const drawn = new Set<number>()
  while (drawn.size < Math.min(count, below))
    drawn.add(random.below(below))
  return [...drawn]
}
