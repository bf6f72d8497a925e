import type { RouterConfig, ScoringFunc } from './routing.ts'
import { given, NEVER_ZERO, softplus } from './routing.ts'

/** The same router as `routeToken`, for many tokens at once: on typed arrays, nothing allocated per token. */

type Floats = Float32Array | Float64Array
/** Scorings that look at each logit on its own, and rise with it. */
type OwnScoring = Exclude<ScoringFunc, 'softmax'>

/** The score of one logit; see `affinities`. */
const SCORES: Record<OwnScoring, (logit: number) => number> = {
  sigmoid: x => 1 / (1 + Math.exp(-x)),
  sqrtsoftplus: x => Math.sqrt(softplus(x)),
}

/**
 * The indices of the `k` largest of `count` values from `from`, best first, of equals the lower, written to `out` from
 * `at`: `topK` without an allocation. `k` must be no more than `count`.
 */
export function chooseInto(out: Int32Array, at: number, values: Floats, from: number, count: number, k: number): void {
  let filled = 0
  let least = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) {
    const value = values[from + i]!
    // Nearly every value ends here.
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

/** What `routeBatch` gives: for each token its `k` experts, best first, and their weights, one token after the other. */
export interface RoutedBatch { experts: Int32Array, weights: Float64Array }

/**
 * Routes tokens whose logits lie one after the other, as `routeToken` would each of them, without its intermediates.
 * Without a bias the best scores are the best logits, so that only the chosen are scored; where scores are so near 1
 * that they round to the same, the larger logit comes first. Throws one sentence on softmax, on a limit of groups, and
 * where logits or biases do not fit the experts.
 */
export function routeBatch(logits: Floats, experts: number, published: RouterConfig): RoutedBatch {
  const config = given(published)
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
    let sum = norm_topk_prob ? NEVER_ZERO : 1
    for (let j = at; j < at + k; j++) {
      weights[j] = score(logits[from + chosen[j]!]!)
      sum += norm_topk_prob ? weights[j]! : 0
    }
    for (let j = at; j < at + k; j++)
      weights[j]! *= routed_scaling_factor / sum
  }
  return { experts: chosen, weights }
}
