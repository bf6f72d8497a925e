import { defineFigures } from '../define.ts'

/** What training cost, in the units in which it was stated: dollars, GPU-hours, operations. */
export const costs = defineFigures([
  // DeepSeek-V3: the receipt
  { id: 'v3.cost', what: 'DeepSeek-V3, official training run at an assumed rental price', value: 5.576e6, unit: 'USD', shape: 'record', of: { hardware: 'H800', basis: 'final run, GPUs at an assumed rent' }, cites: [{ source: 'v3-paper', at: 'Table 1' }], note: 'excludes prior research and ablation experiments, by the paper\'s own words' },
  { id: 'v3.gpu-hours', what: 'DeepSeek-V3, H800 GPU-hours of the official run', value: 2.788e6, unit: 'GPU-hours', shape: 'record', of: { hardware: 'H800' }, cites: [{ source: 'v3-paper', at: 'Table 1' }] },
  { id: 'v3.hours-pretraining', what: 'DeepSeek-V3, GPU-hours of pre-training', value: 2.664e6, unit: 'GPU-hours', shape: 'record', of: { hardware: 'H800' }, cites: [{ source: 'v3-paper', at: 'Table 1' }] },
  { id: 'v3.hours-context', what: 'DeepSeek-V3, GPU-hours of context extension', value: 119e3, unit: 'GPU-hours', shape: 'record', of: { hardware: 'H800' }, cites: [{ source: 'v3-paper', at: 'Table 1' }] },
  { id: 'v3.hours-posttraining', what: 'DeepSeek-V3, GPU-hours of post-training', value: 5e3, unit: 'GPU-hours', shape: 'record', of: { hardware: 'H800' }, cites: [{ source: 'v3-paper', at: 'Table 1' }] },
  { id: 'v3.hour-price', what: 'Rental price of an H800 hour that the V3 report assumes', value: 2, unit: 'USD per GPU-hour', shape: 'record', of: { hardware: 'H800', basis: 'assumed' }, cites: [{ source: 'v3-paper', at: 'Table 1' }], note: 'assumed by the report, not paid' },
  { id: 'v3.gpus', what: 'DeepSeek-V3, GPUs in its training cluster', value: 2048, unit: 'GPUs', shape: 'record', cites: [{ source: 'v3-paper', at: '§1' }] },
  { id: 'deepseek.fleet', what: 'Hopper GPUs in DeepSeek\'s fleet, as SemiAnalysis puts it', value: 50e3, unit: 'GPUs', shape: 'estimate', cites: [{ source: 'techspot-r1' }], note: 'SemiAnalysis, read in TechSpot' },

  // GPT-4: no figure from OpenAI
  { id: 'gpt4.cost-said', what: 'GPT-4, what OpenAI\'s chief executive said of the training cost', value: { atLeast: 100e6 }, unit: 'USD', shape: 'rumour', of: { basis: 'a remark, scope unknown' }, words: 'It\'s more than that', cites: [{ source: 'wired-altman' }, { source: 'altman-quote' }], note: 'asked whether it cost $100M; scope undefined; read in quotation' },
  { id: 'gpt4.cost-said-on', what: 'OpenAI\'s chief executive asked about the cost of GPT-4', value: { date: '2023-04' }, unit: 'date', shape: 'record', cites: [{ source: 'wired-altman' }, { source: 'altman-quote' }], note: 'at MIT, as WIRED reports; read in quotation' },
  { id: 'gpt4.cost-hardware', what: 'GPT-4, estimated purchase value of the hardware', value: 778e6, unit: 'USD', shape: 'estimate', of: { hardware: 'A100', basis: 'purchase of the hardware' }, cites: [{ source: 'epoch-csv', at: 'model_costs.csv' }] },
  { id: 'gpt4.gpus', what: 'GPT-4, A100 GPUs that Epoch assumes', value: 25e3, unit: 'GPUs', shape: 'estimate', cites: [{ source: 'epoch-csv' }], note: 'marked speculative by Epoch itself' },
  { id: 'gpt4.days', what: 'GPT-4, days of training that Epoch assumes', value: 95, unit: 'days', shape: 'estimate', cites: [{ source: 'epoch-csv' }], note: 'marked speculative by Epoch itself' },
  { id: 'gpt35.cost', what: 'GPT-3.5, estimated cost of hardware and energy for the run', value: 4.6e6, unit: 'USD', shape: 'estimate', of: { basis: 'hardware and energy for the run' }, cites: [{ source: 'epoch-csv', at: 'model_costs.csv, row GPT-3.5' }], note: 'about' },
  { id: 'gpt4.cost-amortised', what: 'GPT-4, estimated cost of hardware and energy for the run', value: 40.7e6, unit: 'USD', shape: 'estimate', of: { hardware: 'A100', basis: 'hardware and energy for the run' }, digits: 2, cites: [{ source: 'epoch-csv', at: 'model_costs.csv' }] },
  { id: 'gpt4.cost-cloud', what: 'GPT-4, estimated cost of the run at cloud rent', value: [78e6, 78.6e6], unit: 'USD', shape: 'estimate', of: { hardware: 'A100', basis: 'the run at cloud rent' }, digits: 2, cites: [{ source: 'aiindex-quote' }, { source: 'epoch-csv', at: 'model_costs.csv' }], note: 'AI Index 2024 says $78M, Epoch $78.6M: the same method' },
  { id: 'gpt4.gpu-hours', what: 'GPT-4, estimated A100 GPU-hours', value: 57e6, unit: 'GPU-hours', shape: 'estimate', of: { hardware: 'A100' }, cites: [{ source: 'epoch-csv' }], note: 'marked speculative by Epoch itself: 25,000 A100 for 95 days' },
  { id: 'gpt4.flop', what: 'GPT-4, estimated training compute', value: 2.1e25, unit: 'FLOP', shape: 'estimate', of: { basis: 'estimate of Epoch AI' }, cites: [{ source: 'epoch-csv' }] },
  { id: 'gpt4.flop-interval', what: 'GPT-4, training compute, 90 % interval of the estimate', value: [8.2e24, 4.4e25], unit: 'FLOP', shape: 'estimate', of: { basis: 'estimate of Epoch AI' }, cites: [{ source: 'epoch-csv' }] },

  // V2 and GPT-3.5, for the claim that V2 cost a fraction of GPT-3.5
  { id: 'v2.flop', what: 'DeepSeek-V2, estimated training compute', value: 1.02e24, unit: 'FLOP', shape: 'estimate', digits: 3, of: { basis: 'estimate of Epoch AI' }, checked: '2026-11-27', cites: [{ source: 'epoch-csv', at: 'row DeepSeek-V2' }] },
  { id: 'gpt35.flop', what: 'GPT-3.5, estimated training compute', value: 2.58e24, unit: 'FLOP', shape: 'estimate', digits: 3, of: { basis: 'estimate of Epoch AI' }, checked: '2026-11-27', cites: [{ source: 'epoch-csv', at: 'row GPT-3.5' }], note: 'marked speculative by Epoch itself' },

  // The GPUs' peak FLOP rates, to compare hours on different GPUs
  { id: 'a100.peak', what: 'A100, peak arithmetic in BF16, dense', value: 312e12, unit: 'FLOP per second', shape: 'record', of: { hardware: 'A100' }, cites: [{ source: 'epoch-hardware' }] },
  { id: 'h800.peak', what: 'H800, peak arithmetic in BF16, dense', value: 989e12, unit: 'FLOP per second', shape: 'record', of: { hardware: 'H800' }, cites: [{ source: 'epoch-hardware' }, { source: 'flashmla-h800' }], note: 'FlashMLA gives 990; V3 trained largely in FP8, which doubles it' },

  // Others
  { id: 'v3.flop', what: 'DeepSeek-V3, estimated training compute', value: 3.4078e24, unit: 'FLOP', shape: 'estimate', of: { basis: 'estimate of Epoch AI' }, cites: [{ source: 'epoch-csv' }] },
  { id: 'llama405.gpu-hours', what: 'Llama 3.1 405B, H100 GPU-hours', value: 30.84e6, unit: 'GPU-hours', shape: 'record', of: { hardware: 'H100' }, cites: [{ source: 'llama31-card', at: 'training energy table' }] },
  { id: 'llama405.flop', what: 'Llama 3.1 405B, training compute', value: 3.8e25, unit: 'FLOP', shape: 'estimate', of: { basis: 'estimate of Epoch AI' }, cites: [{ source: 'epoch-csv' }] },
  { id: 'maverick.gpu-hours', what: 'Llama 4 Maverick, H100 GPU-hours', value: 2.38e6, unit: 'GPU-hours', shape: 'record', of: { hardware: 'H100' }, cites: [{ source: 'llama4-card', at: 'training energy table' }] },
  { id: 'gptoss.gpu-hours', what: 'gpt-oss-120b, H100 GPU-hours', value: 2.1e6, unit: 'GPU-hours', shape: 'record', of: { hardware: 'H100' }, cites: [{ source: 'gptoss-card', at: '§2.4' }, { source: 'gptoss-quotes' }], note: 'read in quotation; post-training scope not stated' },
])
