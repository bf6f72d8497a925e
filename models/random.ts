import { randomNormal } from 'd3-random'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

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
  const generator = xoroshiro128plus(seed)
  const uniform = (): number => uniformFloat64(generator)
  return {
    uniform,
    below: n => Math.floor(uniform() * n),
    normal: randomNormal.source(uniform)(0, 1),
  }
}
