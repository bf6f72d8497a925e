/** Counts a model's total and active parameters from its published config.json, part by part. */
import type { ModelType } from '../config.ts'
import type { AttentionCount } from './attention.ts'
import { ConfigReader } from '../config.ts'
import { compressedAttention, groupedQueryAttention, latentAttention } from './attention.ts'

/** The parts of a model. `rest` is V4's hyper-connections and its table of hashed experts. */
export const PARTS = ['embeddings', 'attention', 'routed_experts', 'shared_experts', 'dense_layers', 'router', 'norms', 'rest'] as const
export type PartName = typeof PARTS[number]

/** Parameters of a part: all of them, and those that compute for one token. */
export interface Part { total: number, active: number }

export interface ParameterCount {
  /** The main model, without multi-token prediction: the sum of `parts`. */
  total: number
  /**
   * Parameters that compute for one token. The output head counts; the input embedding does not, since a token only looks
   * up one row of it. gpt-oss's authors count the same way (its README). Llama's and Qwen3's authors count the input
   * embedding too, which is 7 to 10 % of their small models; so for them it counts here (`COUNTS_INPUT`). For the other
   * models it is 1 to 3 %.
   */
  active: number
  parts: Record<PartName, Part>
  /** The layers for multi-token prediction, where the config names them: published with the weights, but not in `total`. */
  multi_token_prediction: number
}

/** Far more than any model has. A config with more would block the page. */
const MOST_LAYERS = 10_000

/** The feed-forward part of one layer: a dense network, or experts. */
interface FeedForward { kind: 'dense' | 'sparse', experts: number, perToken: number, width: number, shared: number, denseWidth: number }

/** Gate, up and down projection (SwiGLU: Shazeer 2020, arXiv 2002.05202), and the biases that gpt-oss gives them (its repository, torch/model.py). */
function mlp(hidden: number, width: number, biased = false): number {
  return 3 * hidden * width + (biased ? 2 * width + hidden : 0)
}

function feedForward(read: ConfigReader, layer: number): FeedForward {
  const dense = (denseWidth: number): FeedForward => ({ kind: 'dense', experts: 0, perToken: 0, width: 0, shared: 0, denseWidth })
  const sparse = (key: string, width: number, shared = 0): FeedForward => {
    const experts = read.count(key)
    return { kind: 'sparse', experts, perToken: read.count('num_experts_per_tok', 1, experts), width, shared, denseWidth: 0 }
  }
  switch (read.type) {
    case 'llama':
      return dense(read.count('intermediate_size'))
    case 'mixtral':
    case 'gpt_oss':
      return sparse('num_local_experts', read.count('intermediate_size'))
    case 'qwen3_moe': {
      const isSparse = !read.counts('mlp_only_layers', []).includes(layer) && (layer + 1) % read.countOr('decoder_sparse_step', 1) === 0
      return isSparse ? sparse('num_experts', read.count('moe_intermediate_size')) : dense(read.count('intermediate_size'))
    }
    case 'deepseek_v2':
    case 'deepseek_v3':
    case 'kimi_k2': {
      const isSparse = layer >= read.countOr('first_k_dense_replace', 0) && layer % read.countOr('moe_layer_freq', 1) === 0
      return isSparse ? sparse('n_routed_experts', read.count('moe_intermediate_size'), read.countOr('n_shared_experts', 0)) : dense(read.count('intermediate_size'))
    }
    case 'deepseek_v4':
      return sparse('n_routed_experts', read.count('moe_intermediate_size'), read.countOr('n_shared_experts', 0))
  }
}

/** Model types whose authors count the input embedding as active: all of a dense model is active, and Qwen3-30B-A3B's name counts it. */
const COUNTS_INPUT: readonly ModelType[] = ['llama', 'qwen3_moe']
const LATENT: readonly ModelType[] = ['deepseek_v2', 'deepseek_v3', 'kimi_k2']

/** A layer's compression ratio in V4. The list has one entry per layer, those for multi-token prediction last. */
const ratioOf = (read: ConfigReader, layer: number): number => read.counts('compress_ratios', [])[layer] ?? 0

function attention(read: ConfigReader, layer: number): AttentionCount {
  if (read.type === 'deepseek_v4')
    return compressedAttention(read, ratioOf(read, layer))
  return LATENT.includes(read.type) ? latentAttention(read) : groupedQueryAttention(read)
}

/** A router's matrix, and its bias: `noaux_tc` corrects the choice by one, and gpt-oss's linear layer has one. */
function router(read: ConfigReader, experts: number, layer: number): Part {
  const matrix = read.count('hidden_size') * experts
  // V4's first layers look their experts up in a table of token ids, so they need no bias.
  const hashed = read.type === 'deepseek_v4' && layer < read.countOr('num_hash_layers', 0)
  const biased = read.type === 'gpt_oss' || (read.config.topk_method === 'noaux_tc' && !hashed)
  const total = matrix + (biased ? experts : 0)
  return { total, active: total }
}

const NONE: Part = { total: 0, active: 0 }
const all = (total: number): Part => ({ total, active: total })
const plus = (a: Part, b: Part): Part => ({ total: a.total + b.total, active: a.active + b.active })

/** mHC's mixing parameters (DeepSeek-V4 report, §2.2): for each of two places in a layer, (2 + n) · n rows over n streams. */
function hyperConnections(read: ConfigReader): number {
  const [streams, hidden] = [read.count('hc_mult'), read.count('hidden_size')]
  const rows = (2 + streams) * streams
  return 2 * (rows * streams * hidden + rows + 3)
}

/** Merges V4's hyper-connection streams into one at the end. */
function hyperHead(read: ConfigReader): number {
  const [streams, hidden] = [read.count('hc_mult'), read.count('hidden_size')]
  return streams * streams * hidden + streams + 1
}

function layerParts(read: ConfigReader, layer: number): Partial<Record<PartName, Part>> {
  const hidden = read.count('hidden_size')
  const isV4 = read.type === 'deepseek_v4'
  const own = attention(read, layer)
  const { kind, experts, perToken, width, shared, denseWidth } = feedForward(read, layer)
  const expert = mlp(hidden, width, read.type === 'gpt_oss')
  const hashTable = isV4 && layer < read.countOr('num_hash_layers', 0) ? read.count('vocab_size') * perToken : 0
  return {
    attention: all(own.weights),
    norms: all(own.norms + 2 * hidden),
    ...kind === 'dense'
      ? { dense_layers: all(mlp(hidden, denseWidth)) }
      : {
          routed_experts: { total: experts * expert, active: perToken * expert },
          // DeepSeek implements n shared experts as one network that is n times as wide; the count is the same.
          shared_experts: all(shared * mlp(hidden, width)),
          router: router(read, experts, layer),
        },
    ...isV4 ? { rest: { total: hyperConnections(read) + hashTable, active: hyperConnections(read) } } : {},
  }
}

function add(parts: Record<PartName, Part>, more: Partial<Record<PartName, Part>>): void {
  for (const name of PARTS)
    parts[name] = plus(parts[name], more[name] ?? NONE)
}

const sum = (parts: Partial<Record<PartName, Part>>, which: keyof Part): number => Object.values(parts).reduce((all, part) => all + part[which], 0)

/** V4's layers for multi-token prediction: a layer like the others, two projections that combine its inputs, and their norms. */
function predictionLayers(read: ConfigReader, layers: number): number {
  if (read.type !== 'deepseek_v4')
    return 0
  const hidden = read.count('hidden_size')
  const extra = 2 * hidden * hidden + 3 * hidden + hyperHead(read)
  return Array.from({ length: read.countOr('num_nextn_predict_layers', 0) }, (_, i) => sum(layerParts(read, layers + i), 'total') + extra)
    .reduce((a, b) => a + b, 0)
}

/**
 * Counts a model's parameters from its published config.json (model types: `MODEL_TYPES`). For V4-Pro and V4-Flash,
 * `total` plus `multi_token_prediction` equals the published checkpoints to the last parameter. Throws a `ConfigError`
 * that names the field for an unknown type or a missing or invalid key.
 */
export function countParameters(config: unknown): ParameterCount {
  const read = new ConfigReader(config)
  const [hidden, vocabulary, layers] = [read.count('hidden_size'), read.count('vocab_size'), read.count('num_hidden_layers', 1, MOST_LAYERS)]
  const parts = Object.fromEntries(PARTS.map(name => [name, NONE])) as Record<PartName, Part>
  const matrix = vocabulary * hidden
  const tied = read.flag('tie_word_embeddings', false)
  const embeddings = tied ? matrix : 2 * matrix
  add(parts, { embeddings: { total: embeddings, active: COUNTS_INPUT.includes(read.type) ? embeddings : matrix }, norms: all(hidden) })
  for (let layer = 0; layer < layers; layer++)
    add(parts, layerParts(read, layer))
  if (read.type === 'deepseek_v4')
    add(parts, { rest: all(hyperHead(read)) })
  return { total: sum(parts, 'total'), active: sum(parts, 'active'), parts, multi_token_prediction: predictionLayers(read, layers) }
}
