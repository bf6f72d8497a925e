import { defineFigures } from '../define.ts'
import { deepSeekV4Models } from '../models/deepseek-v4.ts'
import { modelFigures } from './from-models.ts'

const [, , v41flash] = deepSeekV4Models
const [v41Reading, v41Writing] = v41flash.published.active_parameters.value

/** Figures of models: those from the models table, and others that were published. Ids are `<model>.<quantity>`. */
export const models = [...modelFigures, ...defineFigures([
  // DeepSeek-V2, and the dense model before it
  { id: 'v2.hours-per-trillion', what: 'DeepSeek-V2, H800 GPU-hours for each trillion training tokens', value: 172_800, unit: 'GPU-hours', shape: 'record', cites: [{ source: 'v2-paper', at: '§3.2.3' }] },
  { id: 'deepseek67b.hours-per-trillion', what: 'DeepSeek 67B, H800 GPU-hours for each trillion training tokens', value: 300_600, unit: 'GPU-hours', shape: 'record', cites: [{ source: 'v2-paper', at: '§3.2.3' }] },
  { id: 'v2.hours-saved', what: 'DeepSeek-V2, GPU-hours saved against DeepSeek 67B', value: 0.425, unit: 'share', shape: 'record', cites: [{ source: 'v2-paper', at: '§3.2.3' }] },

  { id: 'v2.throughput', what: 'DeepSeek-V2, tokens written in a second on 8 H800', value: { atLeast: 50e3 }, unit: 'tokens per second', shape: 'record', of: { hardware: '8 H800' }, checked: '2026-11-27', cites: [{ source: 'v2-paper', at: '§3.2.3' }], note: '5.76 times DeepSeek 67B' },

  // DeepSeek-V3 (and R1, which is trained from it)
  { id: 'v3.bias-step', what: 'DeepSeek-V3, bias update speed of its load balancing', value: 0.001, unit: 'number', shape: 'record', cites: [{ source: 'v3-paper', at: '§4.2' }] },
  { id: 'v3.balance-loss', what: 'DeepSeek-V3, weight of its sequence-wise balance loss', value: 0.0001, unit: 'number', shape: 'record', checked: '2026-11-27', cites: [{ source: 'v3-paper', at: '§2.1.2 and §4.2' }] },
  { id: 'v32.total_parameters', what: 'DeepSeek-V3.2, total parameters', value: 671e9, unit: 'parameters', shape: 'record', checked: '2026-11-27', cites: [{ source: 'v4-paper', at: 'Table 1' }] },

  // DeepSeek-V4-Pro: the report was read in a third-party copy, the config in a verbatim one
  { id: 'v4pro.bias-step', what: 'DeepSeek-V4, bias update speed of its load balancing', value: 0.001, unit: 'number', shape: 'record', checked: '2026-11-27', cites: [{ source: 'v4-paper', at: '§4.2.2' }] },
  { id: 'v4pro.balance-loss', what: 'DeepSeek-V4, weight of its sequence-wise balance loss', value: 0.0001, unit: 'number', shape: 'record', checked: '2026-11-27', cites: [{ source: 'v4-paper', at: '§4.2.2' }] },
  { id: 'v4pro.checkpoint_parameters', what: 'DeepSeek-V4-Pro, parameters in the published checkpoint', value: 1_598_839_674_782, unit: 'parameters', shape: 'record', digits: 5, cites: [{ source: 'v4-tensor-count' }], note: 'by arithmetic with the MTP layer; three public copies agree' },
  { id: 'v4pro.bytes', what: 'DeepSeek-V4-Pro, size of the published weights', value: 864_739_856_856, unit: 'bytes', shape: 'record', digits: 3, cites: [{ source: 'v4-tensor-count' }], note: 'FP4 routed experts, FP8 for the rest; read in public copies' },
  { id: 'v4pro.architecture', what: 'DeepSeek-V4-Pro, architecture', value: { text: 'hybrid CSA + HCA attention, mHC residuals, hash-routed first layers' }, unit: 'text', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.expert-bits', what: 'DeepSeek-V4-Pro, bits of a number in its routed experts (FP4)', value: 4, unit: 'number', shape: 'record', cites: [{ source: 'v4-paper' }, { source: 'v4pro-config' }], note: 'the rest is in FP8' },
  { id: 'v4pro.csa-ratio', what: 'DeepSeek-V4-Pro, tokens that CSA merges into one entry', value: 4, unit: 'tokens', shape: 'record', checked: '2026-11-27', cites: [{ source: 'v4-paper', at: '§2.3' }] },
  { id: 'v4pro.hca-ratio', what: 'DeepSeek-V4-Pro, tokens that HCA merges into one entry', value: 128, unit: 'tokens', shape: 'record', checked: '2026-11-27', cites: [{ source: 'v4-paper', at: '§2.3' }] },
  { id: 'v4pro.pretraining-context', what: 'DeepSeek-V4-Pro, context lengths of its training, stage by stage', value: { text: '4K, 16K, 64K, 1M tokens' }, unit: 'text', shape: 'record', checked: '2026-11-27', cites: [{ source: 'v4-paper', at: '§4.2.2' }] },
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

  // Measurements of experts, and the models they were made on
  { id: 'fig9.parameters', what: 'Parameters of the two test models in Fig. 9 of the V3 report', value: 16e9, unit: 'parameters', shape: 'record', of: { model: 'two test models of DeepSeek, one balanced with the penalty and one with the bias' }, checked: '2026-11-27', cites: [{ source: 'v3-paper', at: '§4.5.3 and Fig. 9' }] },
  { id: 'fig9.texts', what: 'Texts on which Fig. 9 of the V3 report compares experts', value: { text: 'Wikipedia (en), GitHub and DM Mathematics' }, unit: 'text', shape: 'record', of: { model: 'two test models of DeepSeek' }, checked: '2026-11-27', cites: [{ source: 'v3-paper', at: 'Fig. 9' }], note: 'parts of the Pile' },
  { id: 'fig9.layers', what: 'Layers that Fig. 9 of the V3 report shows as examples', value: 2, unit: 'layers', shape: 'record', of: { model: 'two test models of DeepSeek' }, checked: '2026-11-27', cites: [{ source: 'v3-paper', at: 'Fig. 9; all layers in Appendix C' }] },
  { id: 'syntax.lift', what: 'Load of the experts most tied to a topic, against the average', value: [1.6, 2.3], unit: 'times', shape: 'record', of: { model: 'DeepSeek-MoE-16B, OLMoE and Qwen1.5-MoE' }, cites: [{ source: 'moe-syntax-2026' }], note: 'at most; the study finds mainly syntax' },

  // Parameters of this talk's own simulations and scales
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
