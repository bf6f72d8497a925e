/**
 * The size of a model's key-value cache: what attention keeps of each earlier token. Results are in bytes, at
 * `bytesPerValue` bytes per value, 2 (BF16) by default. All functions throw a `ConfigError` that names the field.
 */
import type { ModelConfig } from './config.ts'
import { ConfigReader } from './config.ts'
import { headDim, keyValueHeads, SPARSE_RATIO } from './parameters/attention.ts'

/** Far more than any model has. */
const MOST_LAYERS = 10_000
const layersOf = (read: ConfigReader): number => read.count('num_hidden_layers', 1, MOST_LAYERS)

/** What one layer caches: values for every token, and values for the newest `window` tokens only. */
interface LayerCache { perToken: number, inWindow: number, window: number }

/**
 * V4's attention (DeepSeek-V4 report, §2.3): one head that is key and value at once. Each layer keeps the newest
 * `sliding_window` entries uncompressed. Where `compress_ratios` is above 0, it also keeps one entry for that many tokens;
 * where it is 4, the indexer's key for each of those entries too.
 */
function compressed(read: ConfigReader): LayerCache[] {
  const [dim, window] = [read.count('head_dim'), read.count('sliding_window')]
  const ratios = read.counts('compress_ratios', [])
  return Array.from({ length: layersOf(read) }, (_, layer) => {
    const ratio = ratios[layer] ?? 0
    const entry = dim + (ratio === SPARSE_RATIO ? read.count('index_head_dim') : 0)
    return { perToken: ratio ? entry / ratio : 0, inWindow: dim, window }
  })
}

/**
 * Multi-head and grouped-query attention keep a key and a value for each key-value head (Ainslie et al. 2023, GQA;
 * DeepSeek-V2 report, Table 1). A config that does not say which layers use a sliding window, such as gpt-oss's here, is
 * counted as if none did: an upper bound.
 */
const grouped = (read: ConfigReader): number => 2 * keyValueHeads(read) * headDim(read)

/** Multi-head latent attention keeps one latent and one key with the position (DeepSeek-V2 report, §2.1 and Table 1). */
const latent = (read: ConfigReader): number => read.count('kv_lora_rank') + read.count('qk_rope_head_dim')

function layerCaches(config: ModelConfig): LayerCache[] {
  const read = new ConfigReader(config)
  if (read.type === 'deepseek_v4')
    return compressed(read)
  const isLatent = read.type === 'deepseek_v2' || read.type === 'deepseek_v3' || read.type === 'kimi_k2'
  const perToken = isLatent ? latent(read) : grouped(read)
  return Array.from({ length: layersOf(read) }, () => ({ perToken, inWindow: 0, window: 0 }))
}

/** Bytes that each further token adds to the cache, once the window is full. */
export function kvCacheBytesPerToken(config: ModelConfig, bytesPerValue = 2): number {
  return layerCaches(config).reduce((sum, layer) => sum + layer.perToken, 0) * bytesPerValue
}

/** Bytes of the cache for a context of `tokens` tokens. The last, incomplete block has no compressed entry yet. */
export function kvCacheBytes(config: ModelConfig, tokens: number, bytesPerValue = 2): number {
  const read = new ConfigReader(config)
  const ratios = read.type === 'deepseek_v4' ? read.counts('compress_ratios', []) : []
  const values = layerCaches(config).map(({ perToken, inWindow, window }, layer) => {
    const ratio = ratios[layer] || 1
    return Math.floor(tokens / ratio) * ratio * perToken + Math.min(tokens, window) * inWindow
  })
  return values.reduce((sum, layer) => sum + layer, 0) * bytesPerValue
}

/**
 * Bytes per token if a model with latent attention had plain multi-head attention instead (DeepSeek-V2 report, Table 1):
 * every head keeps its own key, of `qk_nope_head_dim` + `qk_rope_head_dim` values, and its own value, of `v_head_dim`.
 */
export function multiHeadBytesPerToken(config: ModelConfig, bytesPerValue = 2): number {
  const read = new ConfigReader(config)
  const perHead = read.count('qk_nope_head_dim') + read.count('qk_rope_head_dim') + read.count('v_head_dim')
  return layersOf(read) * read.count('num_attention_heads') * perHead * bytesPerValue
}

/** Bytes of the weights, packed without gaps. */
export const weightBytes = (parameters: number, bitsPerParameter: number): number => parameters * bitsPerParameter / 8
