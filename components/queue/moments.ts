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
 * under a balancing. Moments are kept: only one that nobody has asked for yet, nor for a later one, costs the batches up to it.
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
  const kept: Record<Balancing, Moment[]> = { off: [], bias: [], loss: [] }
  const unbalanced = queue.loads.slice()
  const moment = (): Moment => ({ loads: queue.loads.slice(), bias: queue.bias.slice(), maxViolation: maxViolation(queue.loads) })
  let now: Balancing = 'off'

  function at(balancing: Balancing, batch: number): Moment {
    const known = kept[balancing]
    // The queue can only go on from where it stands, and under the balancing that led there.
    if (batch >= known.length && (balancing !== now || queue.batches > known.length)) {
      queue.reset()
      now = balancing
    }
    while (batch >= known.length) {
      if (queue.batches < known.length)
        queue.step(balancing)
      if (queue.batches === known.length)
        known.push(moment())
    }
    return known[batch]!
  }
  return { unbalanced, at }
}
