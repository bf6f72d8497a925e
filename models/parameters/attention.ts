import type { ConfigReader } from '../config.ts'

/** Parameters of one layer's attention: matrices and biases as `weights`, and its norms separately. */
export interface AttentionCount { weights: number, norms: number }

/** `head_dim` where the config has it, else the hidden size divided by the number of heads. */
export function headDim(read: ConfigReader): number {
  return read.has('head_dim') ? read.count('head_dim') : read.divided('hidden_size', 'num_attention_heads')
}

/** Key-value heads. The first Llamas leave the key out and have one for each head (multi-head attention). */
export function keyValueHeads(read: ConfigReader): number {
  return read.count(read.type === 'llama' && !read.has('num_key_value_heads') ? 'num_attention_heads' : 'num_key_value_heads')
}

/**
 * Grouped-query attention (Ainslie et al. 2023; multi-head attention is the case where every head has its own keys and
 * values): query, key, value and output projections. gpt-oss adds a bias to each and a sink per head (its reference code),
 * Qwen3 a norm over the query's and the key's head dimension (Qwen3 report, §2).
 */
export function groupedQueryAttention(read: ConfigReader): AttentionCount {
  const hidden = read.count('hidden_size')
  const [heads, kvHeads, dim] = [read.count('num_attention_heads'), keyValueHeads(read), headDim(read)]
  const weights = hidden * dim * (2 * heads + 2 * kvHeads)
  const biases = read.flag('attention_bias', false) ? dim * (heads + 2 * kvHeads) + hidden : 0
  const sinks = read.type === 'gpt_oss' ? heads : 0
  return { weights: weights + biases + sinks, norms: read.type === 'qwen3_moe' ? 2 * dim : 0 }
}

/**
 * Multi-head latent attention (DeepSeek-V2 report, §2.1): keys and values are made from one latent of `kv_lora_rank`,
 * queries from one of `q_lora_rank`, or directly where that is missing, as in V2-Lite. `qk_rope_head_dim` dimensions carry
 * the position.
 */
export function latentAttention(read: ConfigReader): AttentionCount {
  const hidden = read.count('hidden_size')
  const heads = read.count('num_attention_heads')
  const [nope, rope, value] = [read.count('qk_nope_head_dim'), read.count('qk_rope_head_dim'), read.count('v_head_dim')]
  const kvRank = read.count('kv_lora_rank')
  const queryRank = read.has('q_lora_rank') ? read.count('q_lora_rank') : 0
  const query = queryRank ? hidden * queryRank + queryRank * heads * (nope + rope) : hidden * heads * (nope + rope)
  const keysAndValues = hidden * (kvRank + rope) + kvRank * heads * (nope + value)
  return { weights: query + keysAndValues + heads * value * hidden, norms: queryRank + kvRank }
}

/** The value in `compress_ratios` that means CSA; larger values are HCA, and 0 is no compression. It counts the tokens per compressed entry. */
export const SPARSE_RATIO = 4

/**
 * V4's attention (DeepSeek-V4 report, §2.3; shapes from its implementation in Transformers, `modular_deepseek_v4.py`):
 * low-rank queries, one head that is key and value at once, an output projection in `o_groups` low-rank groups, a sink
 * per head. There is a compressor where `ratio` is above 0, and an indexer with a small compressor of its own where it is 4.
 */
export function compressedAttention(read: ConfigReader, ratio: number): AttentionCount {
  const [hidden, heads, dim, rank] = [read.count('hidden_size'), read.count('num_attention_heads'), read.count('head_dim'), read.count('q_lora_rank')]
  const [groups, groupRank] = [read.count('o_groups'), read.count('o_lora_rank')]
  const own = hidden * rank + rank * heads * dim + hidden * dim + heads * dim * groupRank + groups * groupRank * hidden + heads
  const norms = rank + dim
  if (ratio === 0)
    return { weights: own, norms }
  // CSA's windows overlap, so its compressors are twice as wide.
  const wide = ratio === SPARSE_RATIO ? 2 : 1
  const compressor = (width: number): number => 2 * hidden * wide * width + ratio * wide * width
  if (ratio !== SPARSE_RATIO)
    return { weights: own + compressor(dim), norms: norms + dim }
  const [indexHeads, indexDim] = [read.count('index_n_heads'), read.count('index_head_dim')]
  const indexer = compressor(indexDim) + rank * indexHeads * indexDim + hidden * indexHeads
  return { weights: own + compressor(dim) + indexer, norms: norms + dim + indexDim }
}
