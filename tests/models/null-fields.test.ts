import type { ModelConfig } from '../../models/config.ts'
import type { RouterConfig } from '../../models/routing.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { models } from '../../facts/index.ts'
import { routeBatch } from '../../models/batch.ts'
import { withoutNulls } from '../../models/config.ts'
import { kvCacheBytes } from '../../models/kv-cache.ts'
import { countParameters } from '../../models/parameters/count.ts'
import { routerOf } from '../../models/router-config.ts'
import { routeToken } from '../../models/routing.ts'

/** Everything that reads a config must treat a key that is null like a key that is missing. */
const published = models.flatMap(model => 'config' in model ? [{ id: model.id as string, config: model.config as ModelConfig }] : [])
const V2_LITE: ModelConfig = { model_type: 'deepseek_v2', vocab_size: 102400, hidden_size: 2048, intermediate_size: 10944, moe_intermediate_size: 1408, num_hidden_layers: 27, num_attention_heads: 16, n_routed_experts: 64, n_shared_experts: 2, num_experts_per_tok: 6, first_k_dense_replace: 1, moe_layer_freq: 1, kv_lora_rank: 512, q_lora_rank: null, qk_nope_head_dim: 128, qk_rope_head_dim: 64, v_head_dim: 128 }
const LOGITS = Array.from({ length: 64 }, (_, i) => Math.sin(i * 12.9898) * 3)

/** The result of `read`, or the message that it throws. */
function outcome(read: () => unknown): unknown {
  try {
    return read()
  }
  catch (error) {
    return (error as Error).message
  }
}

/** A config with some keys set to null, and the same config with these keys left out. */
function nulledAndLeftOut<T extends object>(config: T, keys: readonly (keyof T)[]): [nulled: T, left: T] {
  const left = Object.fromEntries(Object.entries(config).filter(([key]) => !keys.includes(key as keyof T))) as T
  return [{ ...left, ...Object.fromEntries(keys.map(key => [key, null])) }, left]
}

describe('null in a config means absent', () => {
  it('to routeToken and routeBatch, for any keys', () => {
    const config: RouterConfig = { scoring_func: 'sigmoid', topk_method: 'noaux_tc', num_experts_per_tok: 6, n_group: 8, topk_group: 4, norm_topk_prob: true, routed_scaling_factor: 2.5, e_score_correction_bias: LOGITS.map(l => l / 10) }
    fc.assert(fc.property(fc.subarray(Object.keys(config) as (keyof RouterConfig)[]), (keys) => {
      const [nulled, left] = nulledAndLeftOut(config, keys)
      expect(outcome(() => routeToken(LOGITS, nulled))).toEqual(outcome(() => routeToken(LOGITS, left)))
      expect(outcome(() => routeBatch(Float64Array.from(LOGITS), 64, nulled))).toEqual(outcome(() => routeBatch(Float64Array.from(LOGITS), 64, left)))
    }))
  })

  it('to routeToken for n_group: null, which some configs have', () => {
    const config = { scoring_func: 'softmax', num_experts_per_tok: 6, n_group: null, topk_group: null, norm_topk_prob: false, routed_scaling_factor: 1 } as unknown as RouterConfig
    expect(routeToken(LOGITS, config).experts).toHaveLength(6)
  })

  it.each(published)('to the counts, the caches and the router of $id, for each key', ({ config }) => {
    for (const key of Object.keys(config)) {
      const [nulled, left] = nulledAndLeftOut(config, [key])
      for (const read of [countParameters, (c: ModelConfig) => kvCacheBytes(c, 4096), routerOf])
        expect(outcome(() => read(nulled)), key).toEqual(outcome(() => read(left)))
    }
  })

  it('in V2-Lite, where q_lora_rank is null', () => {
    const { total, active } = countParameters(V2_LITE)
    expect([Math.round(total / 1e7) / 100, Math.round(active / 1e7) / 100]).toEqual([15.71, 2.45])
    expect(routerOf(V2_LITE).experts).toBe(64)
  })

  it('and a config without null is not copied', () => {
    const config = { n_group: 8 }
    expect(withoutNulls(config)).toBe(config)
  })
})
