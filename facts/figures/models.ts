import { defineFigures } from '../define.ts'

/** What the models are: published sizes and shapes. Ids are `<model>.<quantity>`. */
export const models = defineFigures([
  // DeepSeek-V2
  { id: 'v2.total_parameters', what: 'DeepSeek-V2, total parameters', value: 236e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v2-paper', at: 'abstract' }] },
  { id: 'v2.active_parameters', what: 'DeepSeek-V2, active parameters per token', value: 21e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v2-paper', at: 'abstract' }] },
  { id: 'v2.n_routed_experts', what: 'DeepSeek-V2, routed experts per layer', value: 160, unit: 'experts', shape: 'record', cites: [{ source: 'v2-paper', at: '§3.1.2' }, { source: 'v2-config' }] },
  { id: 'v2.num_experts_per_tok', what: 'DeepSeek-V2, routed experts per token', value: 6, unit: 'experts', shape: 'record', cites: [{ source: 'v2-paper', at: '§3.1.2' }] },

  // DeepSeek-V3 (and R1, which is trained from it)
  { id: 'v3.total_parameters', what: 'DeepSeek-V3, total parameters', value: 671e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v3-paper', at: 'abstract' }] },
  { id: 'v3.active_parameters', what: 'DeepSeek-V3, active parameters per token', value: 37e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v3-paper', at: 'abstract' }] },
  { id: 'v3.n_routed_experts', what: 'DeepSeek-V3, routed experts per layer', value: 256, unit: 'experts', shape: 'record', cites: [{ source: 'v3-paper', at: '§4.2' }] },
  { id: 'v3.num_experts_per_tok', what: 'DeepSeek-V3, routed experts per token', value: 8, unit: 'experts', shape: 'record', cites: [{ source: 'v3-paper', at: '§4.2' }] },
  { id: 'v3.num_hidden_layers', what: 'DeepSeek-V3, layers', value: 61, unit: 'layers', shape: 'record', cites: [{ source: 'v3-paper', at: '§4.2' }] },
  { id: 'v3.max_position_embeddings', what: 'DeepSeek-V3, context window', value: 131072, unit: 'context tokens', shape: 'record', cites: [{ source: 'v3-paper' }, { source: 'v4-attn-table' }], note: 'the configs of V3.x carry 163,840' },
  { id: 'v3.training_tokens', what: 'DeepSeek-V3, training tokens', value: 14.8e12, unit: 'tokens', shape: 'record', cites: [{ source: 'v3-paper', at: '§4.2' }] },
  { id: 'v3.bias-step', what: 'DeepSeek-V3, bias update speed of its load balancing', value: 0.001, unit: 'number', shape: 'record', cites: [{ source: 'v3-paper', at: '§4.2' }] },
  { id: 'v3.decode-gpus', what: 'DeepSeek-V3, GPUs in the smallest decoding unit that DeepSeek describes', value: 320, unit: 'GPUs', shape: 'record', cites: [{ source: 'v3-paper', at: '§3.4.2' }] },
  { id: 'v3.decode-nodes', what: 'DeepSeek-V3, nodes in that decoding unit', value: 40, unit: 'nodes', shape: 'record', cites: [{ source: 'v3-paper', at: '§3.4.2' }] },

  // DeepSeek-V4-Pro: the report was read in a third-party copy, the config in a verbatim one
  { id: 'v4pro.total_parameters', what: 'DeepSeek-V4-Pro, total parameters', value: 1.6e12, unit: 'parameters', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.active_parameters', what: 'DeepSeek-V4-Pro, active parameters per token', value: 49e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.n_routed_experts', what: 'DeepSeek-V4-Pro, routed experts per layer', value: 384, unit: 'experts', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.n_shared_experts', what: 'DeepSeek-V4-Pro, shared experts per layer', value: 1, unit: 'experts', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.num_experts_per_tok', what: 'DeepSeek-V4-Pro, routed experts per token', value: 6, unit: 'experts', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.num_hidden_layers', what: 'DeepSeek-V4-Pro, layers', value: 61, unit: 'layers', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.num_hash_layers', what: 'DeepSeek-V4-Pro, first layers that pick experts by a fixed hash of the token', value: 3, unit: 'layers', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.hidden_size', what: 'DeepSeek-V4-Pro, hidden size', value: 7168, unit: 'number', shape: 'record', cites: [{ source: 'v4pro-config', at: 'hidden_size' }] },
  { id: 'v4pro.moe_intermediate_size', what: 'DeepSeek-V4-Pro, width of one expert', value: 3072, unit: 'number', shape: 'record', cites: [{ source: 'v4pro-config', at: 'moe_intermediate_size' }] },
  { id: 'v4pro.routed_scaling_factor', what: 'DeepSeek-V4-Pro, factor on the sum of the six weights', value: 2.5, unit: 'number', shape: 'record', cites: [{ source: 'v4pro-config', at: 'routed_scaling_factor' }] },
  { id: 'v4pro.bias-step', what: 'DeepSeek-V4, bias update speed of its load balancing', value: 0.001, unit: 'number', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.2' }] },
  { id: 'v4pro.max_position_embeddings', what: 'DeepSeek-V4-Pro, context window', value: 1048576, unit: 'context tokens', shape: 'record', cites: [{ source: 'v4pro-config', at: 'max_position_embeddings' }] },
  { id: 'v4pro.training_tokens', what: 'DeepSeek-V4-Pro, training tokens', value: 33e12, unit: 'tokens', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.2' }] },
  { id: 'v4pro.bytes', what: 'DeepSeek-V4-Pro, size of the published weights', value: 864_739_856_856, unit: 'bytes', shape: 'record', digits: 3, cites: [{ source: 'v4-tensor-count' }], note: 'FP4 routed experts, FP8 for the rest; read in public copies' },
  { id: 'v4pro.architecture', what: 'DeepSeek-V4-Pro, architecture', value: { text: 'hybrid CSA + HCA attention, mHC residuals, hash-routed first layers' }, unit: 'text', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.expert-bits', what: 'DeepSeek-V4-Pro, bits of a number in its routed experts (FP4)', value: 4, unit: 'number', shape: 'record', cites: [{ source: 'v4-paper' }, { source: 'v4pro-config' }], note: 'the rest is in FP8' },
  { id: 'v4pro.flops-vs-v32', what: 'DeepSeek-V4-Pro, arithmetic per token at 1M context, against V3.2', value: 0.27, unit: 'share', shape: 'record', cites: [{ source: 'v4-paper', at: '§1' }] },
  { id: 'v4pro.cache-vs-v32', what: 'DeepSeek-V4-Pro, KV cache at 1M context, against V3.2', value: 0.1, unit: 'share', shape: 'record', cites: [{ source: 'v4-paper', at: '§1' }] },

  // DeepSeek-V4-Flash
  { id: 'v4flash.total_parameters', what: 'DeepSeek-V4-Flash, total parameters', value: 284e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4flash.active_parameters', what: 'DeepSeek-V4-Flash, active parameters per token', value: 13e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4flash.n_routed_experts', what: 'DeepSeek-V4-Flash, routed experts per layer', value: 256, unit: 'experts', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4flash.num_experts_per_tok', what: 'DeepSeek-V4-Flash, routed experts per token', value: 6, unit: 'experts', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4flash.max_position_embeddings', what: 'DeepSeek-V4-Flash, context window', value: 1048576, unit: 'context tokens', shape: 'record', cites: [{ source: 'v4-tf-config', at: 'max_position_embeddings' }] },
  { id: 'v4flash.training_tokens', what: 'DeepSeek-V4-Flash, training tokens', value: 32e12, unit: 'tokens', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.2' }] },
  { id: 'v4flash.flops-vs-v32', what: 'DeepSeek-V4-Flash, arithmetic per token at 1M context, against V3.2', value: 0.1, unit: 'share', shape: 'record', cites: [{ source: 'v4-paper', at: '§1' }] },
  { id: 'v4flash.cache-vs-v32', what: 'DeepSeek-V4-Flash, KV cache at 1M context, against V3.2', value: 0.07, unit: 'share', shape: 'record', cites: [{ source: 'v4-paper', at: '§1' }] },

  // DeepSeek-V4.1-Flash: secondary copies only
  { id: 'v41flash.total_parameters', what: 'DeepSeek-V4.1-Flash, parameters of the backbone', value: 552e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v41-paper' }, { source: 'v41-note' }, { source: 'v41-config' }], note: 'read in secondary copies only' },
  { id: 'v41flash.engram', what: 'DeepSeek-V4.1-Flash, parameters of its Engram n-gram memory', value: 196e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v41-note' }], note: 'read in secondary copies only' },
  { id: 'v41flash.active-prefill', what: 'DeepSeek-V4.1-Flash, active parameters per token while reading', value: 8e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v41-note' }], note: 'read in secondary copies only' },
  { id: 'v41flash.active-decode', what: 'DeepSeek-V4.1-Flash, active parameters per token while writing', value: 16e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v41-note' }], note: 'read in secondary copies only' },
  { id: 'v41flash.training_tokens', what: 'DeepSeek-V4.1-Flash, training tokens, text and images', value: 45e12, unit: 'tokens', shape: 'record', cites: [{ source: 'v41-note' }], note: 'read in secondary copies only' },

  // Others
  { id: 'k2.total_parameters', what: 'Kimi K2, total parameters', value: 1e12, unit: 'parameters', shape: 'record', cites: [{ source: 'k2-repo', at: '§2' }, { source: 'k2-104' }], note: 'its README says 1T, notes on its report 1.04T' },
  { id: 'k2.active_parameters', what: 'Kimi K2, active parameters per token', value: 32e9, unit: 'parameters', shape: 'record', cites: [{ source: 'k2-repo', at: '§2' }] },
  { id: 'mixtral.n_routed_experts', what: 'Mixtral 8x7B, experts per layer', value: 8, unit: 'experts', shape: 'record', cites: [{ source: 'mixtral-paper', at: 'abstract' }] },
  { id: 'mixtral.num_experts_per_tok', what: 'Mixtral 8x7B, experts per token', value: 2, unit: 'experts', shape: 'record', cites: [{ source: 'mixtral-paper', at: 'abstract' }] },
  { id: 'maverick.n_routed_experts', what: 'Llama 4 Maverick, routed experts per layer', value: 128, unit: 'experts', shape: 'record', cites: [{ source: 'llama4-card' }] },
  { id: 'maverick.num_experts_per_tok', what: 'Llama 4 Maverick, routed experts per token', value: 1, unit: 'experts', shape: 'record', cites: [{ source: 'maverick-trt' }] },
  { id: 'gpu.memory', what: 'Memory of the GPU that the model cards name (H100-80GB)', value: 80e9, unit: 'bytes', shape: 'record', cites: [{ source: 'llama31-card', at: 'training energy table' }] },

  // Chosen by this talk, to have a scale
  { id: 'answer.tokens', what: 'Tokens of a long answer, this talk\'s example', value: 300, unit: 'tokens', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'queue.speed-up', what: 'Bias update speed of this talk\'s simulated layer, against V3\'s', value: 10, unit: 'times', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'queue.batches', what: 'Batches for which this talk\'s simulated layer learns its biases', value: 80, unit: 'count', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'queue.batch-tokens', what: 'Tokens in a batch of this talk\'s simulated layer', value: 256, unit: 'tokens', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'queue.skew', what: 'Spread of the experts\' popularity in this talk\'s simulated layer, in logits', value: 0.6, unit: 'number', shape: 'estimate', cites: [{ source: 'calc' }] },
])
