import { defineFigures } from '../define.ts'

/** Under which licence weights are given out, and what it asks. */
export const licences = defineFigures([
  { id: 'v3.licence', what: 'DeepSeek-V3, licence of the weights', value: { text: 'DeepSeek Model License' }, unit: 'text', shape: 'record', cites: [{ source: 'v3-license', at: '§5' }] },
  { id: 'v3.licence-asks', what: 'DeepSeek-V3, what its licence asks', value: { text: 'commercial use allowed; a list of banned uses, such as military' }, unit: 'text', shape: 'record', cites: [{ source: 'v3-license', at: 'Attachment A' }] },
  { id: 'r1.licence', what: 'DeepSeek-R1, licence', value: { text: 'MIT' }, unit: 'text', shape: 'record', cites: [{ source: 'r1-repo', at: '§7' }] },
  { id: 'v4.licence', what: 'DeepSeek-V4, licence of the weights', value: { text: 'MIT' }, unit: 'text', shape: 'record', cites: [{ source: 'v4-hf-collection' }] },
  { id: 'mit.asks', what: 'What the MIT licence asks', value: { text: 'keep the notice' }, unit: 'text', shape: 'record', cites: [{ source: 'r1-repo', at: '§7' }] },
  { id: 'k2.licence', what: 'Kimi K2, licence', value: { text: 'Modified MIT' }, unit: 'text', shape: 'record', cites: [{ source: 'k2-repo', at: 'LICENSE' }] },
  { id: 'k2.licence-asks', what: 'Kimi K2, what its licence asks', value: { text: 'show its name above 100M users or $20M revenue a month' }, unit: 'text', shape: 'record', cites: [{ source: 'k2-repo', at: 'LICENSE' }] },
  { id: 'gptoss.licence', what: 'gpt-oss-120b, licence', value: { text: 'Apache 2.0' }, unit: 'text', shape: 'record', cites: [{ source: 'gptoss-repo' }] },
  { id: 'apache.asks', what: 'What Apache 2.0 asks', value: { text: 'keep the notices, state your changes' }, unit: 'text', shape: 'record', cites: [{ source: 'gptoss-repo' }] },
])
