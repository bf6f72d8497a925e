import type { RouterConfig } from '../../models/routing.ts'
import { describe, expect, it } from 'vitest'
import { chooseInto, routeBatch } from '../../models/batch.ts'
import { seeded } from '../../models/random.ts'
import { routeToken, topK } from '../../models/routing.ts'

const [TOKENS, EXPERTS] = [40, 96]
const V4: RouterConfig = { scoring_func: 'sqrtsoftplus', num_experts_per_tok: 6, norm_topk_prob: true, routed_scaling_factor: 2.5 }
function draws(seed: number, count: number, scale: number) {
  const random = seeded(seed)
  return Float64Array.from({ length: count }, () => random.normal() * scale)
}

describe('chooseInto', () => {
  it('agrees with topK, ties included', () => {
    for (let seed = 0; seed < 40; seed++) {
      const values = draws(seed, EXPERTS, 3).map(Math.round)
      const out = new Int32Array(10).fill(-1)
      chooseInto(out, 1, values, 0, EXPERTS, 8)
      expect([...out]).toEqual([-1, ...topK(values, 8), -1])
    }
  })
})

describe('routeBatch', () => {
  const bias = [...draws(99, EXPERTS, 0.2)]
  it.each<[string, RouterConfig]>([
    ['V4 without a bias', V4],
    ['V4', { ...V4, e_score_correction_bias: bias }],
    ['sigmoid, weights not normalised', { ...V4, scoring_func: 'sigmoid', norm_topk_prob: false, e_score_correction_bias: bias }],
    ['a bias that greedy choice ignores', { ...V4, topk_method: 'greedy', e_score_correction_bias: bias }],
  ])('agrees with routeToken: %s', (_, config) => {
    const logits = draws(7, TOKENS * EXPERTS, 2)
    const { experts, weights } = routeBatch(logits, EXPERTS, config)
    const k = config.num_experts_per_tok
    for (let t = 0; t < TOKENS; t++) {
      const one = routeToken([...logits.subarray(t * EXPERTS, (t + 1) * EXPERTS)], config)
      expect([...experts.subarray(t * k, (t + 1) * k)]).toEqual(one.experts)
      one.weights.forEach((weight, j) => expect(weights[t * k + j]).toBeCloseTo(weight, 12))
    }
  })

  it.each<[string, Partial<RouterConfig>, number]>([
    ['scoring_func', { scoring_func: 'softmax' }, EXPERTS],
    ['topk_group', { n_group: 8, topk_group: 4 }, EXPERTS],
    ['num_experts_per_tok', { num_experts_per_tok: 97 }, EXPERTS],
    ['logits', {}, EXPERTS + 1],
    ['e_score_correction_bias', { e_score_correction_bias: [1] }, EXPERTS],
  ])('refuses what it cannot route, and names %s', (field, change, length) => {
    expect(() => routeBatch(new Float64Array(length), EXPERTS, { ...V4, ...change })).toThrow(`field "${field}"`)
  })
})
