import { defineFigures } from '../define.ts'

/** What stands against a verdict, where it is a number. Each was looked for on purpose; how strong it is, its source says. */
export const counter = defineFigures([
  { id: 'v4pro.hf-count', what: 'V4-Pro, parameters as Hugging Face’s counter showed them at first', value: 862e9, unit: 'parameters', shape: 'record', of: { basis: 'a counter that took two packed weights for one' }, cites: [{ source: 'hf-862' }], note: 'about; corrected since' },
  { id: 'v3.first-seen', what: 'V3’s weights are public and its API answers some users', value: { date: '2024-12-25' }, unit: 'date', shape: 'record', cites: [{ source: 'willison-v3' }] },
  { id: 'v3.arena', what: 'DeepSeek-V3 in Chatbot Arena', value: 1318, unit: 'rating', shape: 'record', of: { test: 'Chatbot Arena', on: '2025-02-21' }, cites: [{ source: 'arena-feb2025' }], note: 'votes of people' },
  { id: 'gpt4o-latest.arena', what: 'ChatGPT-4o-latest of January 2025 in Chatbot Arena', value: 1377, unit: 'rating', shape: 'record', of: { test: 'Chatbot Arena', on: '2025-02-21' }, cites: [{ source: 'arena-feb2025' }], note: 'votes of people; a version that came a month after V3' },
  { id: 'nvda.v4-rise', what: 'Nvidia, rise of the share price on the day of V4', value: { text: 'more than 4 %' }, unit: 'text', shape: 'record', of: { on: '2026-04-24' }, cites: [{ source: 'weijin-v4' }] },
  { id: 'sonnet35.cost-said', what: 'Claude 3.5 Sonnet, what Anthropic’s chief executive said of the training cost', value: { text: 'a few $10M’s' }, unit: 'text', shape: 'rumour', cites: [{ source: 'amodei-decoder' }], note: 'read in quotation' },
  { id: 'deepseek.hardware-said', what: 'DeepSeek, hardware spending over the company’s history, as SemiAnalysis puts it', value: { atLeast: 500e6 }, unit: 'USD', shape: 'estimate', of: { basis: 'all hardware, over the company’s history' }, cites: [{ source: 'cnbc-semianalysis' }] },
  { id: 'v4flash.prompt-tokens', what: 'V4-Flash, tokens of a prompt of which somebody counted the experts', value: 149, unit: 'tokens', shape: 'record', cites: [{ source: 'colibri-905' }], note: 'one person, one prompt' },
  { id: 'v4flash.prompt-experts', what: 'V4-Flash, experts of all layers that this prompt called at least once', value: 4655, unit: 'experts', shape: 'record', cites: [{ source: 'colibri-905' }], note: 'one person, one prompt' },
  { id: 'ling1t.active', what: 'Ling-1T, active parameters per token', value: 50e9, unit: 'parameters', shape: 'record', cites: [{ source: 'ling-1t' }], note: 'about; a model of one trillion parameters by another maker' },
  { id: 'ling1t.total', what: 'Ling-1T, total parameters', value: 1e12, unit: 'parameters', shape: 'record', cites: [{ source: 'ling-1t' }] },
  { id: 'v41flash.kept-share', what: 'V4.1-Flash, share of a layer’s experts that somebody kept for programming', value: 0.39, unit: 'share', shape: 'record', of: { model: 'V4.1-Flash' }, cites: [{ source: 'v41-keepsets' }], note: 'one person’s measurement' },
  { id: 'v41flash.kept-code', what: 'V4.1-Flash, share of the routing of code that these experts carry', value: 0.9, unit: 'share', shape: 'record', of: { model: 'V4.1-Flash' }, cites: [{ source: 'v41-keepsets' }] },
  { id: 'v41flash.kept-general', what: 'V4.1-Flash, share of the routing of general text that these experts carry', value: 0.51, unit: 'share', shape: 'record', of: { model: 'V4.1-Flash' }, cites: [{ source: 'v41-keepsets' }] },
  { id: 'v4pro.task-cost', what: 'V4-Pro, cost of a task of Artificial Analysis’ index', value: 0.04, unit: 'USD', shape: 'estimate', of: { test: 'Artificial Analysis index', on: '2026-06-16' }, cites: [{ source: 'aa-cost-june' }], note: 'read at second hand' },
  { id: 'gpt55.task-cost', what: 'GPT-5.5, cost of a task of Artificial Analysis’ index', value: 0.99, unit: 'USD', shape: 'estimate', of: { test: 'Artificial Analysis index', on: '2026-06-16' }, cites: [{ source: 'aa-cost-june' }], note: 'read at second hand' },
  { id: 'nxcode.active', what: 'V4, active parameters on a rumour page that names its traces', value: 32e9, unit: 'parameters', shape: 'rumour', cites: [{ source: 'nxcode-v4' }], note: 'about' },
  { id: 'v3.open-experts', what: 'DeepSeek-V3, experts of a layer that are open to one token after the limit on groups', value: 128, unit: 'experts', shape: 'record', cites: [{ source: 'v3-config' }, { source: 'v3-gate' }], note: '4 of 8 groups of 32' },
  { id: 'v4.tested-context', what: 'V4, context in most of DeepSeek’s own tests of reasoning and of agents', value: [393216, 524288], unit: 'context tokens', shape: 'record', checked: '2026-11-27', cites: [{ source: 'v4-paper', at: '§5.3.1' }] },
  { id: 'openrouter.v4flash', what: 'V4-Flash, tokens in a week on OpenRouter, the most of any model there', value: 3.43e12, unit: 'tokens', shape: 'estimate', of: { on: '2026-05-26' }, cites: [{ source: 'openrouter-may' }], note: 'of one marketplace; read at second hand' },
])
