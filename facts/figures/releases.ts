import { defineFigures } from '../define.ts'

/** When things happened, by the record. */
export const releases = defineFigures([
  { id: 'gpt4.released', what: 'GPT-4 released', value: { date: '2023-03-14' }, unit: 'date', shape: 'record', cites: [{ source: 'memory' }, { source: 'epoch-csv' }], note: 'day from memory; Epoch lists 15 March 2023' },
  { id: 'dsmoe.released', what: 'DeepSeekMoE paper, the mixture of experts before V2', value: { date: '2024-01-11' }, unit: 'date', shape: 'record', cites: [{ source: 'dsmoe-repo' }, { source: 'dsmoe-paper' }] },
  { id: 'v2.released', what: 'DeepSeek-V2 released', value: { date: '2024-05-06' }, unit: 'date', shape: 'record', cites: [{ source: 'v2-repo', at: 'News' }] },
  { id: 'v3.released', what: 'DeepSeek-V3 released', value: { date: '2024-12-26' }, unit: 'date', shape: 'record', cites: [{ source: 'v3-repo', at: 'git log' }] },
  { id: 'r1.released', what: 'DeepSeek-R1 released', value: { date: '2025-01-20' }, unit: 'date', shape: 'record', cites: [{ source: 'r1-repo', at: 'git log' }] },
  { id: 'nvda.monday', what: 'The Monday on which Nvidia fell', value: { date: '2025-01-27' }, unit: 'date', shape: 'record', cites: [{ source: 'nvda-crash' }] },
  { id: 'r1-0528.released', what: 'R1-0528, the update that came in the middle of 2025', value: { date: '2025-05-28' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }] },
  { id: 'k2.released', what: 'Kimi K2 released', value: { date: '2025-07-11' }, unit: 'date', shape: 'record', cites: [{ source: 'k2-repo' }] },
  { id: 'v32.released', what: 'DeepSeek-V3.2 released', value: { date: '2025-12-01' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }] },
  { id: 'zhang.posted', what: 'Yifan Zhang\'s list: 1.6T, 384 experts, 6 active', value: { date: '2026-04-22' }, unit: 'date', shape: 'record', cites: [{ source: 'v4-leak-zhang' }], note: 'not DeepSeek staff; right two days before release' },
  { id: 'v4.released', what: 'DeepSeek-V4 preview released', value: { date: '2026-04-24' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }, { source: 'v4-tweet' }] },
  { id: 'v4flash.ga', what: 'DeepSeek-V4-Flash, official version', value: { date: '2026-07-31' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }] },
  { id: 'v4pro.ga', what: 'DeepSeek-V4-Pro, general availability', value: { date: '2026-08-13' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }] },
  { id: 'v4.peak-prices', what: 'DeepSeek starts peak and off-peak prices', value: { date: '2026-08-17' }, unit: 'date', shape: 'record', cites: [{ source: 'ds-changelog' }, { source: 'tide' }], note: '16:00 UTC on the 16th' },
  { id: 'v41flash.released', what: 'DeepSeek-V4.1-Flash released', value: { date: '2026-09-10' }, unit: 'date', shape: 'record', cites: [{ source: 'v41-note' }] },
  { id: 'v41-1017.released', what: 'DeepSeek-V4.1-Flash-1017, the newest DeepSeek model found', value: { date: '2026-10-17' }, unit: 'date', shape: 'record', cites: [{ source: 'v41-1017' }], note: 'archived copies thin out after late October 2026; absence is not proof' },
  { id: 'ledger.checked', what: 'The day on which this ledger was last checked', value: { date: '2026-11-23' }, unit: 'date', shape: 'record', cites: [{ source: 'calc' }] },

  // The Monday
  { id: 'nvda.fall', what: 'Nvidia, fall of the share price in one day', value: 0.17, unit: 'share', shape: 'record', cites: [{ source: 'nvda-crash' }], note: 'about' },
  { id: 'nvda.loss', what: 'Nvidia, market value lost in one day', value: [589e9, 593e9], unit: 'USD', shape: 'record', cites: [{ source: 'nvda-crash' }, { source: 'epochtimes' }], note: 'a one-day record; the press differs on the exact figure' },
])
