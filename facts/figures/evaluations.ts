import { defineFigures } from '../define.ts'

const RATE = 'AA-Omniscience, hallucination rate'
const ACCURACY = 'AA-Omniscience, accuracy'
const INDEX = 'AA-Omniscience, index'
const ELO = 'CAISI, Elo over nine tests'

/** Independent measurements, and the makers' own statements on how far behind they are. All are dated, since the frontier moves. */
export const evaluations = defineFigures([
  // Hallucination rate: wrong answers as a share of those not correct; measured by Artificial Analysis, read in quotations
  { id: 'v32exp.hallucination', what: 'DeepSeek-V3.2-Exp, hallucination rate on AA-Omniscience', value: 0.81, unit: 'share', shape: 'estimate', of: { test: RATE, on: '2025-12-01' }, cites: [{ source: 'aa-dec2025' }], note: 'measured by Artificial Analysis, read in the press' },
  { id: 'r1-0528.hallucination', what: 'R1-0528, hallucination rate on AA-Omniscience', value: 0.83, unit: 'share', shape: 'estimate', of: { test: RATE, on: '2025-12-01' }, cites: [{ source: 'aa-dec2025' }], note: 'measured by Artificial Analysis, read in the press' },
  { id: 'v4pro.hallucination', what: 'DeepSeek-V4-Pro, hallucination rate on AA-Omniscience', value: 0.94, unit: 'share', shape: 'estimate', of: { test: RATE, on: '2026-04-24' }, cites: [{ source: 'aa-v4-article' }, { source: 'v4-halluc' }], note: 'of the preview; measured by Artificial Analysis, read in quotation; no value of V4-Pro-0813 was found' },
  { id: 'v4flash.hallucination', what: 'DeepSeek-V4-Flash, hallucination rate on AA-Omniscience', value: 0.96, unit: 'share', shape: 'estimate', of: { test: RATE, on: '2026-04-24' }, cites: [{ source: 'aa-v4-article' }], note: 'measured by Artificial Analysis, read in quotation' },
  { id: 'gemini3pro.hallucination', what: 'Gemini 3 Pro, hallucination rate on AA-Omniscience', value: 0.88, unit: 'share', shape: 'estimate', of: { test: RATE, on: '2025-11' }, cites: [{ source: 'aa-omni' }, { source: 'aa-gemini31' }], note: 'measured by Artificial Analysis, read in the press' },
  { id: 'gemini31pro.hallucination', what: 'Gemini 3.1 Pro, hallucination rate on AA-Omniscience', value: 0.5, unit: 'share', shape: 'estimate', of: { test: RATE, on: '2026-02' }, cites: [{ source: 'aa-gemini31' }], note: 'measured by Artificial Analysis, read at second hand' },
  { id: 'gemini3pro.accuracy-later', what: 'Gemini 3 Pro, accuracy on AA-Omniscience in a later run', value: 0.56, unit: 'share', shape: 'estimate', of: { test: ACCURACY, on: '2026-02' }, cites: [{ source: 'aa-gemini31' }], note: 'the run that Gemini 3.1 Pro was compared with; measured by Artificial Analysis, read at second hand' },
  { id: 'gemini31pro.accuracy', what: 'Gemini 3.1 Pro, accuracy on AA-Omniscience', value: 0.55, unit: 'share', shape: 'estimate', of: { test: ACCURACY, on: '2026-02' }, cites: [{ source: 'aa-gemini31' }], note: 'measured by Artificial Analysis, read at second hand' },
  { id: 'v32.omniscience', what: 'DeepSeek-V3.2, AA-Omniscience index', value: -21, unit: 'score', shape: 'estimate', of: { test: INDEX, on: '2026-04-24' }, cites: [{ source: 'aa-v4-article' }], note: 'not the release V3.2-Exp; read in quotation' },
  { id: 'v4pro.omniscience', what: 'DeepSeek-V4-Pro, AA-Omniscience index', value: -10, unit: 'score', shape: 'estimate', of: { test: INDEX, on: '2026-04-24' }, cites: [{ source: 'aa-v4-article' }], note: 'read in quotation' },
  { id: 'v4flash.omniscience', what: 'DeepSeek-V4-Flash, AA-Omniscience index', value: -23, unit: 'score', shape: 'estimate', of: { test: INDEX, on: '2026-04-24' }, cites: [{ source: 'aa-v4-article' }], note: 'read in quotation' },

  // How far behind the frontier V4-Pro was when it came out
  { id: 'v4.months-behind', what: 'DeepSeek-V4-Pro, months behind the frontier in reasoning, by its own report', value: [3, 6], unit: 'months', shape: 'record', of: { basis: 'estimate of the maker, in reasoning', on: '2026-04-24' }, checked: '2026-11-27', cites: [{ source: 'v4-paper', at: '§1' }] },
  { id: 'v4.months-behind-caisi', what: 'DeepSeek-V4-Pro, months behind the frontier, as CAISI estimates it', value: 8, unit: 'months', shape: 'record', of: { basis: 'nine tests of CAISI', on: '2026-05-01' }, cites: [{ source: 'caisi-v4' }], note: 'about; CAISI is the US government’s test centre, and two of its nine tests are not public; read in translation' },
  { id: 'open.months-behind-epoch', what: 'Open models, months behind closed ones by Epoch’s index, since R1', value: [3, 7], unit: 'months', shape: 'estimate', of: { basis: 'Epoch’s index, open against closed models', on: '2026-05-16' }, cites: [{ source: 'interconnects-caisi' }], note: 'about; read in a report' },
  { id: 'v4pro.caisi-elo', what: 'DeepSeek-V4-Pro, Elo in CAISI’s tests', value: 800, unit: 'rating', shape: 'record', of: { test: ELO, on: '2026-05-01' }, cites: [{ source: 'caisi-v4' }, { source: 'caisi-coverage' }], note: 'give or take 28' },
  { id: 'gpt55.caisi-elo', what: 'GPT-5.5, Elo in CAISI’s tests', value: 1260, unit: 'rating', shape: 'record', of: { test: ELO, on: '2026-05-01' }, cites: [{ source: 'caisi-v4' }, { source: 'caisi-coverage' }] },
  { id: 'opus46.caisi-elo', what: 'Claude Opus 4.6, Elo in CAISI’s tests', value: 999, unit: 'rating', shape: 'record', of: { test: ELO, on: '2026-05-01' }, cites: [{ source: 'caisi-v4' }, { source: 'caisi-coverage' }] },
  { id: 'gpt54mini.caisi-elo', what: 'GPT-5.4 mini, Elo in CAISI’s tests', value: 749, unit: 'rating', shape: 'record', of: { test: ELO, on: '2026-05-01' }, cites: [{ source: 'caisi-v4' }, { source: 'caisi-coverage' }] },
  { id: 'caisi.cheaper', what: 'Tests of CAISI in which V4-Pro was cheaper than GPT-5.4 mini', value: { text: '5 of 7' }, unit: 'text', shape: 'record', of: { on: '2026-05-01' }, cites: [{ source: 'caisi-v4' }] },
])
