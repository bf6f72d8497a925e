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

/** A source of random numbers that gives the same ones for the same seed, on every machine. */
export function seeded(seed: number): Random {
  // Mersenne Twister: the others give much the same first numbers for neighbouring seeds.
  const generator = mersenne(seed)
  const uniform = (): number => uniformFloat64(generator)
  return {
    uniform,
    below: n => Math.floor(uniform() * n),
    normal: randomNormal.source(uniform)(0, 1),
  }
}

/** Primes that keep the seeds of different places apart, as long as `a` stays small. */
const APART = [7919, 104729] as const

/** One seed for a place of two small counts, such as a layer and a token. */
export const seedAt = (start: number, a: number, b: number): number => start + APART[0] * a + APART[1] * b

/** `count` different whole numbers in [0, below), in the order in which they were drawn; `below` must be no smaller than `count`. */
export function distinct(random: Random, count: number, below: number): number[] {
  const drawn = new Set<number>()
  while (drawn.size < Math.min(count, below))
    drawn.add(random.below(below))
  return [...drawn]
}
