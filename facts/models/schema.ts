import { z } from 'zod'
import { CitationSchema } from '../schema.ts'
import { SHAPES } from '../vocabulary.ts'

/**
 * The schema of a model as published: what its report or card says, and its config in Hugging Face's keys, spelled as in the
 * model's own config. A key that a model does not have is missing, never null.
 */

const count = z.int().min(0)

const common = {
  hidden_size: count,
  num_hidden_layers: count,
  num_attention_heads: count,
  num_key_value_heads: count,
  vocab_size: count,
  tie_word_embeddings: z.boolean(),
  max_position_embeddings: count,
}
const choice = {
  num_experts_per_tok: count,
  topk_method: z.string(),
  scoring_func: z.string(),
  norm_topk_prob: z.boolean(),
  routed_scaling_factor: z.number(),
}
const fineGrained = { n_routed_experts: count, n_shared_experts: count, moe_intermediate_size: count, ...choice }

const latentAttention = {
  ...common,
  ...fineGrained,
  first_k_dense_replace: count,
  moe_layer_freq: count,
  intermediate_size: count,
  n_group: count,
  topk_group: count,
  q_lora_rank: count,
  kv_lora_rank: count,
  qk_nope_head_dim: count,
  qk_rope_head_dim: count,
  v_head_dim: count,
}

const compressedAttention = {
  ...common,
  ...fineGrained,
  num_hash_layers: count,
  num_nextn_predict_layers: count,
  head_dim: count,
  qk_rope_head_dim: count,
  q_lora_rank: count,
  o_groups: count,
  o_lora_rank: count,
  index_n_heads: count,
  index_head_dim: count,
  index_topk: count,
  sliding_window: count,
  /** One per layer, then one per multi-token prediction module; 0 is no compression. */
  compress_ratios: z.array(count),
  hc_mult: count,
  hc_sinkhorn_iters: count,
}

const dense = { ...common, intermediate_size: count }
const mixtral = { ...dense, num_local_experts: count, num_experts_per_tok: count }
const gptOss = { ...mixtral, head_dim: count, attention_bias: z.boolean() }
const qwen3 = {
  ...dense,
  moe_intermediate_size: count,
  head_dim: count,
  num_experts: count,
  num_experts_per_tok: count,
  norm_topk_prob: z.boolean(),
  decoder_sparse_step: count,
  mlp_only_layers: z.array(count),
}

/** A complete config, by its `model_type`. */
export const ConfigSchema = z.discriminatedUnion('model_type', [
  z.strictObject({ model_type: z.literal(['deepseek_v2', 'deepseek_v3', 'kimi_k2']), ...latentAttention }),
  z.strictObject({ model_type: z.literal('deepseek_v4'), ...compressedAttention }).refine(
    c => c.compress_ratios.length === c.num_hidden_layers + c.num_nextn_predict_layers,
    { path: ['compress_ratios'], error: 'one for each layer and each module that predicts further tokens' },
  ),
  z.strictObject({ model_type: z.literal('mixtral'), ...mixtral }),
  z.strictObject({ model_type: z.literal('qwen3_moe'), ...qwen3 }),
  z.strictObject({ model_type: z.literal('gpt_oss'), ...gptOss }),
  z.strictObject({ model_type: z.literal('llama'), ...dense }),
], 'a model_type that facts/models/schema.ts knows')
export type ModelConfig = z.infer<typeof ConfigSchema>

/** The known part of a config that was not found complete. */
export const KnownSchema = z.strictObject({
  ...common,
  ...fineGrained,
  head_dim: count,
  q_lora_rank: count,
  qk_rope_head_dim: count,
  num_local_experts: count,
  interleave_moe_layer_step: count,
  intermediate_size: count,
  intermediate_size_mlp: count,
  attention_chunk_size: count,
}).partial()

const basis = {
  cites: z.array(CitationSchema).min(1, 'at least one source'),
  /** A caveat. */
  note: z.string().min(1).optional(),
}
/** A stated value. `shape` is `record` by default; `what` replaces the figure's usual description. */
const Stated = <T extends z.ZodType>(value: T) => z.strictObject({ value, ...basis, shape: z.enum(SHAPES).optional(), what: z.string().min(1).optional() })
const quantity = z.union([z.number(), z.tuple([z.number(), z.number()])])

export const ModelSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+$/, 'an id like v4pro'),
  name: z.string().min(1),
  maker: z.string().min(1),
  /** The id of the figure with the day of its release. */
  released: z.string().min(1),
  /** The id of the figure with the licence of its weights. */
  licence: z.string().min(1),
  /** What report and card say. `max_position_embeddings` and `n_shared_experts` are here only if the config differs or lacks them. */
  published: z.strictObject({
    total_parameters: Stated(quantity),
    active_parameters: Stated(quantity),
    attention: Stated(z.string().min(1)),
    training_tokens: Stated(quantity).optional(),
    max_position_embeddings: Stated(count).optional(),
    n_shared_experts: Stated(count).optional(),
  }),
  /** Exactly one of `config` and `known`. */
  config: ConfigSchema.optional(),
  known: KnownSchema.optional(),
  /** The sources of the config as a whole. */
  cites: basis.cites,
  /** Config keys with other or more precise sources. */
  fields: z.record(z.string(), z.strictObject(basis)),
  howRead: z.string().min(1),
}).superRefine((model, context) => {
  if (Boolean(model.config) === Boolean(model.known))
    context.addIssue({ code: 'custom', path: ['config'], message: 'either a whole "config" or the "known" part of one' })
  const keys = Object.keys(model.config ?? model.known ?? {})
  for (const key of Object.keys(model.fields).filter(k => !keys.includes(k)))
    context.addIssue({ code: 'custom', path: ['fields', key], message: 'a key of the model\'s config' })
})
export type Model = z.infer<typeof ModelSchema>
