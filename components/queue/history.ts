import type { Balancing } from '../../models/balancing.ts'
import { number } from '../../facts/index.ts'
import { createBalancedLayer, maxViolation } from '../../models/balancing.ts'

/** The number of batches in the simulation. */
export const LAST = number('queue.batches')

/** The layer after some batch. */
export interface LayerState {
  /** Tokens per expert in the last batches. */
  loads: Int32Array
  bias: Float64Array
  maxViolation: number
}

/**
 * The states of V3's layer under this talk's made-up demand: `unbalanced` is before the first batch, and `at` is after
 * `batch` batches with one kind of balancing. States are cached, so each batch is simulated only once.
 */
export function createHistory(): { unbalanced: Int32Array, at: (balancing: Balancing, batch: number) => LayerState } {
  const layer = createBalancedLayer({
    n_routed_experts: number('v3.n_routed_experts'),
    num_experts_per_tok: number('v3.num_experts_per_tok'),
    skew: number('queue.skew'),
    tokensPerBatch: number('queue.batch-tokens'),
    // Larger than V3's, so that a few dozen batches show what takes thousands in training.
    biasStep: number('queue.bias-step'),
    lossStep: number('queue.loss-step'),
    window: 8,
    seed: 3,
  })
  const cache: Record<Balancing, LayerState[]> = { off: [], bias: [], loss: [] }
  const unbalanced = layer.loads.slice()
  const state = (): LayerState => ({ loads: layer.loads.slice(), bias: layer.bias.slice(), maxViolation: maxViolation(layer.loads) })
  let now: Balancing = 'off'

  function at(balancing: Balancing, batch: number): LayerState {
    const known = cache[balancing]
    // The simulation can only continue from its current batch with the same balancing; else start over.
    if (batch >= known.length && (balancing !== now || layer.batches > known.length)) {
      layer.reset()
      now = balancing
    }
    while (batch >= known.length) {
      if (layer.batches < known.length)
        layer.step(balancing)
      if (layer.batches === known.length)
        known.push(state())
    }
    return known[batch]!
  }
  return { unbalanced, at }
}
