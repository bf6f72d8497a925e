import type { FigureId } from '../../facts/index.ts'
import type { ModelConfig } from '../../models/config.ts'
import type { ParameterCount } from '../../models/parameters/count.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { models, number } from '../../facts/index.ts'
import { ConfigError, MAX_CONFIG_LENGTH, MODEL_TYPES, parseConfig } from '../../models/config.ts'
import { countParameters, PARTS } from '../../models/parameters/count.ts'

const published = models.flatMap(model => 'config' in model ? [{ id: model.id, config: model.config as ModelConfig }] : [])
const configOf = (id: string): ModelConfig => published.find(model => model.id === id)!.config
const stated = (id: string, key: string): number => number(`${id}.${key}` as FigureId)

/** Half a unit of the last published digit: "1.6T" can mean anything from 1.55T to 1.65T. */
function halfUnit(value: number): number {
  const digits = String(value).replace(/\.|e.*$/g, '').replace(/0+$/, '').length
  return 10 ** (Math.floor(Math.log10(value)) - digits + 1) / 2
}
/** The tolerance: 1 %, or the rounding of the published number, but at most 3 %, since Kimi K2's "1T" has only one digit. */
const tolerance = (value: number): number => Math.max(value * 0.01, Math.min(halfUnit(value), value * 0.03))

describe.each(published)('$id, counted from its config', ({ id, config }) => {
  const count = countParameters(config)

  it('has the total that its authors publish, to the precision that they publish', () => {
    const value = stated(id, 'total_parameters')
    expect(Math.abs(count.total - value)).toBeLessThanOrEqual(tolerance(value))
  })

  it('has the active parameters that its authors publish, within 5 %', () => {
    const value = stated(id, 'active_parameters')
    expect(Math.abs(count.active - value)).toBeLessThanOrEqual(value * 0.05)
  })

  it('is the sum of its parts', () => {
    const parts = Object.values(count.parts)
    expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(count.total)
    expect(parts.reduce((sum, part) => sum + part.active, 0)).toBe(count.active)
  })
})

/**
 * Models that the talk does not show or use. DeepSeek-V2-Lite is as appendix B of V2's report describes it. The others were
 * compared with copies of their config.json in public repositories, not with the original files. Totals are their authors'.
 */
const OTHERS: [name: string, config: ModelConfig, total: number, active: number][] = [
  ['Llama 3.1 8B', { model_type: 'llama', vocab_size: 128256, hidden_size: 4096, intermediate_size: 14336, num_hidden_layers: 32, num_attention_heads: 32, num_key_value_heads: 8 }, 8.03e9, 8.03e9],
  ['Llama 3.2 1B, whose embeddings are tied', { model_type: 'llama', vocab_size: 128256, hidden_size: 2048, intermediate_size: 8192, num_hidden_layers: 16, num_attention_heads: 32, num_key_value_heads: 8, head_dim: 64, tie_word_embeddings: true }, 1.24e9, 1.24e9],
  ['LLaMA 7B, with multi-head attention', { model_type: 'llama', vocab_size: 32000, hidden_size: 4096, intermediate_size: 11008, num_hidden_layers: 32, num_attention_heads: 32 }, 6.74e9, 6.74e9],
  ['Mixtral 8x22B', { model_type: 'mixtral', vocab_size: 32000, hidden_size: 6144, intermediate_size: 16384, num_hidden_layers: 56, num_attention_heads: 48, num_key_value_heads: 8, num_local_experts: 8, num_experts_per_tok: 2 }, 141e9, 39e9],
  ['Qwen3-30B-A3B', { model_type: 'qwen3_moe', vocab_size: 151936, hidden_size: 2048, intermediate_size: 6144, moe_intermediate_size: 768, num_hidden_layers: 48, num_attention_heads: 32, num_key_value_heads: 4, head_dim: 128, num_experts: 128, num_experts_per_tok: 8 }, 30.5e9, 3.3e9],
  ['gpt-oss-20b', { model_type: 'gpt_oss', vocab_size: 201088, hidden_size: 2880, intermediate_size: 2880, num_hidden_layers: 24, num_attention_heads: 64, num_key_value_heads: 8, head_dim: 64, num_local_experts: 32, num_experts_per_tok: 4, attention_bias: true }, 20.9e9, 3.6e9],
  ['DeepSeek-V2-Lite, without a latent for its queries', { model_type: 'deepseek_v2', vocab_size: 102400, hidden_size: 2048, intermediate_size: 10944, moe_intermediate_size: 1408, num_hidden_layers: 27, num_attention_heads: 16, n_routed_experts: 64, n_shared_experts: 2, num_experts_per_tok: 6, first_k_dense_replace: 1, moe_layer_freq: 1, kv_lora_rank: 512, q_lora_rank: null, qk_nope_head_dim: 128, qk_rope_head_dim: 64, v_head_dim: 128 }, 15.7e9, 2.4e9],
]

it.each(OTHERS)('is right for another model of the same type: %s', (_, config, total, active) => {
  const count = countParameters(config)
  expect(Math.abs(count.total - total)).toBeLessThanOrEqual(total * 0.01)
  expect(Math.abs(count.active - active)).toBeLessThanOrEqual(active * 0.05)
})

it('gives a wrong total for a config with a wrong number of experts', () => {
  const value = stated('v3', 'total_parameters')
  const { total } = countParameters({ ...configOf('v3'), n_routed_experts: 240 })
  expect(Math.abs(total - value)).toBeGreaterThan(tolerance(value))
})

it.each(['v4pro', 'v4flash'])('%s, with its multi-token prediction layer, equals the published checkpoint to the last parameter', (id) => {
  const count = countParameters(configOf(id))
  expect(count.total + count.multi_token_prediction).toBe(stated(id, 'checkpoint_parameters'))
})

const EXPERTS = ['n_routed_experts', 'num_experts', 'num_local_experts']
const sparse = published.flatMap(({ id, config }) => EXPERTS.filter(key => key in config).map(experts => ({ id, config, experts })))

describe('for any number of experts', () => {
  const some = fc.constantFrom(...sparse)
  const vary = (check: (less: ParameterCount, more: ParameterCount) => boolean): void => fc.assert(fc.property(some, fc.nat(600), fc.integer({ min: 1, max: 600 }), ({ config, experts }, few, extra) => {
    const least = config.num_experts_per_tok as number
    const at = (n: number): ParameterCount => countParameters({ ...config, [experts]: n })
    return check(at(least + few), at(least + few + extra))
  }))

  it('does not change the active parameters of routed experts, at a fixed top-k', () => vary((less, more) => more.parts.routed_experts.active === less.parts.routed_experts.active))
  it('increases the total with the number of experts', () => vary((less, more) => more.total > less.total && more.parts.routed_experts.total > less.parts.routed_experts.total))
  it('has no active count above the total or below zero', () => vary((less, more) => [less, more].every(count =>
    PARTS.every(name => count.parts[name].active >= 0 && count.parts[name].total >= count.parts[name].active))))
})

it('has more active parameters for more experts per token, and the same total', () => {
  fc.assert(fc.property(fc.constantFrom(...sparse), fc.integer({ min: 1, max: 7 }), ({ config, experts }, k) => {
    const at = (n: number): ParameterCount => countParameters({ ...config, [experts]: 16, num_experts_per_tok: n })
    const [less, more] = [at(k), at(k + 1)]
    return more.active > less.active && more.parts.routed_experts.total === less.parts.routed_experts.total
  }))
})

describe('an invalid config', () => {
  const without = (key: string): ModelConfig => Object.fromEntries(Object.entries(configOf('v3')).filter(([name]) => name !== key))
  const faults: [what: string, config: unknown, names: string][] = [
    ['of an unknown type', { ...configOf('v3'), model_type: 'perceptron' }, 'model_type'],
    ['without a type', without('model_type'), 'model_type'],
    ['without a hidden size', without('hidden_size'), 'hidden_size'],
    ['without its experts', without('n_routed_experts'), 'n_routed_experts'],
    ['with a word for a number', { ...configOf('v3'), hidden_size: 'large' }, 'hidden_size'],
    ['with a fraction', { ...configOf('v3'), num_hidden_layers: 6.5 }, 'num_hidden_layers'],
    ['with a negative number', { ...configOf('v3'), vocab_size: -1 }, 'vocab_size'],
    ['with more layers than any model', { ...configOf('v3'), num_hidden_layers: 10_001 }, 'num_hidden_layers'],
    ['with top-k above its experts', { ...configOf('v3'), num_experts_per_tok: 257 }, 'num_experts_per_tok'],
    ['with a word for a flag', { ...configOf('gptoss'), attention_bias: 'yes' }, 'attention_bias'],
    ['that is a list', [], 'config.json'],
    ['that is nothing', null, 'config.json'],
    ['that is a number', 7, 'config.json'],
  ]

  it.each(faults)('%s is refused in one sentence that names what is wrong', (_, config, names) => {
    const refused = (): ParameterCount => countParameters(config)
    expect(refused).toThrow(ConfigError)
    expect(refused).toThrow(new RegExp(`^config\\.json: (?!.*\\. ).*${names === 'config.json' ? 'expected an object' : `"${names}"`}.*\\.$`))
  })

  it('is refused only by a ConfigError, whatever it contains', () => {
    const keys = [...new Set(published.flatMap(({ config }) => Object.keys(config)))]
    const anything = fc.dictionary(fc.constantFrom(...keys), fc.oneof(fc.jsonValue(), fc.integer({ min: 0, max: 200 })))
    fc.assert(fc.property(fc.constantFrom(...MODEL_TYPES), anything, (model_type, config) => {
      try {
        return countParameters({ ...config, model_type }).total > 0
      }
      catch (error) {
        return error instanceof ConfigError
      }
    }))
  })

  it('is refused only by a ConfigError when one field of a valid config is replaced', () => {
    fc.assert(fc.property(fc.constantFrom(...published), fc.nat(), fc.jsonValue(), ({ config }, at, value) => {
      const key = Object.keys(config)[at % Object.keys(config).length]!
      try {
        const { total, active } = countParameters({ ...config, [key]: value })
        return Number.isFinite(total) && active > 0 && active <= total
      }
      catch (error) {
        return error instanceof ConfigError
      }
    }))
  })
})

describe('a pasted text', () => {
  it('is read as JSON', () => expect(countParameters(parseConfig(JSON.stringify(configOf('v3'))))).toEqual(countParameters(configOf('v3'))))

  it.each(['', '{', 'hello', '[1]', 'null', '7', '{"a": 1,}', ' '.repeat(MAX_CONFIG_LENGTH + 1)])('is refused in one sentence if it is not a JSON object: %#', (text) => {
    expect(() => parseConfig(text)).toThrow(ConfigError)
    expect(() => parseConfig(text)).toThrow(/^config\.json: expected .*, got .*\.$/s)
  })
})
