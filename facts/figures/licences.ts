import { defineFigures } from '../define.ts'

/** Licences can change with new versions, so check twice a year. */
const shelf = (look: string): { days: number, look: string } => ({ days: 180, look })

/** The licences of weights, and what they require. */
export const licences = defineFigures([
  { id: 'v3.licence', what: 'DeepSeek-V3 of December 2024, licence of the weights', value: { text: 'DeepSeek Model License' }, unit: 'text', shape: 'record', shelf: shelf('LICENSE-MODEL in the DeepSeek-V3 repository'), cites: [{ source: 'v3-license', at: '§5' }] },
  { id: 'v3.code-licence', what: 'DeepSeek-V3, licence of the code', value: { text: 'MIT' }, unit: 'text', shape: 'record', shelf: shelf('the LICENSE-CODE file of the DeepSeek-V3 repository'), cites: [{ source: 'v3-repo', at: '§7' }] },
  { id: 'v3.licence-asks', what: 'DeepSeek-V3, what its licence asks', value: { text: 'commercial use allowed; a list of banned uses, such as military' }, unit: 'text', shape: 'record', shelf: shelf('Attachment A of LICENSE-MODEL in the DeepSeek-V3 repository'), cites: [{ source: 'v3-license', at: 'Attachment A' }] },
  { id: 'r1.licence', what: 'DeepSeek-R1, licence', value: { text: 'MIT' }, unit: 'text', shape: 'record', shelf: shelf('the LICENSE file of the DeepSeek-R1 repository'), cites: [{ source: 'r1-repo', at: '§7' }] },
  { id: 'v3-0324.licence', what: 'DeepSeek-V3-0324, licence of the weights', value: { text: 'MIT' }, unit: 'text', shape: 'record', shelf: shelf('the model card of DeepSeek-V3-0324 on Hugging Face'), cites: [{ source: 'hf-openr1-4' }], words: 'now also comes with an MIT license, while the previous V3 model had a custom model license', note: 'by Hugging Face; DeepSeek’s own note and the model card were not read' },
  { id: 'v32exp.licence', what: 'DeepSeek-V3.2-Exp, licence', value: { text: 'MIT' }, unit: 'text', shape: 'record', shelf: shelf('the LICENSE file of the DeepSeek-V3.2-Exp repository'), checked: '2026-11-27', cites: [{ source: 'v32-repo', at: 'README, licence line' }] },
  { id: 'v4.licence', what: 'DeepSeek-V4, licence of the weights', value: { text: 'MIT' }, unit: 'text', shape: 'record', shelf: shelf('the licence tags of the DeepSeek-V4 collection on Hugging Face'), cites: [{ source: 'v4-hf-collection' }] },
  { id: 'mit.asks', what: 'What the MIT licence asks', value: { text: 'keep the notice' }, unit: 'text', shape: 'record', cites: [{ source: 'r1-repo', at: '§7' }] },
  { id: 'k2.licence', what: 'Kimi K2, licence', value: { text: 'Modified MIT' }, unit: 'text', shape: 'record', shelf: shelf('the LICENSE file of the Kimi-K2 repository'), cites: [{ source: 'k2-repo', at: 'LICENSE' }] },
  { id: 'k2.licence-asks', what: 'Kimi K2, what its licence asks', value: { text: 'show its name above 100M users or $20M revenue a month' }, unit: 'text', shape: 'record', shelf: shelf('the LICENSE file of the Kimi-K2 repository'), cites: [{ source: 'k2-repo', at: 'LICENSE' }] },
  { id: 'gptoss.licence', what: 'gpt-oss-120b, licence', value: { text: 'Apache 2.0' }, unit: 'text', shape: 'record', shelf: shelf('the LICENSE file of the gpt-oss repository'), cites: [{ source: 'gptoss-repo' }] },
  { id: 'apache.asks', what: 'What Apache 2.0 asks', value: { text: 'keep the notices, state your changes' }, unit: 'text', shape: 'record', cites: [{ source: 'gptoss-repo' }] },

  // The others of the table of models
  { id: 'v2.licence', what: 'DeepSeek-V2, licence of the weights', value: { text: 'DeepSeek Model License' }, unit: 'text', shape: 'record', shelf: shelf('the LICENSE-MODEL file of the DeepSeek-V2 repository'), cites: [{ source: 'v2-repo' }], note: 'its code is MIT' },
  { id: 'v41flash.licence', what: 'DeepSeek-V4.1-Flash, licence of the weights', value: { text: 'MIT' }, unit: 'text', shape: 'record', shelf: shelf('the model card of DeepSeek-V4.1-Flash on Hugging Face'), cites: [{ source: 'v41-note' }, { source: 'v41-1017' }], note: 'read in secondary copies only' },
  { id: 'mixtral.licence', what: 'Mixtral 8x7B, licence of the weights', value: { text: 'Apache 2.0' }, unit: 'text', shape: 'record', shelf: shelf('the model card of Mixtral-8x7B-v0.1 on Hugging Face'), cites: [{ source: 'mixtral-hf' }] },
  { id: 'qwen3.licence', what: 'Qwen3-235B-A22B, licence of the weights', value: { text: 'Apache 2.0' }, unit: 'text', shape: 'record', shelf: shelf('the LICENSE file of the Qwen3 repository'), cites: [{ source: 'qwen3-repo', at: 'licence' }] },
  { id: 'maverick.licence', what: 'Llama 4 Maverick, licence of the weights', value: { text: 'Llama 4 Community License' }, unit: 'text', shape: 'record', shelf: shelf('the LICENSE file beside the model card of Llama 4 in llama-models'), cites: [{ source: 'llama4-card' }] },
  { id: 'llama405.licence', what: 'Llama 3.1 405B, licence of the weights', value: { text: 'Llama 3.1 Community License' }, unit: 'text', shape: 'record', shelf: shelf('the LICENSE file beside the model card of Llama 3.1 in llama-models'), cites: [{ source: 'llama31-card' }] },
])
