import { defineFigures } from '../define.ts'

/** What the models are: published sizes and shapes. */
export const models = defineFigures([
  { id: 'v4pro.total', what: 'DeepSeek-V4-Pro, total parameters', value: 1.6e12, unit: 'parameters', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
  { id: 'v4pro.active', what: 'DeepSeek-V4-Pro, active parameters per token', value: 49e9, unit: 'parameters', shape: 'record', cites: [{ source: 'v4-paper', at: '§4.2.1' }] },
])
