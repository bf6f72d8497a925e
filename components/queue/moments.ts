import type { Balancing } from '../../models/balancing.ts'
import { number } from '../../facts/index.ts'
import { createQueue, maxViolation } from '../../models/balancing.ts'

/** The last batch that is shown. */
export const LAST = number('queue.batches')

/** The layer at one moment. */
export interface Moment {
  /** Tokens per expert over the last batches. */
  loads: Int32Array
  bias: Float64Array
  maxViolation: number
}

/**
 * V3's layer under this talk's demand, at any moment: `unbalanced` before the first batch, `at` after so many batches
 * under a balancing. A moment later than the last one asked for costs the batches between, an earlier one all of them;
 * the last ones are kept.
 */
export function createMoments(): { unbalanced: Int32Array, at: (balancing: Balancing, batch: number) => Moment } {
  const queue = createQueue({
    n_routed_experts: number('v3.n_routed_experts'),
    num_experts_per_tok: number('v3.num_experts_per_tok'),
    skew: number('queue.skew'),
    tokensPerBatch: number('queue.batch-tokens'),
    // Larger than V3's, so that a few dozen batches do what training does in thousands.
    biasStep: number('queue.bias-step'),
    lossStep: number('queue.loss-step'),
    window: 8,
    seed: 3,
  })
  const last = new Map<Balancing, Moment>()
  let now: Balancing = 'off'

  function at(balancing: Balancing, batch: number): Moment {
    const kept = batch === LAST ? last.get(balancing) : undefined
    if (kept)
      return kept
    if (balancing !== now || batch < queue.batches)
      queue.reset()
    now = balancing
    while (queue.batches < batch)
      queue.step(balancing)
    const moment = { loads: queue.loads.slice(), bias: queue.bias.slice(), maxViolation: maxViolation(queue.loads) }
    if (batch === LAST)
      last.set(balancing, moment)
    return moment
  }
  return { unbalanced: queue.loads.slice(), at }
}
