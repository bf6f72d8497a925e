/** The same router as `routeToken`, for many tokens at once. It works on typed arrays and allocates nothing per token. */
import type { RouterConfig, ScoringFunc } from './routing.ts'
import { EPSILON, softplus, withDefaults } from './routing.ts'

type Floats = Float32Array | Float64Array
/** Scoring functions that take one logit at a time, and grow with it. */
type ElementwiseScoring = Exclude<ScoringFunc, 'softmax'>

/** The score of one logit; see `affinities`. */
const SCORES: Record<ElementwiseScoring, (logit: number) => number> = {
  sigmoid: x => 1 / (1 + Math.exp(-x)),
  sqrtsoftplus: x => Math.sqrt(softplus(x)),
}

/**
 * `topK` without an allocation: writes the indices of the `k` largest of `count` values to `out`, starting at `at`. The
 * values start at `from`. Best first; of equal values the lower index. `k` must be no more than `count`.
 */
export function chooseInto(out: Int32Array, at: number, values: Floats, from: number, count: number, k: number): void {
  let filled = 0
  let least = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) {
    const value = values[from + i]!
    // Most values are rejected here.
    if (filled === k && value <= least)
      continue
    let place = at + (filled < k ? filled++ : k - 1)
    for (; place > at && value > values[from + out[place - 1]!]!; place--)
      out[place] = out[place - 1]!
    out[place] = i
    if (filled === k)
      least = values[from + out[at + k - 1]!]!
  }
}

/** For each token its `k` experts, best first, and their weights, one token after the other. */
export interface RoutedBatch { experts: Int32Array, weights: Float64Array }

/**
 * Routes tokens whose logits lie one after the other. Chooses what `routeToken` would, without its intermediate results.
 * Without a bias the best scores are the best logits, so only the chosen experts are scored. Where two scores round to
 * the same number, the larger logit comes first. Throws one sentence for softmax, for a limit on groups, and where logits
 * or biases do not match the number of experts.
 */
export function routeBatch(logits: Floats, experts: number, published: RouterConfig): RoutedBatch {
  const config = withDefaults(published)
  const { scoring_func, num_experts_per_tok: k, norm_topk_prob, routed_scaling_factor, e_score_correction_bias: bias } = config
  const refuse = (field: string, expected: string, got: unknown): never => {
    throw new RangeError(`routeBatch: field "${field}": expected ${expected}, got ${String(got)}`)
  }
  if (scoring_func === 'softmax')
    return refuse('scoring_func', 'one that scores each logit on its own', scoring_func)
  if ((config.topk_group ?? config.n_group ?? 1) < (config.n_group ?? 1))
    return refuse('topk_group', 'no limit of groups', config.topk_group)
  if (!Number.isInteger(k) || k < 1 || k > experts)
    return refuse('num_experts_per_tok', `a whole number from 1 to ${experts}`, k)
  if (logits.length % experts !== 0)
    return refuse('logits', `a multiple of ${experts}`, logits.length)
  const isBiased = bias !== undefined && config.topk_method !== 'greedy'
  if (isBiased && bias.length !== experts)
    return refuse('e_score_correction_bias', `one number for each of ${experts} experts`, bias.length)

  const tokens = logits.length / experts
  const chosen = new Int32Array(tokens * k)
  const weights = new Float64Array(tokens * k)
  const score = SCORES[scoring_func]
  const biased = new Float64Array(isBiased ? experts : 0)
  for (let t = 0; t < tokens; t++) {
    const [from, at] = [t * experts, t * k]
    if (isBiased) {
      for (let i = 0; i < experts; i++)
        biased[i] = score(logits[from + i]!) + bias[i]!
      chooseInto(chosen, at, biased, 0, experts, k)
    }
    else {
      chooseInto(chosen, at, logits, from, experts, k)
    }
    let sum = norm_topk_prob ? EPSILON : 1
    for (let j = at; j < at + k; j++) {
      weights[j] = score(logits[from + chosen[j]!]!)
      sum += norm_topk_prob ? weights[j]! : 0
    }
    for (let j = at; j < at + k; j++)
      weights[j]! *= routed_scaling_factor / sum
  }
  return { experts: chosen, weights }
}
