import { defineFigures } from '../define.ts'

/** When things happened, by the record. */
export const releases = defineFigures([
  { id: 'gpt4.released', what: 'GPT-4 released', value: { date: '2023-03-14' }, unit: 'date', shape: 'record', cites: [{ source: 'memory' }, { source: 'epoch-csv' }], note: 'day from memory; Epoch lists 15 March 2023' },
  { id: 'shazeer.published', what: 'Paper by Shazeer et al. on sparsely gated experts', value: { date: '2017-01' }, unit: 'date', shape: 'record', cites: [{ source: 'shazeer-2017' }, { source: 'memory' }], note: 'by bibliography and memory' },
  { id: 'switch.published', what: 'Paper on Switch Transformers', value: { date: '2021-01-11' }, unit: 'date', shape: 'record', cites: [{ source: 'switch-2021' }], note: 'by bibliography' },
  { id: 'mixtral.released', what: 'Mixtral 8x7B released on Hugging Face', value: { date: '2023-12-11' }, unit: 'date', shape: 'record', cites: [{ source: 'mixtral-hf' }], note: 'from memory, its weights were shared three days earlier' },
  { id: 'dsmoe.released', what: 'DeepSeekMoE paper, the mixture of experts before V2', value: { date: '2024-01-11' }, unit: 'date', shape: 'record', cites: [{ source: 'dsmoe-repo' }, { source: 'dsmoe-paper' }] },
  { id: 'v2.released', what: 'DeepSeek-V2 released', value: { date: '2024-05-06' }, unit: 'date', shape: 'record', cites: [{ source: 'v2-repo', at: 'News' }] },
  { id: 'llama405.released', what: 'Llama 3.1 405B released', value: { date: '2024-07-23' }, unit: 'date', shape: 'record', cites: [{ source: 'llama31-card' }] },
  { id: 'lossfree.published', what: 'Paper on auxiliary-loss-free load balancing', value: { date: '2024-08-28' }, unit: 'date', shape: 'record', cites: [{ source: 'lossfree-paper' }] },
  { id: 'r1lite.announced', what: 'R1-Lite-Preview announced', value: { date: '2024-11-20' }, unit: 'date', shape: 'record', cites: [{ source: 'hf-r1lite' }, { source: 'memory' }], note: 'day from memory' },
  { id: 'v3.released', what: 'DeepSeek-V3 released', value: { date: '2024-12-26' }, unit: 'date', shape: 'record', cites: [{ source: 'v3-repo', at: 'git log' }] },
  { id: 'epochtimes.v3-date', what: 'V3, as The Epoch Times dated it', value: { date: '2025-01-10' }, unit: 'date', shape: 'rumour', cites: [{ source: 'epochtimes' }], words: 'launched on Jan. 10', note: 'looks like the date of the phone app (inference)' },
  { id: 'r1.released', what: 'DeepSeek-R1 released', value: { date: '2025-01-20' }, unit: 'date', shape: 'record', cites: [{ source: 'r1-repo', at: 'git log' }] },
  { id: 'nvda.monday', what: 'The Monday on which Nvidia fell', value: { date: '2025-01-27' }, unit: 'date', shape: 'record', cites: [{ source: 'nvda-crash' }] },
  { id: 'maverick.released', what: 'Llama 4 Maverick released', value: { date: '2025-04-05' }, unit: 'date', shape: 'record', cites: [{ source: 'llama4-card' }] },
  { id: 'qwen3.released', what: 'Qwen3-235B-A22B released', value: { date: '2025-04-29' }, unit: 'date', shape: 'record', cites: [{ source: 'qwen3-repo', at: 'news' }] },
  { id: 'r1-0528.released', what: 'R1-0528, the update that came in the middle of 2025', value: { date: '2025-05-28' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }] },
  { id: 'k2.released', what: 'Kimi K2 released', value: { date: '2025-07-11' }, unit: 'date', shape: 'record', cites: [{ source: 'k2-repo' }] },
  { id: 'gptoss.released', what: 'gpt-oss-120b released', value: { date: '2025-08-05' }, unit: 'date', shape: 'record', cites: [{ source: 'gptoss-repo' }] },
  { id: 'v32.released', what: 'DeepSeek-V3.2 released', value: { date: '2025-12-01' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }] },
  { id: 'zhang.posted', what: 'Yifan Zhang\'s list: 1.6T, 384 experts, 6 active', value: { date: '2026-04-22' }, unit: 'date', shape: 'record', cites: [{ source: 'v4-leak-zhang' }], note: 'not DeepSeek staff; right two days before release' },
  { id: 'v4.released', what: 'DeepSeek-V4 preview released', value: { date: '2026-04-24' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }, { source: 'v4-tweet' }] },
  { id: 'v4flash.ga', what: 'DeepSeek-V4-Flash, official version', value: { date: '2026-07-31' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }] },
  { id: 'v4pro.ga', what: 'DeepSeek-V4-Pro, general availability', value: { date: '2026-08-13' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }] },
  { id: 'v4.peak-prices', what: 'DeepSeek starts peak and off-peak prices', value: { date: '2026-08-17' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }, { source: 'tide' }], note: '16:00 UTC on the 16th' },
  { id: 'v41flash.released', what: 'DeepSeek-V4.1-Flash released', value: { date: '2026-09-10' }, unit: 'date', shape: 'record', cites: [{ source: 'v41-note' }] },
  { id: 'v41-1017.released', what: 'DeepSeek-V4.1-Flash-1017, the newest DeepSeek model found', value: { date: '2026-10-17' }, unit: 'date', shape: 'record', cites: [{ source: 'v41-1017' }], shelf: { days: 30, look: 'the change log of DeepSeek\'s API documentation and the deepseek-ai page on Hugging Face: any model newer than V4.1-Flash-1017' }, note: 'archived copies thin out after late October 2026; absence is not proof' },
  { id: 'ledger.checked', what: 'The day on which this ledger was last checked', value: { date: '2026-11-23' }, unit: 'date', shape: 'record', shelf: { days: 30, look: 'every figure that has a shelf life, at the place that its own entry names' }, cites: [{ source: 'calc' }] },

  // The Monday
  { id: 'nvda.fall', what: 'Nvidia, fall of the share price in one day', value: 0.17, unit: 'share', shape: 'record', cites: [{ source: 'nvda-crash' }], note: 'about' },
  { id: 'nvda.loss', what: 'Nvidia, market value lost in one day', value: [589e9, 593e9], unit: 'USD', shape: 'record', cites: [{ source: 'nvda-crash' }, { source: 'epochtimes' }], note: 'a one-day record; the press differs on the exact figure' },
])
