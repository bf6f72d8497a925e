import type { ScoringFunc } from './routing.ts'
import { softplus } from './routing.ts'

/** The same router as `routeToken`, for many tokens at once: on typed arrays, nothing allocated per token. */

type Floats = Float32Array | Float64Array
/** Scorings that look at each logit on its own, and rise with it. */
export type OwnScoring = Exclude<ScoringFunc, 'softmax'>

/** The scores of one token's logits (see `affinities`), written to `out` from `at`. */
export function scoreInto(out: Floats, at: number, logits: ArrayLike<number>, scoring: OwnScoring): void {
  if (scoring === 'sigmoid') {
    for (let i = 0; i < logits.length; i++)
      out[at + i] = 1 / (1 + Math.exp(-logits[i]!))
    return
  }
  for (let i = 0; i < logits.length; i++)
    out[at + i] = Math.sqrt(softplus(logits[i]!))
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
