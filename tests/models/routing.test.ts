import type { RouterConfig } from '../../models/routing.ts'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../models/random.ts'
import { affinities, routeToken, topK } from '../../models/routing.ts'

const V4: RouterConfig = { scoring_func: 'sqrtsoftplus', num_experts_per_tok: 6, norm_topk_prob: true, routed_scaling_factor: 2.5 }
function logits(n: number, seed: number) {
  const random = seeded(seed)
  return Array.from({ length: n }, () => random.normal() * 3)
}

describe('topK', () => {
  it('ranks best first and prefers the lower index among equals', () => {
    expect(topK([1, 3, 3, 2], 3)).toEqual([1, 2, 3])
    expect(topK([5, 5, 5], 2)).toEqual([0, 1])
  })

  it('agrees with a sort on random values', () => {
    for (let seed = 0; seed < 50; seed++) {
      const values = logits(97, seed)
      const sorted = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b)
      expect(topK(values, 8)).toEqual(sorted.slice(0, 8))
    }
  })
})

describe('affinities', () => {
  it('follow each formula', () => {
    expect(affinities([0], 'sigmoid')[0]).toBeCloseTo(0.5)
    expect(affinities([0], 'sqrtsoftplus')[0]).toBeCloseTo(Math.sqrt(Math.log(2)))
    expect(affinities([1, 1], 'softmax')).toEqual([0.5, 0.5])
  })

  it('do not overflow', () => {
    for (const scoring of ['sigmoid', 'sqrtsoftplus', 'softmax'] as const)
      expect(affinities([1e4, -1e4, 0], scoring).every(Number.isFinite)).toBe(true)
  })
})

describe('routeToken', () => {
  it('gives weights that sum to the scale when they are normalised', () => {
    for (let seed = 0; seed < 20; seed++)
      expect(routeToken(logits(384, seed), V4).weights.reduce((a, b) => a + b, 0)).toBeCloseTo(2.5)
  })

  it('gives permuted experts for permuted logits', () => {
    const original = logits(32, 1)
    const order = original.map((_, i) => (i * 5) % 32)
    const a = routeToken(original, V4).experts
    const b = routeToken(order.map(i => original[i]!), V4).experts.map(i => order[i])
    expect(b).toEqual(a)
  })

  it('uses the bias for the choice and not for the weights', () => {
    const flat = [0, 0, 0, 0, 0, 0, 0, 0]
    const bias = [0, 0, 1, 1, 1, 1, 1, 1]
    const routing = routeToken(flat, { ...V4, e_score_correction_bias: bias })
    expect(routing.experts).toEqual([2, 3, 4, 5, 6, 7])
    expect(new Set(routing.weights).size).toBe(1)
  })

  it('refuses fewer experts than are chosen per token', () => {
    expect(() => routeToken([1, 2], V4)).toThrow('field "num_experts_per_tok": expected a whole number from 1 to the 2 experts that there are logits for, got 6')
  })
})
