/**
 * A simulation of load balancing in one layer of experts: batches of tokens are routed, and after each batch a bias or an
 * auxiliary loss evens out the load. It runs on typed arrays, so that a slide can show a batch per frame.
 */
import type { Random } from './random.ts'
import { chooseInto } from './batch.ts'
import { seedAt, seeded } from './random.ts'

/** `off`: no balancing. `bias`: V3's auxiliary-loss-free update. `loss`: gradient steps on an auxiliary balance loss. */
export const BALANCINGS = ['off', 'bias', 'loss'] as const
export type Balancing = typeof BALANCINGS[number]

export interface BalancingOptions {
  n_routed_experts: number
  num_experts_per_tok: number
  /** Spread of the experts' popularity, in logits: 0 is an even demand. */
  skew: number
  tokensPerBatch: number
  /** How far a bias moves after a batch: V3's bias update speed, gamma. */
  biasStep: number
  /** The weight alpha of the auxiliary loss times the rate at which its gradient is followed. */
  lossStep: number
  /** How many of the last batches `loads` sums up: a single small batch is mostly chance. */
  window: number
  seed: number
}

export interface BalancedLayer {
  /** Routes one batch of tokens, then balances. Allocates nothing but the batch's random number generator. */
  step: (balancing: Balancing) => void
  /** Returns to the state before the first batch. */
  reset: () => void
  /** Batches routed since the start. */
  readonly batches: number
  /** Tokens per expert in the last batch. The arrays are reused and change with each step. */
  readonly batchLoads: Int32Array
  /** Tokens per expert in the last `window` batches. */
  readonly loads: Int32Array
  /** Added to the scores for the choice only, never to the weights. */
  readonly bias: Float64Array
  /** The part of an expert's logit that is the same for all tokens. */
  readonly popularity: Float64Array
}

/**
 * How far the fullest expert is above the mean: highest load over mean load, minus 1 (MaxVio of the loss-free
 * balancing paper, arXiv 2408.15664). 0 is even; NaN when there is no load.
 */
export function maxViolation(loads: ArrayLike<number>): number {
  let [most, sum] = [0, 0]
  for (let i = 0; i < loads.length; i++) {
    most = Math.max(most, loads[i]!)
    sum += loads[i]!
  }
  return most * loads.length / sum - 1
}

/** How many normal draws all tokens share as noise: far cheaper than a fresh draw for every score, and enough that no two batches look alike. A power of two, so that a mask wraps an index around. */
const NOISE_DRAWS = 1 << 16

const normals = (random: Random, count: number, scale: number): Float64Array => Float64Array.from({ length: count }, () => random.normal() * scale)

/**
 * A layer of experts with a stream of tokens. A token's logit for an expert is the expert's popularity, drawn once
 * (normal, with spread `skew`), plus standard normal noise of the token's own. The score is its sigmoid, as in V3. The
 * experts with the best score plus bias are chosen; there are no groups.
 *
 * After each batch:
 * - `bias`: an expert above the mean load of the batch has its bias lowered by `biasStep`, one below has it raised
 *   (DeepSeek-V3 report, §2.1.2; arXiv 2408.15664, algorithm 1). Scores stay as they are.
 * - `loss`: the popularities take one step against the gradient of L = alpha · sum over i of f_i · P_i, with f_i the
 *   share of the batch's tokens that chose expert i, times n_routed_experts / num_experts_per_tok, and P_i the mean of its
 *   scores as shares of a token's sum (DeepSeek-V3 report, eq. 17 to 20, taken over the batch, not a sequence, as in
 *   the Switch Transformer). As there, f is treated as constant. Popularity takes the place of what a router learns: a
 *   real gradient would also change the token's own part. There is no bias in this mode.
 *
 * Before the first batch, `window` batches are routed without balancing, so that there are loads to start with.
 */
export function createBalancedLayer(options: BalancingOptions): BalancedLayer {
  const { n_routed_experts: n, num_experts_per_tok: k, tokensPerBatch: tokens, biasStep, lossStep, window, seed } = options
  const random = seeded(seed)
  const start = normals(random, n, options.skew)
  // The sigmoid of p + q is 1 / (1 + e^-p e^-q). Computing e^-p and e^-q beforehand saves an exponential per score.
  const noise = normals(random, NOISE_DRAWS, 1).map(q => Math.exp(-q))
  const popularity = new Float64Array(n)
  const [bias, power, biased, gradient] = [new Float64Array(n), new Float64Array(n), new Float64Array(n), new Float64Array(n)]
  const scores = new Float64Array(n * tokens)
  const chosen = new Int32Array(k)
  const recent = Array.from({ length: window }, () => new Int32Array(n))
  const loads = new Int32Array(n)
  let routed = 0

  function routeBatch(): Int32Array {
    // A generator for each batch: the tokens are the same whatever the balancing.
    const draw = seeded(seedAt(seed, 1, routed + 1))
    const batch = recent[routed % window]!
    for (let i = 0; i < n; i++)
      loads[i]! -= batch[i]!
    batch.fill(0)
    for (let i = 0; i < n; i++)
      power[i] = Math.exp(-popularity[i]!)
    for (let t = 0, at = 0; t < tokens; t++, at += n) {
      const offset = draw.below(NOISE_DRAWS)
      for (let i = 0; i < n; i++) {
        const score = 1 / (1 + power[i]! * noise[(offset + i) & (NOISE_DRAWS - 1)]!)
        scores[at + i] = score
        biased[i] = score + bias[i]!
      }
      chooseInto(chosen, 0, biased, 0, n, k)
      for (let j = 0; j < k; j++)
        batch[chosen[j]!]!++
    }
    for (let i = 0; i < n; i++)
      loads[i]! += batch[i]!
    routed++
    return batch
  }

  function stepBias(batch: Int32Array): void {
    const mean = tokens * k / n
    for (let i = 0; i < n; i++)
      bias[i]! += biasStep * Math.sign(mean - batch[i]!)
  }

  /** dL/dp_j is alpha times the mean over the tokens of s_j (1 - s_j) / S · (f_j - sum over i of f_i s_i / S), with S the sum of the token's scores. */
  function stepLoss(batch: Int32Array): void {
    gradient.fill(0)
    const perLoad = n / (k * tokens)
    for (let t = 0, at = 0; t < tokens; t++, at += n) {
      let [sum, weighed] = [0, 0]
      for (let i = 0; i < n; i++) {
        const score = scores[at + i]!
        sum += score
        weighed += score * batch[i]! * perLoad
      }
      for (let j = 0; j < n; j++)
        gradient[j]! += scores[at + j]! * (1 - scores[at + j]!) / sum * (batch[j]! * perLoad - weighed / sum)
    }
    for (let j = 0; j < n; j++)
      popularity[j]! -= lossStep / tokens * gradient[j]!
  }

  popularity.set(start)
  for (let i = 0; i < window; i++)
    routeBatch()
  const first = recent.map(batch => batch.slice())

  function reset(): void {
    popularity.set(start)
    bias.fill(0)
    loads.fill(0)
    routed = window
    recent.forEach((batch, b) => batch.set(first[b]!))
    for (const batch of recent) {
      for (let i = 0; i < n; i++)
        loads[i]! += batch[i]!
    }
  }

  return {
    step: (balancing) => {
      const batch = routeBatch()
      if (balancing === 'bias')
        stepBias(batch)
      else if (balancing === 'loss')
        stepLoss(batch)
    },
    reset,
    get batches() { return routed - window },
    get batchLoads() { return recent[(routed - 1) % window]! },
    loads,
    bias,
    popularity,
  }
}

/** A layer after `batches` batches with one kind of balancing. */
export function runBalancedLayer(options: BalancingOptions, balancing: Balancing, batches: number): BalancedLayer {
  const layer = createBalancedLayer(options)
  while (layer.batches < batches)
    layer.step(balancing)
  return layer
}
