import type { RouterConfig } from '../../models/routing.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeToken, SCORING_FUNCS, TOPK_METHODS } from '../../models/routing.ts'

/** Logits for some groups of experts, and a valid config for them. */
const routed = fc.record({ n_group: fc.integer({ min: 1, max: 8 }), size: fc.integer({ min: 1, max: 12 }) }).chain(({ n_group, size }) => {
  const experts = n_group * size
  return fc.record({
    logits: fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: experts, maxLength: experts }),
    bias: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: experts, maxLength: experts }),
    scoring_func: fc.constantFrom(...SCORING_FUNCS),
    topk_method: fc.constantFrom(...TOPK_METHODS),
    topk_group: fc.integer({ min: 1, max: n_group }),
    norm_topk_prob: fc.boolean(),
    routed_scaling_factor: fc.double({ min: 0.1, max: 16, noNaN: true }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  }).map(({ logits, bias, part, topk_group, ...rest }) => {
    const config: RouterConfig = { ...rest, n_group, topk_group, num_experts_per_tok: Math.max(1, Math.ceil(part * size * topk_group)), e_score_correction_bias: bias }
    return { logits, config, size }
  })
})

describe('for any logits', () => {
  it('exactly k different experts are chosen, best first, from the chosen groups', () => fc.assert(fc.property(routed, ({ logits, config, size }) => {
    const { experts, groups, biased } = routeToken(logits, config)
    expect(experts).toHaveLength(config.num_experts_per_tok)
    expect(new Set(experts).size).toBe(experts.length)
    for (const [i, expert] of experts.slice(1).entries())
      expect(biased[experts[i]!]! >= biased[expert]!).toBe(true)
    expect(groups.length).toBe(config.topk_method === 'greedy' ? config.n_group : config.topk_group)
    expect(experts.every(expert => groups.includes(Math.floor(expert / size)))).toBe(true)
  })))

  it('normalised weights sum to the scale, unless every score is zero', () => fc.assert(fc.property(routed, ({ logits, config }) => {
    const { weights, scores, experts } = routeToken(logits, { ...config, norm_topk_prob: true })
    const sum = weights.reduce((a, b) => a + b, 0)
    if (experts.reduce((all, e) => all + scores[e]!, 0) > 1e-12)
      expect(Math.abs(sum - config.routed_scaling_factor)).toBeLessThan(1e-6 * config.routed_scaling_factor)
    expect(weights.every(weight => Number.isFinite(weight) && weight >= 0)).toBe(true)
  })))

  it('the bias never changes a score, and without it and groups the best scores win', () => fc.assert(fc.property(routed, ({ logits, config }) => {
    const plain = routeToken(logits, { ...config, topk_method: 'greedy' })
    expect(routeToken(logits, config).scores).toEqual(plain.scores)
    const worst = plain.scores[plain.experts.at(-1)!]!
    expect(plain.scores.filter(s => s > worst).length).toBeLessThan(config.num_experts_per_tok)
  })))

  it('renumbering the experts renumbers the choice, if no two scores are equal', () => fc.assert(fc.property(routed, fc.integer(), ({ logits, config }, shift) => {
    const by = ((shift % logits.length) + logits.length) % logits.length
    const turn = <T>(list: readonly T[]): T[] => list.map((_, i) => list[(i + by) % list.length]!)
    const free = { ...config, n_group: 1, topk_group: 1 }
    const before = routeToken(logits, free)
    fc.pre(new Set(before.biased).size === logits.length)
    const after = routeToken(turn(logits), { ...free, e_score_correction_bias: turn(free.e_score_correction_bias!) })
    expect(after.experts.map(i => (i + by) % logits.length)).toEqual(before.experts)
  })))

  it('huge logits give finite numbers', () => fc.assert(fc.property(fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 2, maxLength: 40 }), fc.constantFrom(...SCORING_FUNCS), (logits, scoring_func) => {
    const { weights, scores } = routeToken(logits, { scoring_func, num_experts_per_tok: 2, norm_topk_prob: true, routed_scaling_factor: 1 })
    expect([...weights, ...scores].every(Number.isFinite)).toBe(true)
  })))
})

describe('an impossible config is refused in one sentence that names its field', () => {
  const config: RouterConfig = { scoring_func: 'sigmoid', num_experts_per_tok: 2, norm_topk_prob: true, routed_scaling_factor: 1 }
  it.each<[Partial<RouterConfig>, string]>([
    [{ num_experts_per_tok: 9 }, 'field "num_experts_per_tok": expected a whole number from 1 to the 8 experts that there are logits for, got 9'],
    [{ num_experts_per_tok: 0 }, 'field "num_experts_per_tok"'],
    [{ n_group: 3 }, 'field "n_group": expected a divisor of the 8 experts, got 3'],
    [{ n_group: 4, topk_group: 5 }, 'field "topk_group": expected a whole number from 1 to n_group = 4, got 5'],
    [{ topk_method: 'noaux_tc', n_group: 8, topk_group: 1 }, 'field "num_experts_per_tok": expected at most the 1 experts of 1 groups, got 2'],
    [{ e_score_correction_bias: [1] }, 'field "e_score_correction_bias": expected one number for each of 8 experts, got 1'],
  ])('%j', (change, sentence) => expect(() => routeToken([1, 2, 3, 4, 5, 6, 7, 8], { ...config, ...change })).toThrow(sentence))
})
