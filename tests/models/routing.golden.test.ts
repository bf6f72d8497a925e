import type { RouterConfig } from '../../models/routing.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { models } from '../../facts/index.ts'
import { routerOf } from '../../models/router-config.ts'
import { routeToken } from '../../models/routing.ts'

interface Golden { model: string, logits: number[], config: RouterConfig, scores: number[], groups: number[], experts: number[], weights: number[] }

/** Made by the independent implementation in `reference.py`, next to it. */
const golden = JSON.parse(readFileSync(new URL('../fixtures/routing/golden.json', import.meta.url), 'utf8')) as Golden[]

describe('routeToken agrees with an independent router', () => {
  it.each(golden.map((entry, i) => [`${entry.model}, token ${i % 3 + 1}`, entry] as const))('%s', (_, { logits, config, scores, groups, experts, weights }) => {
    const routing = routeToken(logits, config)
    expect(routing.experts).toEqual(experts)
    expect(routing.groups).toEqual(groups)
    for (const [i, weight] of weights.entries())
      expect(routing.weights[i]).toBeCloseTo(weight, 9)
    for (const [i, score] of scores.entries())
      expect(routing.scores[i]).toBeCloseTo(score, 9)
  })

  it('and disagrees when the config is changed', () => {
    const { logits, config, experts } = golden.find(entry => entry.model === 'DeepSeek-V3')!
    const others: Partial<RouterConfig>[] = [{ topk_group: 8 }, { e_score_correction_bias: logits.map(() => 0) }, { num_experts_per_tok: 6 }]
    for (const other of others)
      expect(routeToken(logits, { ...config, ...other }).experts, JSON.stringify(Object.keys(other))).not.toEqual(experts)
  })
})

it('the golden configs equal the configs that the models publish', () => {
  for (const { model, config, logits } of golden) {
    const published = models.find(m => m.name.replace(' 8x7B', '-8x7B') === model)
    expect(published, model).toBeDefined()
    const { experts, router } = routerOf((published as { config: unknown }).config)
    const { e_score_correction_bias: _, ...rest } = config
    expect({ experts, ...router }, model).toEqual({ experts: logits.length, ...rest })
  }
})
