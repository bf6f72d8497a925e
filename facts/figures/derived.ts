import type { ConstFigure } from '../define.ts'
import type { Shape, Unit, Value } from '../schema.ts'
import { gpusForWeights, rentalCost, trainingFlop } from '../../models/cost.ts'
import { expertParameters, routedShare, shareEverUsed } from '../../models/sparsity.ts'
import { SHAPES } from '../schema.ts'
import { benchmarks } from './benchmarks.ts'
import { costs } from './costs.ts'
import { models } from './models.ts'
import { prices } from './prices.ts'
import { releases } from './releases.ts'
import { rumours } from './rumours.ts'

const inputs = [...models, ...rumours, ...releases, ...costs, ...prices, ...benchmarks]
type InputId = typeof inputs[number]['id']
const byId = new Map<string, ConstFigure>(inputs.map(f => [f.id, f]))

interface Recipe<Id extends string> {
  id: Id
  what: string
  unit: Unit
  /** In words and signs, as a card prints it. */
  formula: string
  from: readonly InputId[]
  /** Gets the inputs' values in order; a date is a number of days. */
  compute: (...values: number[]) => Value
  /** The weakest of the inputs' shapes unless the arithmetic itself is a guess. */
  shape?: Shape
  digits?: number
  note?: string
  /** Sources beside those of the inputs. */
  also?: ConstFigure['cites']
}

const DAY = 86_400_000

/** The low end of a range or bound; ranges name both ends by using the figure twice with `ends`. */
function plain(id: InputId): number[] {
  const { value } = byId.get(id)!
  if (typeof value === 'number')
    return [value]
  if ('date' in value)
    return [Date.parse(value.date) / DAY]
  if ('atLeast' in value)
    return [value.atLeast]
  if ('below' in value)
    return [value.below]
  if ('text' in value || 'from' in value)
    throw new TypeError(`facts/figures/derived.ts: "${id}" has no number to compute with`)
  return [value[0], value[1]]
}

function unique(cites: ConstFigure['cites']): ConstFigure['cites'] {
  return cites.filter((c, i) => cites.findIndex(other => other.source === c.source && other.at === c.at) === i)
}

function derive<const Id extends string>(recipe: Recipe<Id>): ConstFigure & { readonly id: Id } {
  const { from, compute, formula, shape, also = [], ...rest } = recipe
  // An input that is not there is for validate.ts to say, in its own sentence.
  const figures = from.flatMap(id => byId.get(id) ?? [])
  const whole = figures.length === from.length
  const weakest = SHAPES[Math.max(...figures.map(f => SHAPES.indexOf(f.shape)))]!
  return {
    ...rest,
    value: whole ? compute(...from.flatMap(plain)) : { text: 'an input is missing' },
    shape: shape ?? weakest,
    cites: unique([...figures.flatMap(f => f.cites), ...also]),
    derived: { formula, inputs: from },
  }
}

/** What follows from the other figures by arithmetic. Nothing here is stored: it is computed when the ledger loads. */
export const derived = [
  derive({ id: 'llama405.cost-same-price', what: 'Llama 3.1 405B, its GPU-hours at V3\'s assumed price', unit: 'USD', digits: 3, formula: 'GPU-hours × price per hour', from: ['llama405.gpu-hours', 'v3.hour-price'], compute: (h, p) => rentalCost(h!, p!), shape: 'estimate' }),
  derive({ id: 'v3.cost-pretraining', what: 'DeepSeek-V3, pre-training at the assumed price', unit: 'USD', formula: 'GPU-hours × price per hour', from: ['v3.hours-pretraining', 'v3.hour-price'], compute: (h, p) => rentalCost(h!, p!) }),
  derive({ id: 'v3.cost-context', what: 'DeepSeek-V3, context extension at the assumed price', unit: 'USD', formula: 'GPU-hours × price per hour', from: ['v3.hours-context', 'v3.hour-price'], compute: (h, p) => rentalCost(h!, p!) }),
  derive({ id: 'v3.cost-posttraining', what: 'DeepSeek-V3, post-training at the assumed price', unit: 'USD', formula: 'GPU-hours × price per hour', from: ['v3.hours-posttraining', 'v3.hour-price'], compute: (h, p) => rentalCost(h!, p!) }),
  derive({ id: 'ratio.dollars', what: 'GPT-4 over V3, in the article\'s dollars', unit: 'times', digits: 2, formula: 'over $100M ÷ under $6M', from: ['article.gpt4-cost', 'article.v3-cost'], compute: (a, b) => a! / b! }),
  derive({ id: 'ratio.hours-llama405', what: 'Llama 3.1 405B over V3, in GPU-hours', unit: 'times', digits: 2, formula: 'GPU-hours ÷ GPU-hours', from: ['llama405.gpu-hours', 'v3.gpu-hours'], compute: (a, b) => a! / b! }),
  derive({ id: 'ratio.hours-maverick', what: 'V3 over Llama 4 Maverick, in GPU-hours', unit: 'times', digits: 2, formula: 'GPU-hours ÷ GPU-hours', from: ['v3.gpu-hours', 'maverick.gpu-hours'], compute: (a, b) => a! / b! }),
  derive({ id: 'ratio.hours-gptoss', what: 'V3 over gpt-oss-120b, in GPU-hours', unit: 'times', digits: 2, formula: 'GPU-hours ÷ GPU-hours', from: ['v3.gpu-hours', 'gptoss.gpu-hours'], compute: (a, b) => a! / b! }),
  derive({ id: 'ratio.hours-gpt4', what: 'GPT-4 over V3, in GPU-hours', unit: 'times', digits: 2, formula: 'GPU-hours ÷ GPU-hours', from: ['gpt4.gpu-hours', 'v3.gpu-hours'], compute: (a, b) => a! / b! }),
  derive({ id: 'ratio.flop-llama405', what: 'Llama 3.1 405B over V3, in estimated training compute', unit: 'times', digits: 2, formula: 'FLOP ÷ FLOP', from: ['llama405.flop', 'v3.flop'], compute: (a, b) => a! / b! }),
  derive({ id: 'ratio.flop-v4pro', what: 'V4-Pro over V3, in estimated training compute', unit: 'times', digits: 1, formula: '6ND ÷ FLOP', from: ['v4pro.active', 'v4pro.tokens', 'v3.flop'], compute: (n, d, f) => trainingFlop(n!, d!) / f!, shape: 'estimate' }),
  derive({ id: 'ratio.flop-gpt4', what: 'GPT-4 over V3, in estimated training compute', unit: 'times', digits: 1, formula: 'FLOP ÷ FLOP', from: ['gpt4.flop', 'v3.flop'], compute: (a, b) => a! / b! }),
  derive({ id: 'v4pro.flop', what: 'DeepSeek-V4-Pro, training compute by 6ND', unit: 'FLOP', formula: '6 × active parameters × training tokens', from: ['v4pro.active', 'v4pro.tokens'], compute: (n, d) => trainingFlop(n!, d!), shape: 'estimate', also: [{ source: 'v4-mfu-note' }], note: 'our arithmetic; DeepSeek has published no GPU-hours for V4' }),

  derive({ id: 'v3.active-share', what: 'DeepSeek-V3, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', from: ['v3.active', 'v3.total'], compute: (a, b) => a! / b! }),
  derive({ id: 'v4pro.active-share', what: 'DeepSeek-V4-Pro, share of parameters active per token', unit: 'share', digits: 1, formula: 'active ÷ total', from: ['v4pro.active', 'v4pro.total'], compute: (a, b) => a! / b! }),
  derive({ id: 'v4flash.active-share', what: 'DeepSeek-V4-Flash, share of parameters active per token', unit: 'share', digits: 2, formula: 'active ÷ total', from: ['v4flash.active', 'v4flash.total'], compute: (a, b) => a! / b! }),
  derive({ id: 'article.active-share', what: 'Active share by the article\'s own numbers', unit: 'share', formula: '50–100 billion ÷ 1 trillion', from: ['article.active-typical', 'article.total'], compute: (low, high, total) => [low! / total!, high! / total!] }),
  derive({ id: 'hospital.share', what: 'Share of the article\'s doctors who see a patient', unit: 'share', formula: '2–3 ÷ 1,000', from: ['article.specialists', 'article.doctors'], compute: (low, high, all) => [low! / all!, high! / all!] }),
  derive({ id: 'v4pro.routed-share', what: 'DeepSeek-V4-Pro, share of a layer\'s routed experts that one token uses', unit: 'share', digits: 2, formula: 'top-k ÷ routed experts', from: ['v4pro.topk', 'v4pro.experts'], compute: (k, n) => routedShare(k!, n!) }),
  derive({ id: 'v4pro.expert-slots', what: 'DeepSeek-V4-Pro, routed experts in all layers together', unit: 'experts', formula: 'routed experts × layers', from: ['v4pro.experts', 'v4pro.layers'], compute: (n, l) => n! * l! }),
  derive({ id: 'v4pro.expert-calls', what: 'DeepSeek-V4-Pro, routed experts that one token calls in all layers', unit: 'experts', formula: 'top-k × layers', from: ['v4pro.topk', 'v4pro.layers'], compute: (k, l) => k! * l! }),
  derive({ id: 'v4pro.used-after-answer', what: 'Share of a V4-Pro layer\'s experts used in a long answer, if choices were balanced and independent', unit: 'share', digits: 2, formula: '1 − (1 − top-k ÷ routed experts)^tokens', from: ['v4pro.topk', 'v4pro.experts', 'answer.tokens'], compute: (k, n, t) => shareEverUsed(k!, n!, t!), shape: 'estimate' }),
  derive({ id: 'v4pro.active-routed', what: 'DeepSeek-V4-Pro, active parameters that the router chose', unit: 'parameters', digits: 2, formula: 'layers × top-k × 3 × hidden size × expert width', from: ['v4pro.layers', 'v4pro.topk', 'v4pro.hidden', 'v4pro.moe-intermediate'], compute: (l, k, h, m) => l! * k! * expertParameters(h!, m!), shape: 'estimate' }),
  derive({ id: 'v4pro.active-shared', what: 'DeepSeek-V4-Pro, active parameters of the shared expert', unit: 'parameters', digits: 1, formula: 'layers × 1 × 3 × hidden size × expert width', from: ['v4pro.layers', 'v4pro.shared', 'v4pro.hidden', 'v4pro.moe-intermediate'], compute: (l, k, h, m) => l! * k! * expertParameters(h!, m!), shape: 'estimate' }),
  derive({ id: 'v4pro.active-rest', what: 'DeepSeek-V4-Pro, active parameters of attention, embeddings and the rest', unit: 'parameters', digits: 2, formula: 'active − routed − shared', from: ['v4pro.active', 'v4pro.layers', 'v4pro.topk', 'v4pro.shared', 'v4pro.hidden', 'v4pro.moe-intermediate'], compute: (a, l, k, s, h, m) => a! - l! * (k! + s!) * expertParameters(h!, m!), shape: 'estimate' }),
  derive({ id: 'v4pro.gpus-for-weights', what: 'GPUs of 80 GB that hold V4-Pro\'s weights and nothing else', unit: 'GPUs', formula: 'size of the weights ÷ memory of one GPU, rounded up', from: ['v4pro.bytes', 'gpu.memory'], compute: (b, g) => gpusForWeights(b!, g!), shape: 'estimate' }),
  derive({ id: 'v3.gpus-per-node', what: 'DeepSeek-V3, GPUs per node of the decoding unit', unit: 'GPUs', formula: 'GPUs ÷ nodes', from: ['v3.decode-gpus', 'v3.decode-nodes'], compute: (g, n) => g! / n! }),

  derive({ id: 'days.v3-to-r1', what: 'Days from V3 to R1', unit: 'days', formula: 'R1\'s date − V3\'s date', from: ['r1.released', 'v3.released'], compute: (a, b) => a! - b! }),
  derive({ id: 'days.v3-to-monday', what: 'Days from V3 to the Monday', unit: 'days', formula: 'the Monday − V3\'s date', from: ['nvda.monday', 'v3.released'], compute: (a, b) => a! - b! }),
]
