import { defineFigures } from '../define.ts'

const CHECKED = '2026-11-27'

/** How DeepSeek planned to serve V3, how it did, and what a day of serving cost by its own account. */
const service = defineFigures([
  // The plan, in the report of V3
  { id: 'v3.decode-gpus', what: 'DeepSeek-V3, GPUs in the smallest decoding unit that its report plans', value: 320, unit: 'GPUs', shape: 'record', checked: CHECKED, of: { hardware: 'H800', basis: 'planned in the report of V3' }, cites: [{ source: 'v3-paper', at: '§3.4.2' }] },
  { id: 'v3.decode-nodes', what: 'DeepSeek-V3, nodes in that decoding unit', value: 40, unit: 'nodes', shape: 'record', checked: CHECKED, of: { hardware: 'H800', basis: 'planned in the report of V3' }, cites: [{ source: 'v3-paper', at: '§3.4.2' }] },
  { id: 'v3.prefill-gpus', what: 'DeepSeek-V3, GPUs in the smallest prefilling unit that its report plans', value: 32, unit: 'GPUs', shape: 'record', checked: CHECKED, of: { hardware: 'H800', basis: 'planned in the report of V3' }, cites: [{ source: 'v3-paper', at: '§3.4.1' }] },

  // The running service, in DeepSeek's own account of 1 March 2025
  { id: 'v3.served-on', what: 'The end of the day of service that DeepSeek accounts for', value: { date: '2025-02-28' }, unit: 'date', shape: 'record', cites: [{ source: 'v3-inference-overview' }], note: '24 hours from noon on 27 February, Beijing time' },
  { id: 'v3.served-decode-gpus', what: 'DeepSeek-V3 and R1 in service, GPUs in a decoding unit', value: 144, unit: 'GPUs', shape: 'record', of: { model: 'V3 and R1', hardware: 'H800', basis: 'in service', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview', at: 'System design' }], note: '2 routed experts and 1 shared on each GPU, 32 redundant experts' },
  { id: 'v3.served-decode-nodes', what: 'DeepSeek-V3 and R1 in service, nodes in a decoding unit', value: 18, unit: 'nodes', shape: 'record', of: { model: 'V3 and R1', hardware: 'H800', basis: 'in service', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview', at: 'System design' }] },
  { id: 'v3.served-prefill-gpus', what: 'DeepSeek-V3 and R1 in service, GPUs in a prefilling unit', value: 32, unit: 'GPUs', shape: 'record', of: { model: 'V3 and R1', hardware: 'H800', basis: 'in service', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview', at: 'System design' }], note: '9 routed experts and 1 shared on each GPU' },
  { id: 'v3.served-prefill-nodes', what: 'DeepSeek-V3 and R1 in service, nodes in a prefilling unit', value: 4, unit: 'nodes', shape: 'record', of: { model: 'V3 and R1', hardware: 'H800', basis: 'in service', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview', at: 'System design' }] },
  { id: 'v3.served-nodes', what: 'DeepSeek-V3 and R1 in service, nodes in use, on average of the day', value: 226.75, unit: 'nodes', shape: 'record', of: { model: 'V3 and R1', hardware: 'H800', basis: 'in service', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }] },
  { id: 'v3.served-nodes-peak', what: 'DeepSeek-V3 and R1 in service, nodes in use at most', value: 278, unit: 'nodes', shape: 'record', of: { model: 'V3 and R1', hardware: 'H800', basis: 'in service', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }] },

  // What that day cost
  { id: 'v3.day-hour-price', what: 'Rental price of an H800 hour that DeepSeek’s account of its service assumes', value: 2, unit: 'USD per GPU-hour', shape: 'record', of: { hardware: 'H800', basis: 'assumed' }, cites: [{ source: 'v3-inference-overview' }], note: 'assumed, not paid' },
  { id: 'day.hours', what: 'Hours of a day', value: 24, unit: 'number', shape: 'record', cites: [{ source: 'calc' }] },
  { id: 'v3.day-cost', what: 'V3 and R1, cost of the GPUs for one day of service, by DeepSeek’s own account', value: 87_072, unit: 'USD', shape: 'record', of: { model: 'V3 and R1', hardware: 'H800', basis: 'GPUs alone, at an assumed price', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }], note: 'only GPUs are counted, at an assumed price' },
  { id: 'v3.day-income', what: 'V3 and R1, theoretical income of that day, had every token been billed at R1’s list price', value: 562_027, unit: 'USD', shape: 'record', of: { model: 'V3 and R1', basis: 'theoretical, at R1’s list prices', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }], note: 'real income was far lower, DeepSeek adds: V3 costs less, web and app are free, nights were discounted' },
  { id: 'v3.day-margin', what: 'V3 and R1, theoretical profit of that day as a share of its cost', value: 5.45, unit: 'share', shape: 'record', of: { model: 'V3 and R1', basis: 'theoretical, at R1’s list prices', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }], note: 'theoretical: no real income or margin has been published' },
  { id: 'v3.day-read', what: 'V3 and R1, tokens read in that day', value: 608e9, unit: 'tokens', shape: 'record', of: { model: 'V3 and R1', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }] },
  { id: 'v3.day-cached', what: 'V3 and R1, tokens of that day that came from the cache', value: 342e9, unit: 'tokens', shape: 'record', of: { model: 'V3 and R1', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }], note: '56.3 % of those read' },
  { id: 'v3.day-read-anew', what: 'V3 and R1, tokens of that day that were read anew', value: 266e9, unit: 'tokens', shape: 'record', of: { model: 'V3 and R1', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }, { source: 'calc' }], note: '608 billion read less 342 billion from the cache' },
  { id: 'v3.day-written', what: 'V3 and R1, tokens written in that day', value: 168e9, unit: 'tokens', shape: 'record', of: { model: 'V3 and R1', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }] },
  { id: 'v3.answer-speed', what: 'V3 and R1 in service, speed at which one answer is written', value: [20, 22], unit: 'tokens per second', shape: 'record', of: { model: 'V3 and R1', hardware: 'H800', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }] },
  { id: 'v3.node-read', what: 'V3 and R1 in service, tokens that a node reads in a second, cache hits counted', value: 73.7e3, unit: 'tokens per second', shape: 'record', of: { model: 'V3 and R1', hardware: 'node of 8 H800', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }] },
  { id: 'v3.node-written', what: 'V3 and R1 in service, tokens that a node writes in a second', value: 14.8e3, unit: 'tokens per second', shape: 'record', of: { model: 'V3 and R1', hardware: 'node of 8 H800', on: '2025-02-28' }, cites: [{ source: 'v3-inference-overview' }] },
])

/** The hardware that V4 needs, and how people ran it on less. */
const hosting = defineFigures([
  { id: 'gpu.memory', what: 'Memory of the GPU that the model cards name (H100-80GB)', value: 80e9, unit: 'bytes', shape: 'record', cites: [{ source: 'llama31-card', at: 'training energy table' }] },
  { id: 'v4pro.ga-bytes', what: 'DeepSeek-V4-Pro-0813, size of the official version’s weights', value: 893e9, unit: 'bytes', shape: 'record', of: { model: 'V4-Pro-0813' }, cites: [{ source: 'vllm-v4pro-recipe' }], note: 'about; it carries a draft model for speed' },
  { id: 'v4pro.host-gpus', what: 'DeepSeek-V4-Pro, GPUs of the smallest server for which vLLM and SGLang give a recipe', value: 8, unit: 'GPUs', shape: 'record', of: { hardware: 'H200, B200 or B300', on: '2026-08-21' }, cites: [{ source: 'vllm-v4pro-recipe' }, { source: 'sglang-v4-cookbook' }], note: 'with less context on H200: up to 800K tokens in vLLM’s recipe' },
  { id: 'v4pro.host-kinds', what: 'DeepSeek-V4-Pro, GPUs of which eight serve it', value: { text: 'H200, B200 or B300' }, unit: 'text', shape: 'record', of: { on: '2026-08-21' }, cites: [{ source: 'vllm-v4pro-recipe' }, { source: 'sglang-v4-cookbook' }, { source: 'dynamo-v4pro' }, { source: 'dynamo-v4pro-0813' }], note: 'also 8 × MI355X or 4 × GB300 (vLLM), 8 × GB200 (Dynamo), 2 servers Atlas 800 A3 (vLLM Ascend)' },
  { id: 'v4pro.host-gb300', what: 'DeepSeek-V4-Pro, GPUs where these are GB300', value: 4, unit: 'GPUs', shape: 'record', of: { hardware: 'GB300', on: '2026-08-21' }, cites: [{ source: 'vllm-v4pro-recipe' }, { source: 'sglang-v4-cookbook' }] },
  { id: 'v4pro.host-h100', what: 'DeepSeek-V4-Pro, GPUs where these are H100, over two servers', value: 16, unit: 'GPUs', shape: 'record', of: { hardware: 'H100' }, cites: [{ source: 'sglang-v4-cookbook' }] },
  { id: 'v4pro.host-memory', what: 'DeepSeek-V4-Pro, memory that vLLM’s recipe asks for', value: { atLeast: 960e9 }, unit: 'bytes', shape: 'record', cites: [{ source: 'vllm-v4pro-recipe' }] },
  { id: 'v4pro.host-ascend', what: 'DeepSeek-V4-Pro on Huawei’s servers', value: { text: '2 servers Atlas 800 A3, or 4 A2' }, unit: 'text', shape: 'record', cites: [{ source: 'vllm-ascend-v4pro' }], note: '8 × 128 GB each in an A3, with 4-bit weights; or 2 servers Ascend 950DT' },

  // Experts fetched on demand: slow, and for one person or a few
  { id: 'offload.v3', what: 'V3 or R1 in 4 bits with its experts in RAM, tokens written in a second', value: [8.7, 13.7], unit: 'tokens per second', shape: 'record', of: { model: 'V3 and R1 in 4 bits', hardware: 'one GPU with 14 GB in use, 382 GB of RAM', on: '2025-02-10' }, cites: [{ source: 'ktransformers' }], note: 'llama.cpp managed 4.5 then; measured by the maker of the tool' },
  { id: 'offload.v41-ssd', what: 'V4.1-Flash with its experts on an SSD, tokens written in a second', value: [5.1, 21], unit: 'tokens per second', shape: 'record', of: { model: 'V4.1-Flash', hardware: 'one RTX 5090, 126 GiB of RAM, an SSD' }, cites: [{ source: 'dsv41-5090' }], note: 'the low end on new text, the high end on what is cached; one person’s measurement' },
  { id: 'offload.v41-ram', what: 'V4.1-Flash in 3 bits with its experts in RAM, tokens written in a second', value: 19.3, unit: 'tokens per second', shape: 'record', of: { model: 'V4.1-Flash in 3 bits', hardware: 'one RTX 3090, 256 GiB of RAM' }, cites: [{ source: 'dsv41-3090' }], note: 'one stream; one person’s measurement' },
  { id: 'v41flash.engram-bytes', what: 'DeepSeek-V4.1-Flash, size of its Engram tables', value: 189 * 2 ** 30, unit: 'bytes', shape: 'record', digits: 3, words: '189 GiB', cites: [{ source: 'sglang-engram' }, { source: 'dsv41-5090' }], note: 'may be placed in host memory' },
  { id: 'offload.engram-ssd', what: 'V4.1-Flash with its Engram tables on an SSD, tokens written in a second', value: 80.2, unit: 'tokens per second', shape: 'record', of: { model: 'V4.1-Flash', hardware: 'two RTX PRO 6000, an SSD' }, cites: [{ source: 'dsv41-nvme' }], note: '48 rows of 256 bytes are read for a token; one group’s measurement' },
])

export const serving = [...service, ...hosting]
