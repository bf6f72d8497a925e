import type { ModelConfig } from '../../models/config.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { models, number } from '../../facts/index.ts'
import { ConfigError } from '../../models/config.ts'
import { kvCacheBytes, kvCacheBytesPerToken, multiHeadBytesPerToken, weightBytes } from '../../models/kv-cache.ts'

const published = models.flatMap(model => 'config' in model ? [{ id: model.id as string, config: model.config as ModelConfig }] : [])
const configOf = (id: string): ModelConfig => published.find(model => model.id === id)!.config
const MILLION = 2 ** 20

describe('the cache per token, in BF16', () => {
  it.each([
    ['v2', 69_120],
    ['v3', 70_272],
    ['k2', 70_272],
    ['llama405', 516_096],
    ['qwen3', 192_512],
    ['mixtral', 131_072],
    ['gptoss', 73_728],
  ])('%s', (id, bytes) => {
    expect(kvCacheBytesPerToken(configOf(id))).toBe(bytes)
    expect(kvCacheBytes(configOf(id), 1)).toBe(bytes)
  })

  it('is 71 times as large for V3 with plain multi-head attention', () => {
    expect(multiHeadBytesPerToken(configOf('v3'))).toBe(4_997_120)
    expect(multiHeadBytesPerToken(configOf('v3')) / kvCacheBytesPerToken(configOf('v3'))).toBeCloseTo(71.1, 1)
  })
})

describe('the compressed cache of V4', () => {
  const v4pro = configOf('v4pro')

  it('is the sum of its layers, computed by hand: 30 of CSA, 31 of HCA, 61 windows', () => {
    const values = 30 * MILLION / 4 * (512 + 128) + 31 * MILLION / 128 * 512 + 61 * 128 * 512
    expect(kvCacheBytes(v4pro, MILLION)).toBe(2 * values)
    expect(kvCacheBytesPerToken(v4pro)).toBe(2 * (30 / 4 * 640 + 31 / 128 * 512))
  })

  it('keeps only a window in the first layers of V4-Flash', () => {
    const values = 21 * MILLION / 4 * (512 + 128) + 20 * MILLION / 128 * 512 + 43 * 128 * 512
    expect(kvCacheBytes(configOf('v4flash'), MILLION)).toBe(2 * values)
  })

  it('keeps every token uncompressed while the window is not full', () => {
    expect(kvCacheBytes(v4pro, 3)).toBe(2 * 61 * 3 * 512)
    expect(kvCacheBytes(v4pro, 4)).toBe(2 * (61 * 4 * 512 + 30 * 640))
  })

  // The report says 10 % and 7 % of V3.2. At two bytes per value, and compared with V3, we get 1.4 times that.
  it.each([['v4pro', 0.14], ['v4flash', 0.098]] as const)('%s: at two bytes per value the share is larger than the report\'s, which has mixed precision', (id, ours) => {
    const share = kvCacheBytes(configOf(id), MILLION) / kvCacheBytes(configOf('v3'), MILLION)
    expect(share).toBeCloseTo(ours, 2)
    expect(share / number(`${id}.cache-vs-v32`)).toBeCloseTo(1.4, 1)
  })

  // We think that the report counts each model in the precision in which it is served. V4's entries are FP8 except for the
  // 64 dimensions with the position, and its indexer is FP4 (§2.3.4). V3.2 keeps, per token and layer, 656 bytes of latent
  // (its kernels' FP8 format) and an indexer's key of 128 FP8 values with a scale of 4 bytes.
  it.each(['v4pro', 'v4flash'] as const)('%s: in the precision in which it is served, the share is the report\'s', (id) => {
    const { compress_ratios: ratios = [], num_hidden_layers: layers } = configOf(id) as { compress_ratios?: number[], num_hidden_layers: number }
    const entry = (512 - 64) + 2 * 64
    const served = ratios.slice(0, layers).reduce((sum, ratio) => sum + (ratio ? (entry + (ratio === 4 ? 128 / 2 : 0)) / ratio : 0), 0)
    expect(served / (61 * (656 + 128 + 4))).toBeCloseTo(number(`${id}.cache-vs-v32`), 2)
  })
})

describe('any context', () => {
  const any = fc.constantFrom(...published)
  const tokens = fc.integer({ min: 0, max: MILLION })

  it('never shrinks with more tokens, is empty for none, and doubles with the bytes per value', () => {
    fc.assert(fc.property(any, tokens, tokens, ({ config }, a, b) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)]
      return kvCacheBytes(config, few) <= kvCacheBytes(config, many)
        && kvCacheBytes(config, 0) === 0
        && kvCacheBytes(config, many, 2) === 2 * kvCacheBytes(config, many, 1)
    }))
  })

  it('grows by kvCacheBytesPerToken in the long run', () => {
    for (const { config } of published)
      expect(kvCacheBytes(config, MILLION) - kvCacheBytes(config, MILLION / 2)).toBeCloseTo(kvCacheBytesPerToken(config) * MILLION / 2, 3)
  })
})

it('refuses a config without a key that the formula needs, in one sentence', () => {
  for (const [id, key] of [['v3', 'kv_lora_rank'], ['mixtral', 'num_key_value_heads'], ['v4pro', 'sliding_window'], ['v4pro', 'index_head_dim']] as const) {
    const config = { ...configOf(id), [key]: undefined }
    expect(() => kvCacheBytes(config, 1000)).toThrow(ConfigError)
    expect(() => kvCacheBytes(config, 1000)).toThrow(new RegExp(`^config\\.json: field "${key}": expected .*\\.$`))
  }
  expect(() => multiHeadBytesPerToken(configOf('mixtral'))).toThrow(ConfigError)
})

it('computes the size of weights from their bits', () => {
  expect(weightBytes(671e9, 8)).toBe(671e9)
  expect(weightBytes(10, 4)).toBe(5)
})
