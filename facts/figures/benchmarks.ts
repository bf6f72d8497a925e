import { defineFigures } from '../define.ts'

/** Benchmark scores. Those in DeepSeek's reports are self-reported, which the slides say. */
export const benchmarks = defineFigures([
  // V2 against the GPTs of its day: AlignBench, out of 10, judged by GPT-4-0613
  { id: 'v2.alignbench', what: 'DeepSeek-V2 Chat (RL), AlignBench', value: 7.91, unit: 'score', shape: 'record', of: { test: 'AlignBench, judged by GPT-4-0613' }, cites: [{ source: 'v2-paper', at: 'Table 5' }] },
  { id: 'gpt35.alignbench', what: 'GPT-3.5-Turbo-0613, AlignBench', value: 6.08, unit: 'score', shape: 'record', of: { test: 'AlignBench, judged by GPT-4-0613' }, cites: [{ source: 'v2-paper', at: 'Table 5' }] },
  { id: 'gpt4-0613.alignbench', what: 'GPT-4-0613, AlignBench', value: 7.53, unit: 'score', shape: 'record', of: { test: 'AlignBench, judged by GPT-4-0613' }, cites: [{ source: 'v2-paper', at: 'Table 5' }] },
  { id: 'gpt4-1106.alignbench', what: 'GPT-4-1106, AlignBench', value: 8.01, unit: 'score', shape: 'record', of: { test: 'AlignBench, judged by GPT-4-0613' }, cites: [{ source: 'v2-paper', at: 'Table 5' }] },
  { id: 'v2.mtbench', what: 'DeepSeek-V2 Chat (RL), MT-Bench', value: 8.97, unit: 'score', shape: 'record', of: { test: 'MT-Bench' }, cites: [{ source: 'v2-paper', at: 'Tables 4 and 5 and the text around them' }] },
  { id: 'v2.alpacaeval', what: 'DeepSeek-V2 Chat (RL), AlpacaEval 2.0, length-controlled', value: 38.9, unit: 'score', shape: 'record', of: { test: 'AlpacaEval 2.0, length-controlled' }, cites: [{ source: 'v2-paper', at: 'Tables 4 and 5 and the text around them' }] },
  { id: 'gpt4-0613.alpacaeval', what: 'GPT-4-0613, AlpacaEval 2.0, length-controlled', value: 30, unit: 'score', shape: 'estimate', of: { test: 'AlpacaEval 2.0, length-controlled' }, cites: [{ source: 'v2-fig-mtbench' }], note: 'about, read off the chart' },

  // V3 against GPT-4o-0513
  { id: 'v3.math500', what: 'DeepSeek-V3, MATH-500', value: 90.2, unit: 'score', shape: 'record', of: { test: 'MATH-500, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'gpt4o.math500', what: 'GPT-4o-0513, MATH-500', value: 74.6, unit: 'score', shape: 'record', of: { test: 'MATH-500, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'v3.livecodebench', what: 'DeepSeek-V3, LiveCodeBench', value: 40.5, unit: 'score', shape: 'record', of: { test: 'LiveCodeBench, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'gpt4o.livecodebench', what: 'GPT-4o-0513, LiveCodeBench', value: 33.4, unit: 'score', shape: 'record', of: { test: 'LiveCodeBench, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'v3.mmlu', what: 'DeepSeek-V3, MMLU', value: 88.5, unit: 'score', shape: 'record', of: { test: 'MMLU, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'gpt4o.mmlu', what: 'GPT-4o-0513, MMLU', value: 87.2, unit: 'score', shape: 'record', of: { test: 'MMLU, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'v3.simpleqa', what: 'DeepSeek-V3, SimpleQA', value: 24.9, unit: 'score', shape: 'record', of: { test: 'SimpleQA, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'gpt4o.simpleqa', what: 'GPT-4o-0513, SimpleQA', value: 38.2, unit: 'score', shape: 'record', of: { test: 'SimpleQA, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'v3.gpqa', what: 'DeepSeek-V3, GPQA-Diamond', value: 59.1, unit: 'score', shape: 'record', of: { test: 'GPQA-Diamond, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'gpt4o.gpqa', what: 'GPT-4o-0513, GPQA-Diamond', value: 49.9, unit: 'score', shape: 'record', of: { test: 'GPQA-Diamond, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'v3.frames', what: 'DeepSeek-V3, FRAMES', value: 73.3, unit: 'score', shape: 'record', of: { test: 'FRAMES, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'gpt4o.frames', what: 'GPT-4o-0513, FRAMES', value: 80.5, unit: 'score', shape: 'record', of: { test: 'FRAMES, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'v3.aime', what: 'DeepSeek-V3, AIME 2024', value: 39.2, unit: 'score', shape: 'record', of: { test: 'AIME 2024, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'gpt4o.aime', what: 'GPT-4o-0513, AIME 2024', value: 9.3, unit: 'score', shape: 'record', of: { test: 'AIME 2024, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'v3.codeforces', what: 'DeepSeek-V3, Codeforces percentile', value: 51.6, unit: 'score', shape: 'record', of: { test: 'Codeforces' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'gpt4o.codeforces', what: 'GPT-4o-0513, Codeforces percentile', value: 23.6, unit: 'score', shape: 'record', of: { test: 'Codeforces' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'v3.humaneval-mul', what: 'DeepSeek-V3, HumanEval-Mul', value: 82.6, unit: 'score', shape: 'record', of: { test: 'HumanEval-Mul, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'gpt4o.humaneval-mul', what: 'GPT-4o-0513, HumanEval-Mul', value: 80.5, unit: 'score', shape: 'record', of: { test: 'HumanEval-Mul, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'v3.swe-verified', what: 'DeepSeek-V3, SWE-bench Verified', value: 42.0, unit: 'score', shape: 'record', of: { test: 'SWE-bench Verified, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'gpt4o.swe-verified', what: 'GPT-4o-0513, SWE-bench Verified', value: 38.8, unit: 'score', shape: 'record', of: { test: 'SWE-bench Verified, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'sonnet35.swe-verified', what: 'Claude 3.5 Sonnet, SWE-bench Verified', value: 50.8, unit: 'score', shape: 'record', of: { test: 'SWE-bench Verified, run by DeepSeek' }, cites: [{ source: 'v3-paper', at: 'Table 6' }] },
  { id: 'v3.output-limit', what: 'DeepSeek-V3, limit on the length of an answer in its tests', value: { text: '8K tokens' }, unit: 'text', shape: 'record', cites: [{ source: 'v3-repo', at: '"Chat Model" table' }] },

  // R1 against OpenAI-o1-1217
  { id: 'r1.aime', what: 'DeepSeek-R1, AIME 2024', value: 79.8, unit: 'score', shape: 'record', of: { test: 'AIME 2024, run by DeepSeek' }, cites: [{ source: 'r1-paper', at: '§3' }] },
  { id: 'o1.aime', what: 'OpenAI-o1-1217, AIME 2024', value: 79.2, unit: 'score', shape: 'record', of: { test: 'AIME 2024, run by DeepSeek' }, cites: [{ source: 'r1-paper', at: '§3' }] },
  { id: 'r1.math500', what: 'DeepSeek-R1, MATH-500', value: 97.3, unit: 'score', shape: 'record', of: { test: 'MATH-500, run by DeepSeek' }, cites: [{ source: 'r1-paper', at: '§3' }] },
  { id: 'o1.math500', what: 'OpenAI-o1-1217, MATH-500', value: 96.4, unit: 'score', shape: 'record', of: { test: 'MATH-500, run by DeepSeek' }, cites: [{ source: 'r1-paper', at: '§3' }] },
  { id: 'r1.gpqa', what: 'DeepSeek-R1, GPQA-Diamond', value: 71.5, unit: 'score', shape: 'record', of: { test: 'GPQA-Diamond, run by DeepSeek' }, cites: [{ source: 'r1-paper', at: '§3' }] },
  { id: 'o1.gpqa', what: 'OpenAI-o1-1217, GPQA-Diamond', value: 75.7, unit: 'score', shape: 'record', of: { test: 'GPQA-Diamond, run by DeepSeek' }, cites: [{ source: 'r1-paper', at: '§3' }] },
  { id: 'r1.codeforces', what: 'DeepSeek-R1, Codeforces rating', value: 2029, unit: 'rating', shape: 'record', of: { test: 'Codeforces' }, cites: [{ source: 'r1-paper', at: '§3' }] },
  { id: 'o1.codeforces', what: 'OpenAI-o1-1217, Codeforces rating', value: 2061, unit: 'rating', shape: 'record', of: { test: 'Codeforces' }, cites: [{ source: 'r1-paper', at: '§3' }] },

  // Languages: MMMLU without English, base models
  { id: 'v3.mmmlu', what: 'DeepSeek-V3 base, MMMLU without English', value: 79.4, unit: 'score', shape: 'record', of: { test: 'MMMLU without English, base models, as run for the V3 README' }, cites: [{ source: 'v3-repo', at: 'base table' }], note: 'another set-up than the MMMLU of the V4 report' },
  { id: 'llama405.mmmlu', what: 'Llama 3.1 405B base, MMMLU without English', value: 73.8, unit: 'score', shape: 'record', of: { test: 'MMMLU without English, base models, as run for the V3 README' }, cites: [{ source: 'v3-repo', at: 'base table' }] },

  // The maximum scores of benchmarks, for charts that start at zero
  { id: 'simpleqa-verified.full-marks', what: 'SimpleQA-Verified, full marks', value: 100, unit: 'score', shape: 'record', of: { test: 'SimpleQA-Verified, base models, V4 report' }, cites: [{ source: 'v4-paper', at: 'Table 1' }], note: 'the score is a share of right answers, in per cent' },
  { id: 'multiloko.full-marks', what: 'MultiLoKo, full marks', value: 100, unit: 'score', shape: 'record', of: { test: 'MultiLoKo, base models, V4 report' }, cites: [{ source: 'v4-paper', at: 'Table 1' }] },
  { id: 'mmmlu.full-marks', what: 'MMMLU, full marks', value: 100, unit: 'score', shape: 'record', of: { test: 'MMMLU, base models, V4 report' }, cites: [{ source: 'v4-paper', at: 'Table 1' }], note: 'the score is a share of right answers, in per cent' },
])
