import type { Workload } from '../../models/layer-routing.ts'
import type { RouterConfig } from '../../models/routing.ts'
import { describe, expect, it } from 'vitest'
import { runWorkload } from '../../models/expert-load.ts'
import { tokenLogits } from '../../models/layer-routing.ts'
import { chooseExperts, routeToken, SCORING_FUNCS } from '../../models/routing.ts'
import { shareEverUsed } from '../../models/sparsity.ts'

const WORKLOAD: Workload = { n_routed_experts: 96, num_experts_per_tok: 5, tokens: 40, layers: 4, n_shared_experts: 1, skew: 0.2, seed: 1 }
/** Extremes of what the sliders can set, and their initial values. */
const WORKLOADS: Workload[] = [
  WORKLOAD,
  { ...WORKLOAD, n_routed_experts: 384, num_experts_per_tok: 6, tokens: 100 },
  { ...WORKLOAD, n_routed_experts: 384, num_experts_per_tok: 16, tokens: 300 },
  { ...WORKLOAD, n_routed_experts: 8, num_experts_per_tok: 8, tokens: 3 },
  { ...WORKLOAD, n_routed_experts: 8, num_experts_per_tok: 1, tokens: 1, n_shared_experts: 0 },
  { ...WORKLOAD, seed: 2 },
]
const v4 = (num_experts_per_tok: number): RouterConfig => ({ scoring_func: 'sqrtsoftplus', num_experts_per_tok, norm_topk_prob: true, routed_scaling_factor: 1 })
const busyPerLayer = (workload: Workload) => runWorkload(workload).layers.map(layer => layer.busy.length)

describe('chooseExperts', () => {
  it('agrees with routeToken for every scoring function and number of experts per token', () => {
    const next = tokenLogits(0, { n_routed_experts: 384, skew: 0.6, seed: 3 })
    for (const scoring_func of SCORING_FUNCS) {
      for (const k of [1, 2, 6, 16, 384]) {
        const logits = Array.from(next())
        expect(chooseExperts(logits, k)).toEqual(routeToken(logits, { ...v4(k), scoring_func }).experts)
      }
    }
  })

  it('prefers the lower index among equals, as routeToken does', () => {
    const flat = [1, 3, 3, 2, 3]
    expect(chooseExperts(flat, 4)).toEqual(routeToken(flat, v4(4)).experts)
  })
})

describe.each(WORKLOADS)('a batch of $tokens tokens that use $num_experts_per_tok of $n_routed_experts experts (seed $seed)', (workload) => {
  const run = runWorkload(workload)

  it('gives every token the right number of different experts in each layer', () => {
    expect(run.layers).toHaveLength(workload.layers)
    for (const { chosen } of run.layers) {
      expect(chosen).toHaveLength(workload.tokens)
      for (const own of chosen) {
        expect(new Set(own).size).toBe(workload.num_experts_per_tok)
        expect(own).toHaveLength(workload.num_experts_per_tok)
        expect(own.every(expert => Number.isInteger(expert) && expert >= 0 && expert < workload.n_routed_experts)).toBe(true)
      }
    }
  })

  it('counts as busy exactly the experts with at least one token', () => {
    for (const { chosen, busy, share } of run.layers) {
      expect([...busy]).toEqual([...new Set(chosen.flat())].sort((a, b) => a - b))
      expect(busy.length).toBeGreaterThanOrEqual(workload.num_experts_per_tok)
      expect(busy.length).toBeLessThanOrEqual(Math.min(workload.n_routed_experts, workload.num_experts_per_tok * workload.tokens))
      expect(share).toBe(busy.length / workload.n_routed_experts)
    }
    expect(run.busy).toBe(run.layers.reduce((sum, { busy }) => sum + busy.length, 0))
  })

  it('counts the shared experts in every token\'s calls and in memory', () => {
    expect(run.callsPerToken).toBe(workload.layers * (workload.num_experts_per_tok + workload.n_shared_experts))
    expect(run.inMemory).toBe(workload.layers * (workload.n_routed_experts + workload.n_shared_experts))
    expect(run.expectedShare).toBe(shareEverUsed(workload.num_experts_per_tok, workload.n_routed_experts, workload.tokens))
  })

  it('agrees with routeToken for every token in every layer', () => {
    for (const [layer, { chosen }] of run.layers.entries()) {
      const next = tokenLogits(layer, workload)
      for (const own of chosen.slice(0, 20))
        expect(own).toEqual(routeToken(Array.from(next()), v4(workload.num_experts_per_tok)).experts)
    }
  })

  it('is the same for the same seed', () => {
    expect(runWorkload({ ...workload })).toEqual(run)
  })
})

describe('runWorkload', () => {
  it('gives the same result in whatever order workloads run: the cache does not leak between them', () => {
    const workloads = [[8, 2, 3], [96, 5, 40], [40, 12, 10], [97, 1, 50], [384, 16, 60], [12, 12, 60]].map(([n_routed_experts, num_experts_per_tok, tokens]) => ({ ...WORKLOAD, n_routed_experts: n_routed_experts!, num_experts_per_tok: num_experts_per_tok!, tokens: tokens! }))
    const fresh = workloads.map((workload) => {
      runWorkload({ ...WORKLOAD, seed: 9 })
      return runWorkload(workload)
    })
    expect(workloads.map(runWorkload)).toEqual(fresh)
    expect(workloads.toReversed().map(runWorkload).toReversed()).toEqual(fresh)
  })

  it('does not change a token\'s choice when the batch grows, so the number of busy experts only grows', () => {
    const counts = [1, 2, 10, 40, 150].map(tokens => busyPerLayer({ ...WORKLOAD, tokens }))
    for (const [i, count] of counts.entries())
      expect(count.every((busy, layer) => busy >= (counts[i - 1]?.[layer] ?? 0))).toBe(true)
    expect(counts[0]).toEqual(Array.from({ length: WORKLOAD.layers }).fill(WORKLOAD.num_experts_per_tok))
    const [few, many] = [runWorkload({ ...WORKLOAD, tokens: 10 }), runWorkload({ ...WORKLOAD, tokens: 40 })]
    expect(many.layers.map(({ chosen }) => chosen.slice(0, 10))).toEqual(few.layers.map(({ chosen }) => chosen))
  })

  it('adds experts to a token\'s choice without replacing the best', () => {
    const [few, many] = [runWorkload({ ...WORKLOAD, num_experts_per_tok: 3 }), runWorkload({ ...WORKLOAD, num_experts_per_tok: 12 })]
    expect(many.layers.map(({ chosen }) => chosen.map(own => own.slice(0, 3)))).toEqual(few.layers.map(({ chosen }) => chosen))
  })

  it('makes a different choice for each token, layer and seed', () => {
    const lists = [0, 1, 2].flatMap(seed => runWorkload({ ...WORKLOAD, seed }).layers.flatMap(({ chosen }) => chosen.map(String)))
    expect(new Set(lists).size).toBeGreaterThan(lists.length * 0.99)
  })

  it('is near the expected share without skew, and below it with skew', () => {
    const workload = { ...WORKLOAD, n_routed_experts: 384, num_experts_per_tok: 6, tokens: 100, layers: 30 }
    const share = (skew: number) => runWorkload({ ...workload, skew }).busy / (workload.n_routed_experts * workload.layers)
    const even = shareEverUsed(workload.num_experts_per_tok, workload.n_routed_experts, workload.tokens)
    expect(Math.abs(share(0) - even)).toBeLessThan(0.015)
    expect(share(0.2)).toBeLessThan(share(0))
    expect(share(0.6)).toBeLessThan(share(0.2))
  })

  it.each([
    [{ num_experts_per_tok: 97 }, 'models/expert-load.ts: field "num_experts_per_tok": expected a whole number from 1 to 96, got 97'],
    [{ num_experts_per_tok: 0 }, 'field "num_experts_per_tok"'],
    [{ n_routed_experts: 0 }, 'field "n_routed_experts"'],
    [{ tokens: 1.5 }, 'field "tokens": expected a whole number of at least 1, got 1.5'],
    [{ layers: Number.NaN }, 'field "layers"'],
    [{ n_shared_experts: -1 }, 'field "n_shared_experts"'],
    [{ skew: Number.NaN }, 'field "skew"'],
  ])('says in one sentence what is wrong with %j', (wrong, sentence) => {
    expect(() => runWorkload({ ...WORKLOAD, ...wrong })).toThrow(sentence)
  })
})
