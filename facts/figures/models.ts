import { defineFigures } from '../define.ts'
import { deepSeekV4Models } from '../models/deepseek-v4.ts'
import { modelFigures } from './from-models.ts'

const [, , v41flash] = deepSeekV4Models
const [v41Reading, v41Writing] = v41flash.published.active_parameters.value

/** What the models are: what the table of models holds, and what else was published. Ids are `<model>.<quantity>`. */
export const models = [...modelFigures, ...defineFigures([
  // DeepSeek-V2, and the dense model before it
  { id: 'v2.hours-per-trillion', what: 'DeepSeek-V2, H800 GPU-hours for each trillion training tokens', value: 172_800, unit: 'GPU-hours', shape: 'record', cites: [{ source: 'v2-paper', at: '§3.2.3' }] },
  { id: 'deepseek67b.hours-per-trillion', what: 'DeepSeek 67B, H800 GPU-hours for each trillion training tokens', value: 300_600, unit: 'GPU-hours', shape: 'record', cites: [{ source: 'v2-paper', at: '§3.2.3' }] },
  { id: 'v2.hours-saved', what: 'DeepSeek-V2, GPU-hours saved against DeepSeek 67B', value: 0.425, unit: 'share', shape: 'record', cites: [{ source: 'v2-paper', at: '§3.2.3' }] },

  // DeepSeek-V3 (and R1, which is trained from it)
  { id: 'v3.bias-step', what: 'DeepSeek-V3, bias update speed of its load balancing', value: 0.001, unit: 'number', shape: 'record', cites: [{ source: 'v3-paper', at: '§4.2' }] },
  { id: 'v3.decode-gpus', what: 'DeepSeek-V3, GPUs in the smallest decoding unit that DeepSeek describes', value: 320, unit: 'GPUs', shape: 'record', cites: [{ source: 'v3-paper', at: '§3.4.2' }] },
  { id: 'v3.decode-nodes', what: 'DeepSeek-V3, nodes in that decoding unit', value: 40, unit: 'nodes', shape: 'record', cites: [{ source: 'v3-paper', at: '§3.4.2' }] },
  { id: 'v32.total_parameters', what: 'DeepSeek-V3.2, total parameters', value: 671e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v4-paper', at: 'Table 1' }], note: 'read in the copy\'s own summary of the table' },

  // DeepSeek-V4-Pro: the report was read in a third-party copy, the config in a verbatim one
  { id: 'v4pro.bias-step', what: 'DeepSeek-V4, bias update speed of its load balancing', value: 0.001, unit: 'number', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.2' }] },
  { id: 'v4pro.balance-loss', what: 'DeepSeek-V4, weight of its sequence-wise balance loss', value: 0.0001, unit: 'number', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.2' }] },
  { id: 'v4pro.checkpoint_parameters', what: 'DeepSeek-V4-Pro, parameters in the published checkpoint', value: 1_598_839_674_782, unit: 'parameters', shape: 'record', digits: 5, cites: [{ source: 'v4-tensor-count' }], note: 'by arithmetic with the MTP layer; three public copies agree' },
  { id: 'v4pro.bytes', what: 'DeepSeek-V4-Pro, size of the published weights', value: 864_739_856_856, unit: 'bytes', shape: 'record', digits: 3, cites: [{ source: 'v4-tensor-count' }], note: 'FP4 routed experts, FP8 for the rest; read in public copies' },
  { id: 'v4pro.architecture', what: 'DeepSeek-V4-Pro, architecture', value: { text: 'hybrid CSA + HCA attention, mHC residuals, hash-routed first layers' }, unit: 'text', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.expert-bits', what: 'DeepSeek-V4-Pro, bits of a number in its routed experts (FP4)', value: 4, unit: 'number', shape: 'record', cites: [{ source: 'v4-paper' }, { source: 'v4pro-config' }], note: 'the rest is in FP8' },
  { id: 'v4pro.flops-vs-v32', what: 'DeepSeek-V4-Pro, arithmetic per token at 1M context, against V3.2', value: 0.27, unit: 'share', shape: 'record', cites: [{ source: 'v4-paper', at: '§1' }] },
  { id: 'v4pro.cache-vs-v32', what: 'DeepSeek-V4-Pro, KV cache at 1M context, against V3.2', value: 0.1, unit: 'share', shape: 'record', cites: [{ source: 'v4-paper', at: '§1' }] },

  // DeepSeek-V4-Flash
  { id: 'v4flash.checkpoint_parameters', what: 'DeepSeek-V4-Flash, parameters in the published checkpoint', value: 290_944_616_402, unit: 'parameters', shape: 'record', digits: 5, cites: [{ source: 'v4-tensor-count' }], note: 'by arithmetic with the MTP layer' },
  { id: 'v4flash.flops-vs-v32', what: 'DeepSeek-V4-Flash, arithmetic per token at 1M context, against V3.2', value: 0.1, unit: 'share', shape: 'record', cites: [{ source: 'v4-paper', at: '§1' }] },
  { id: 'v4flash.cache-vs-v32', what: 'DeepSeek-V4-Flash, KV cache at 1M context, against V3.2', value: 0.07, unit: 'share', shape: 'record', cites: [{ source: 'v4-paper', at: '§1' }] },

  // DeepSeek-V4.1-Flash: secondary copies only
  { id: 'v41flash.engram', what: 'DeepSeek-V4.1-Flash, parameters of its Engram n-gram memory', value: 196e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v41-note' }], note: 'read in secondary copies only' },
  { id: 'v41flash.active-prefill', what: 'DeepSeek-V4.1-Flash, active parameters per token while reading', value: v41Reading, unit: 'parameters', shape: 'record', cites: [{ source: 'v41-note' }], note: 'read in secondary copies only' },
  { id: 'v41flash.active-decode', what: 'DeepSeek-V4.1-Flash, active parameters per token while writing', value: v41Writing, unit: 'parameters', shape: 'record', cites: [{ source: 'v41-note' }], note: 'read in secondary copies only' },

  // Others
  { id: 'gpu.memory', what: 'Memory of the GPU that the model cards name (H100-80GB)', value: 80e9, unit: 'bytes', shape: 'record', cites: [{ source: 'llama31-card', at: 'training energy table' }] },

  // Chosen by this talk, to have a scale
  { id: 'answer.tokens', what: 'Tokens of a long answer, this talk\'s example', value: 300, unit: 'tokens', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'queue.speed-up', what: 'Bias update speed of this talk\'s simulated layer, against V3\'s', value: 10, unit: 'times', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'queue.batches', what: 'Batches for which this talk\'s simulated layer learns', value: 160, unit: 'count', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'queue.loss-step', what: 'Weight of the auxiliary loss times its learning rate in this talk\'s simulated layer', value: 10, unit: 'number', shape: 'estimate', cites: [{ source: 'calc' }], note: 'so that it needs about as many batches as the bias' },
  { id: 'queue.batch-tokens', what: 'Tokens in a batch of this talk\'s simulated layer', value: 256, unit: 'tokens', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'queue.skew', what: 'Spread of the experts\' popularity in this talk\'s simulated layer, in logits', value: 0.6, unit: 'number', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'ward.layers', what: 'Layers that this talk draws of its simulated waiting room', value: 6, unit: 'layers', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'ward.patients', what: 'Tokens in this talk\'s simulated waiting room when it is full', value: 100, unit: 'count', shape: 'estimate', cites: [{ source: 'calc' }] },
  { id: 'ward.skew', what: 'Spread of the experts\' popularity in this talk\'s simulated waiting room, in logits', value: 0.2, unit: 'number', shape: 'estimate', cites: [{ source: 'calc' }], note: 'mild: the biases that a router learns keep demand near even' },
])]
