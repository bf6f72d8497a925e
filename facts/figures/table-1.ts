import type { ConstFigure } from '../define.ts'

/** Table 1 of the V4 report: base models, V3.2 with V4-Flash and V4-Pro, all run by DeepSeek in one set-up. */
const MODELS = [['v32', 'DeepSeek-V3.2'], ['v4flash', 'DeepSeek-V4-Flash'], ['v4pro', 'DeepSeek-V4-Pro']] as const
const TESTS = [
  { id: 'simpleqa-verified', name: 'SimpleQA-Verified', scores: [28.3, 30.1, 55.2] },
  { id: 'facts-parametric', name: 'FACTS Parametric', scores: [27.1, 33.9, 62.6] },
  { id: 'multiloko', name: 'MultiLoKo', scores: [38.7, 42.2, 51.1] },
  { id: 'mmmlu-v4', name: 'MMMLU', scores: [87.9, 88.8, 90.3] },
  { id: 'mgsm', name: 'MGSM', scores: [81.3, 85.7, 84.4] },
  { id: 'supergpqa', name: 'SuperGPQA', scores: [45.0, 46.5, 53.9] },
  { id: 'bbh', name: 'BBH', scores: [87.6, 86.9, 87.5] },
  { id: 'math', name: 'MATH', scores: [60.5, 57.4, 64.5] },
  { id: 'humaneval', name: 'HumanEval', scores: [62.8, 69.5, 76.8] },
  { id: 'bigcodebench', name: 'BigCodeBench', scores: [63.9, 56.8, 59.2] },
] as const

type Table1Figure = ConstFigure & { readonly id: `${typeof MODELS[number][0]}.${typeof TESTS[number]['id']}` }

/** The same scores as figures: `v4pro.multiloko`. */
export const table1: readonly Table1Figure[] = TESTS.flatMap(test => MODELS.map(([model, name], i): Table1Figure => ({
  id: `${model}.${test.id}`,
  what: `${name} base, ${test.name}`,
  value: test.scores[i]!,
  unit: 'score',
  shape: 'record',
  of: { test: `${test.name}, base models, V4 report` },
  cites: [{ source: 'v4-paper', at: 'Table 1' }],
  checked: '2026-11-27',
  note: 'run by DeepSeek itself',
})))
