import { deriving } from '../derive.ts'
import { benchmarks } from './benchmarks.ts'
import { costs } from './costs.ts'
import { counter } from './counter.ts'
import { evaluations } from './evaluations.ts'
import { models } from './models.ts'
import { prices } from './prices.ts'
import { releases } from './releases.ts'
import { rumours } from './rumours.ts'
import { serving } from './serving.ts'

const entered = [...models, ...rumours, ...releases, ...costs, ...prices, ...benchmarks, ...serving, ...evaluations, ...counter]
const first = deriving<typeof entered[number]['id']>(entered)

const direct = [
  first({ id: 'llama405.cost-same-price', what: 'Llama 3.1 405B, its GPU-hours at V3\'s assumed price', unit: 'USD', of: { hardware: 'H100', basis: 'at the price per hour of V3' }, digits: 3, formula: 'GPU-hours × price per hour', by: 'rentalCost', from: ['llama405.gpu-hours', 'v3.hour-price'], shape: 'estimate' }),
  first({ id: 'v3.cost-pretraining', what: 'DeepSeek-V3, pre-training at the assumed price', unit: 'USD', formula: 'GPU-hours × price per hour', by: 'rentalCost', from: ['v3.hours-pretraining', 'v3.hour-price'] }),
  first({ id: 'v3.cost-context', what: 'DeepSeek-V3, context extension at the assumed price', unit: 'USD', formula: 'GPU-hours × price per hour', by: 'rentalCost', from: ['v3.hours-context', 'v3.hour-price'] }),
  first({ id: 'v3.cost-posttraining', what: 'DeepSeek-V3, post-training at the assumed price', unit: 'USD', formula: 'GPU-hours × price per hour', by: 'rentalCost', from: ['v3.hours-posttraining', 'v3.hour-price'] }),
  first({ id: 'ratio.dollars', what: 'GPT-4 over V3, in the article\'s dollars', unit: 'times', digits: 2, formula: 'the bound for GPT-4 ÷ the bound for V3', by: 'ratio', from: ['article.gpt4-cost', 'article.v3-cost'] }),
  first({ id: 'ratio.hours-llama405', what: 'Llama 3.1 405B over V3, in GPU-hours', unit: 'times', digits: 2, formula: 'GPU-hours ÷ GPU-hours', by: 'ratio', from: ['llama405.gpu-hours', 'v3.gpu-hours'], differ: { hardware: 'H100 hours over H800 hours, which are near each other in peak arithmetic' } }),
  first({ id: 'ratio.hours-maverick', what: 'V3 over Llama 4 Maverick, in GPU-hours', unit: 'times', digits: 2, formula: 'GPU-hours ÷ GPU-hours', by: 'ratio', from: ['v3.gpu-hours', 'maverick.gpu-hours'], differ: { hardware: 'H800 hours over H100 hours, which are near each other in peak arithmetic' } }),
  first({ id: 'ratio.hours-gptoss', what: 'V3 over gpt-oss-120b, in GPU-hours', unit: 'times', digits: 2, formula: 'GPU-hours ÷ GPU-hours', by: 'ratio', from: ['v3.gpu-hours', 'gptoss.gpu-hours'], differ: { hardware: 'H800 hours over H100 hours, which are near each other in peak arithmetic' } }),
  first({ id: 'ratio.hours-gpt4', what: 'GPT-4 over V3, in GPU-hours', unit: 'times', digits: 2, formula: 'GPU-hours ÷ GPU-hours', by: 'ratio', from: ['gpt4.gpu-hours', 'v3.gpu-hours'], differ: { hardware: 'A100 hours over H800 hours, which are not one unit' } }),
  first({ id: 'ratio.hours-gpt4-even', what: 'GPT-4 over V3, in GPU-hours at equal peak arithmetic', unit: 'times', digits: 2, formula: 'GPU-hours × peak of the GPU, over the same', by: 'hoursAtEqualPeak', from: ['gpt4.gpu-hours', 'a100.peak', 'v3.gpu-hours', 'h800.peak'] }),
  first({ id: 'h800.over-a100', what: 'H800 over A100, in peak arithmetic', unit: 'times', digits: 2, formula: 'peak ÷ peak', by: 'ratio', from: ['h800.peak', 'a100.peak'], differ: { hardware: 'the two GPUs that are compared' } }),
  first({ id: 'ratio.rent-gpt4', what: 'GPT-4 at cloud rent over V3 at its assumed rent', unit: 'times', digits: 2, formula: 'rent of the run ÷ rent of the run', by: 'ratio', from: ['gpt4.cost-cloud', 'v3.cost'], differ: { hardware: 'A100 over H800', basis: 'cloud rent, estimated, over an assumed rent' } }),
  first({ id: 'ratio.flop-v2-gpt35', what: 'V2 over GPT-3.5, in estimated training compute', unit: 'times', digits: 1, formula: 'FLOP ÷ FLOP', by: 'ratio', from: ['v2.flop', 'gpt35.flop'] }),
  first({ id: 'ratio.flop-llama405', what: 'Llama 3.1 405B over V3, in estimated training compute', unit: 'times', digits: 2, formula: 'FLOP ÷ FLOP', by: 'ratio', from: ['llama405.flop', 'v3.flop'] }),
  first({ id: 'ratio.flop-gpt4', what: 'GPT-4 over V3, in estimated training compute', unit: 'times', digits: 1, formula: 'FLOP ÷ FLOP', by: 'ratio', from: ['gpt4.flop', 'v3.flop'] }),
  first({ id: 'v4pro.flop', what: 'DeepSeek-V4-Pro, training compute by 6ND', unit: 'FLOP', formula: '6 × active parameters × training tokens', by: 'trainingFlop', from: ['v4pro.active_parameters', 'v4pro.training_tokens'], shape: 'estimate', of: { basis: 'six operations per parameter and token' }, also: [{ source: 'v4-mfu-note' }], note: 'our arithmetic; DeepSeek has published no GPU-hours for V4' }),

  first({ id: 'v3.active-share', what: 'DeepSeek-V3, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', by: 'ratio', from: ['v3.active_parameters', 'v3.total_parameters'] }),
  first({ id: 'v4pro.active-share', what: 'DeepSeek-V4-Pro, share of parameters active per token', unit: 'share', digits: 1, formula: 'active ÷ total', by: 'ratio', from: ['v4pro.active_parameters', 'v4pro.total_parameters'] }),
  first({ id: 'v4flash.active-share', what: 'DeepSeek-V4-Flash, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', by: 'ratio', from: ['v4flash.active_parameters', 'v4flash.total_parameters'] }),
  first({ id: 'article.active-share', what: 'Active share by the article\'s own numbers', unit: 'share', formula: 'active ÷ total', by: 'ratio', from: ['article.active-typical', 'article.total'], differ: { basis: 'active per query, as the article has it' } }),
  first({ id: 'hospital.share', what: 'Share of the article\'s doctors who see a patient', unit: 'share', formula: 'specialists ÷ doctors', by: 'ratio', from: ['article.specialists', 'article.doctors'] }),
  first({ id: 'v4pro.routed-share', what: 'DeepSeek-V4-Pro, share of a layer\'s routed experts that one token uses', unit: 'share', digits: 2, formula: 'top-k ÷ routed experts', by: 'routedShare', from: ['v4pro.num_experts_per_tok', 'v4pro.n_routed_experts'] }),
  first({ id: 'v4pro.expert-slots', what: 'DeepSeek-V4-Pro, routed experts in all layers together', unit: 'experts', formula: 'routed experts × layers', by: 'product', from: ['v4pro.n_routed_experts', 'v4pro.num_hidden_layers'] }),
  first({ id: 'v4pro.expert-calls', what: 'DeepSeek-V4-Pro, routed experts that one token calls in all layers', unit: 'experts', formula: 'top-k × layers', by: 'product', from: ['v4pro.num_experts_per_tok', 'v4pro.num_hidden_layers'] }),
  first({ id: 'v4pro.used-after-answer', what: 'Share of a V4-Pro layer\'s experts used in a long answer, if choices were balanced and independent', unit: 'share', digits: 2, formula: '1 − (1 − top-k ÷ routed experts)^tokens', by: 'shareEverUsed', from: ['v4pro.num_experts_per_tok', 'v4pro.n_routed_experts', 'answer.tokens'], shape: 'estimate' }),
  first({ id: 'v4pro.active-routed', what: 'DeepSeek-V4-Pro, active parameters that the router chose', unit: 'parameters', digits: 2, formula: 'layers × top-k × 3 × hidden size × expert width', by: 'awakeExpertParameters', from: ['v4pro.num_hidden_layers', 'v4pro.num_experts_per_tok', 'v4pro.hidden_size', 'v4pro.moe_intermediate_size'], shape: 'estimate' }),
  first({ id: 'v4pro.active-shared', what: 'DeepSeek-V4-Pro, active parameters of the shared expert', unit: 'parameters', digits: 1, formula: 'layers × shared experts × 3 × hidden size × expert width', by: 'awakeExpertParameters', from: ['v4pro.num_hidden_layers', 'v4pro.n_shared_experts', 'v4pro.hidden_size', 'v4pro.moe_intermediate_size'], shape: 'estimate' }),
  first({ id: 'v4pro.gpus-for-weights', what: 'GPUs that hold V4-Pro\'s weights and nothing else', unit: 'GPUs', formula: 'size of the weights ÷ memory of one GPU, rounded up', by: 'gpusForWeights', from: ['v4pro.bytes', 'gpu.memory'], shape: 'estimate', of: { model: 'the preview of V4-Pro', hardware: 'GPUs of 80 GB' } }),
  first({ id: 'v4pro.ga-gpus-for-weights', what: 'GPUs that hold the weights of the official V4-Pro and nothing else', unit: 'GPUs', formula: 'size of the weights ÷ memory of one GPU, rounded up', by: 'gpusForWeights', from: ['v4pro.ga-bytes', 'gpu.memory'], shape: 'estimate', of: { model: 'V4-Pro-0813', hardware: 'GPUs of 80 GB' } }),
  first({ id: 'v3.price-for-article', what: 'Price per GPU-hour at which V3 would cost what the article says is more than it did', unit: 'USD per GPU-hour', digits: 3, formula: 'the article\'s bound ÷ GPU-hours', by: 'breakEvenPrice', from: ['article.v3-cost', 'v3.gpu-hours'] }),
  first({ id: 'v3.price-for-amortised', what: 'Price per GPU-hour at which V3 would cost what Epoch AI puts GPT-4\'s run at', unit: 'USD per GPU-hour', digits: 3, formula: 'hardware and energy of GPT-4\'s run ÷ GPU-hours', by: 'breakEvenPrice', from: ['gpt4.cost-amortised', 'v3.gpu-hours'] }),
  first({ id: 'v3.price-for-cloud', what: 'Price per GPU-hour at which V3 would cost what GPT-4\'s run would at cloud rent', unit: 'USD per GPU-hour', digits: 3, formula: 'GPT-4\'s run at cloud rent ÷ GPU-hours', by: 'breakEvenPrice', from: ['gpt4.cost-cloud', 'v3.gpu-hours'] }),
  first({ id: 'v3.price-for-said', what: 'Price per GPU-hour from which V3 would cost what was said of GPT-4', unit: 'USD per GPU-hour', digits: 3, formula: 'the sum said ÷ GPU-hours', by: 'breakEvenPrice', from: ['gpt4.cost-said', 'v3.gpu-hours'] }),
  first({ id: 'v3.gpus-per-node', what: 'DeepSeek-V3, GPUs per node of the decoding unit', unit: 'GPUs', formula: 'GPUs ÷ nodes', by: 'ratio', from: ['v3.decode-gpus', 'v3.decode-nodes'] }),
  first({ id: 'queue.bias-step', what: 'Bias update speed of this talk\'s simulated layer', unit: 'number', formula: 'V3\'s bias update speed × our factor', by: 'product', from: ['v3.bias-step', 'queue.speed-up'], shape: 'estimate', note: 'so that a few dozen batches do what training does in thousands' }),

  first({ id: 'days.v3-to-r1', what: 'Days from V3 to R1', unit: 'days', formula: 'R1\'s date − V3\'s date', by: 'difference', from: ['r1.released', 'v3.released'] }),
  first({ id: 'days.r1-to-monday', what: 'Days from R1 to the Monday', unit: 'days', formula: 'the Monday − R1\'s date', by: 'difference', from: ['nvda.monday', 'r1.released'] }),
  first({ id: 'days.v4-to-v41flash', what: 'Days from V4 to V4.1-Flash, which took V4-Flash\'s place', unit: 'days', formula: 'V4.1-Flash\'s date − V4\'s date', by: 'difference', from: ['v41flash.released', 'v4.released'] }),
  first({ id: 'days.v3-to-monday', what: 'Days from V3 to the Monday', unit: 'days', formula: 'the Monday − V3\'s date', by: 'difference', from: ['nvda.monday', 'v3.released'] }),

  first({ id: 'days.v3-to-economist', what: 'Days from The Economist’s article to the Monday', unit: 'days', formula: 'the Monday − the article\'s date', by: 'difference', from: ['nvda.monday', 'v3.economist'] }),

  first({ id: 'v4pro.wrong-answers', what: 'V4-Pro, wrong answers out of all questions of AA-Omniscience, by our sum', unit: 'share', digits: 2, formula: '(1 − index ÷ 100) × rate ÷ (1 + rate)', by: 'wrongAnswers', from: ['v4pro.omniscience', 'v4pro.hallucination'], shape: 'estimate' }),
  first({ id: 'v4flash.wrong-answers', what: 'V4-Flash, wrong answers out of all questions of AA-Omniscience, by our sum', unit: 'share', digits: 2, formula: '(1 − index ÷ 100) × rate ÷ (1 + rate)', by: 'wrongAnswers', from: ['v4flash.omniscience', 'v4flash.hallucination'], shape: 'estimate' }),

  // A day of DeepSeek's service, compared with its parts and with OpenAI's prices
  first({ id: 'v3.served-gpus-per-node', what: 'DeepSeek-V3 and R1 in service, GPUs per node', unit: 'GPUs', formula: 'GPUs ÷ nodes', by: 'ratio', from: ['v3.served-decode-gpus', 'v3.served-decode-nodes'], of: { hardware: 'H800', basis: 'in service' } }),
  first({ id: 'v3.day-income-check', what: 'V3 and R1, that day’s tokens at R1’s list prices', unit: 'USD', digits: 4, formula: 'cached × price + read anew × price + written × price', by: 'tokenIncome', from: ['v3.day-cached', 'price.r1.cached', 'v3.day-read-anew', 'price.r1.input', 'v3.day-written', 'price.r1.output'] }),
  first({ id: 'v3.day-cost-per-written', what: 'V3 and R1, cost of the GPUs for a million written tokens, if these bear all of it', unit: 'USD per million tokens', digits: 2, formula: 'cost of the day ÷ tokens written', by: 'costPerMillion', from: ['v3.day-cost', 'v3.day-written'], shape: 'estimate', of: { model: 'V3 and R1', basis: 'cost of the GPUs alone, at an assumed price', on: '2025-02-28' } }),
  first({ id: 'v3.day-margin-check', what: 'V3 and R1, theoretical income of that day less its cost, over its cost', unit: 'share', digits: 3, formula: '(income − cost) ÷ cost', by: 'costMargin', from: ['v3.day-income', 'v3.day-cost'] }),
  first({ id: 'ratio.sol-v4pro', what: 'GPT-6.2 Sol over V4-Pro at peak, for output', unit: 'times', digits: 2, formula: 'price ÷ price at peak', by: 'ratio', from: ['price.gpt62-sol.output', 'price.v4pro-peak.output'], differ: { on: 'both in force in November 2026' } }),
  first({ id: 'ratio.sol-v4pro-offpeak', what: 'GPT-6.2 Sol over V4-Pro off-peak, for output', unit: 'times', digits: 2, formula: 'price ÷ price off-peak', by: 'ratio', from: ['price.gpt62-sol.output', 'price.v4pro-offpeak.output'], differ: { on: 'both in force in November 2026' } }),
  first({ id: 'ratio.astra-v4pro', what: 'GPT-6.2 Astra over V4-Pro at peak, for output', unit: 'times', digits: 2, formula: 'price ÷ price at peak', by: 'ratio', from: ['price.gpt62-astra.output', 'price.v4pro-peak.output'], differ: { on: 'both in force in November 2026' } }),
  first({ id: 'ratio.astra-v4pro-offpeak', what: 'GPT-6.2 Astra over V4-Pro off-peak, for output', unit: 'times', digits: 2, formula: 'price ÷ price off-peak', by: 'ratio', from: ['price.gpt62-astra.output', 'price.v4pro-offpeak.output'], differ: { on: 'both in force in November 2026' } }),

  // Shares of the table of models that the talk itself does not show
  first({ id: 'v2.active-share', what: 'DeepSeek-V2, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', by: 'ratio', from: ['v2.active_parameters', 'v2.total_parameters'] }),
  first({ id: 'v41flash.active-share', what: 'DeepSeek-V4.1-Flash, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', by: 'ratio', from: ['v41flash.active_parameters', 'v41flash.total_parameters'], note: 'of its backbone; its Engram memory is not counted' }),
  first({ id: 'k2.active-share', what: 'Kimi K2, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', by: 'ratio', from: ['k2.active_parameters', 'k2.total_parameters'] }),
  first({ id: 'qwen3.active-share', what: 'Qwen3-235B-A22B, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', by: 'ratio', from: ['qwen3.active_parameters', 'qwen3.total_parameters'] }),
  first({ id: 'gptoss.active-share', what: 'gpt-oss-120b, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', by: 'ratio', from: ['gptoss.active_parameters', 'gptoss.total_parameters'] }),
  first({ id: 'mixtral.active-share', what: 'Mixtral 8x7B, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', by: 'ratio', from: ['mixtral.active_parameters', 'mixtral.total_parameters'] }),
  first({ id: 'maverick.active-share', what: 'Llama 4 Maverick, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', by: 'ratio', from: ['maverick.active_parameters', 'maverick.total_parameters'] }),
  first({ id: 'llama405.active-share', what: 'Llama 3.1 405B, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', by: 'ratio', from: ['llama405.active_parameters', 'llama405.total_parameters'] }),
  first({ id: 'v2.routed-share', what: 'DeepSeek-V2, share of a layer\'s routed experts that one token uses', unit: 'share', digits: 3, formula: 'top-k ÷ routed experts', by: 'routedShare', from: ['v2.num_experts_per_tok', 'v2.n_routed_experts'] }),
  first({ id: 'v3.routed-share', what: 'DeepSeek-V3, share of a layer\'s routed experts that one token uses', unit: 'share', digits: 2, formula: 'top-k ÷ routed experts', by: 'routedShare', from: ['v3.num_experts_per_tok', 'v3.n_routed_experts'] }),
  first({ id: 'v4flash.routed-share', what: 'DeepSeek-V4-Flash, share of a layer\'s routed experts that one token uses', unit: 'share', digits: 2, formula: 'top-k ÷ routed experts', by: 'routedShare', from: ['v4flash.num_experts_per_tok', 'v4flash.n_routed_experts'] }),
  first({ id: 'mixtral.routed-share', what: 'Mixtral 8x7B, share of a layer\'s routed experts that one token uses', unit: 'share', digits: 2, formula: 'top-k ÷ routed experts', by: 'routedShare', from: ['mixtral.num_experts_per_tok', 'mixtral.n_routed_experts'] }),
  first({ id: 'maverick.routed-share', what: 'Llama 4 Maverick, share of a layer\'s routed experts that one token uses', unit: 'share', digits: 2, formula: 'top-k ÷ routed experts', by: 'routedShare', from: ['maverick.num_experts_per_tok', 'maverick.n_routed_experts'] }),

  // Figures that claims name
  first({ id: 'v3.moe-layers', what: 'DeepSeek-V3, layers with experts', unit: 'layers', formula: 'layers − dense layers', by: 'difference', from: ['v3.num_hidden_layers', 'v3.first_k_dense_replace'] }),
  first({ id: 'v4pro.routed-parameters', what: 'DeepSeek-V4-Pro, parameters of its routed experts', unit: 'parameters', digits: 4, formula: 'layers × routed experts × 3 × hidden size × expert width', by: 'awakeExpertParameters', from: ['v4pro.num_hidden_layers', 'v4pro.n_routed_experts', 'v4pro.hidden_size', 'v4pro.moe_intermediate_size'], shape: 'estimate' }),
  first({ id: 'v2.gpu-hours', what: 'DeepSeek-V2, GPU-hours of pre-training', unit: 'GPU-hours', digits: 3, formula: 'GPU-hours per trillion tokens × training tokens', by: 'trainingHours', from: ['v2.hours-per-trillion', 'v2.training_tokens'], shape: 'estimate', note: 'our product; without post-training' }),
  first({ id: 'v4flash.expert-slots', what: 'DeepSeek-V4-Flash, routed experts in all layers together', unit: 'experts', formula: 'routed experts × layers', by: 'product', from: ['v4flash.n_routed_experts', 'v4flash.num_hidden_layers'] }),
  first({ id: 'v4flash.run-formula', what: 'Share of a V4-Flash layer\'s experts that so many tokens would use, if choices were balanced and independent', unit: 'share', digits: 2, formula: '1 − (1 − top-k ÷ routed experts)^tokens', by: 'shareEverUsed', from: ['v4flash.num_experts_per_tok', 'v4flash.n_routed_experts', 'v4flash.run-tokens'], shape: 'estimate' }),
  first({ id: 'days.zhang-to-v4', what: 'Days from Yifan Zhang\'s list to V4', unit: 'days', formula: 'V4\'s date − the list\'s date', by: 'difference', from: ['v4.released', 'zhang.posted'] }),
]

const then = deriving<typeof entered[number]['id'] | typeof direct[number]['id']>([...entered, ...direct])

/** Figures computed from computed figures. */
const further = [
  then({ id: 'ratio.flop-v4pro', what: 'V4-Pro over V3, in estimated training compute', unit: 'times', digits: 1, formula: 'FLOP ÷ FLOP', by: 'ratio', from: ['v4pro.flop', 'v3.flop'], differ: { basis: 'our rule of thumb over an estimate of Epoch AI' } }),
  then({ id: 'v4flash.run-share', what: 'V4-Flash, share of experts called in two short runs', unit: 'share', digits: 2, formula: 'experts called ÷ experts in all layers', by: 'ratio', from: ['v4flash.run-experts', 'v4flash.expert-slots'] }),
  then({ id: 'v3.served-gpus', what: 'DeepSeek-V3 and R1 in service, GPUs in use, on average of the day', unit: 'GPUs', formula: 'nodes × GPUs per node', by: 'product', from: ['v3.served-nodes', 'v3.served-gpus-per-node'], of: { model: 'V3 and R1', hardware: 'H800', basis: 'in service', on: '2025-02-28' } }),
  then({ id: 'v3.day-cost-check', what: 'V3 and R1, nodes of that day times their price', unit: 'USD', formula: 'nodes × GPUs per node × hours × price per hour', by: 'product', from: ['v3.served-nodes', 'v3.served-gpus-per-node', 'day.hours', 'v3.day-hour-price'] }),
  then({ id: 'v4pro.used-slots', what: 'DeepSeek-V4-Pro, routed experts of all layers that a long answer has used at least once, if choices were balanced and independent', unit: 'experts', digits: 3, formula: 'routed experts in all layers × share used', by: 'product', from: ['v4pro.expert-slots', 'v4pro.used-after-answer'], shape: 'estimate' }),
  then({ id: 'v4pro.active-always', what: 'DeepSeek-V4-Pro, active parameters that wake for every token', unit: 'parameters', digits: 2, formula: 'active − routed', by: 'difference', from: ['v4pro.active_parameters', 'v4pro.active-routed'] }),
  then({ id: 'v4pro.active-rest', what: 'DeepSeek-V4-Pro, active parameters of attention, embeddings and the rest', unit: 'parameters', digits: 2, formula: 'active − routed − shared', by: 'difference', from: ['v4pro.active_parameters', 'v4pro.active-routed', 'v4pro.active-shared'] }),
  then({ id: 'v3.expert-calls', what: 'DeepSeek-V3, routed experts that one token calls in all layers', unit: 'experts', formula: 'top-k × layers with experts', by: 'product', from: ['v3.num_experts_per_tok', 'v3.moe-layers'] }),
  then({ id: 'v2.cost-same-price', what: 'DeepSeek-V2, pre-training at V3\'s assumed price', unit: 'USD', digits: 2, formula: 'GPU-hours × price per hour', by: 'rentalCost', from: ['v2.gpu-hours', 'v3.hour-price'] }),
]

/** All figures computed from other figures. Their values are not stored but computed when the ledger loads. */
export const derived = [...direct, ...further]
