/**
 * The load on each expert when a batch of tokens is routed through a few layers: which experts get at least one token, and
 * how many experts must be in memory. This is the simulation behind the hospital's waiting room.
 */
import type { Workload } from './layer-routing.ts'
import { NOISE_DRAWS, routeLayer } from './layer-routing.ts'
import { shareEverUsed } from './sparsity.ts'

/** One layer after the whole batch has been routed through it. */
export interface LayerLoad {
  /** Per token, the chosen experts, best first. */
  chosen: readonly (readonly number[])[]
  /** Experts with at least one token, lowest index first. */
  busy: readonly number[]
  /** Share of the routed experts that are busy; compare it with `expectedShare`. */
  share: number
}

export interface ExpertLoad {
  layers: readonly LayerLoad[]
  /** Routed experts with at least one token, summed over the layers. */
  busy: number
  /** Routed and shared experts of all layers: what must be in memory. */
  inMemory: number
  /** Expert calls per token: layers × (num_experts_per_tok + n_shared_experts). */
  callsPerToken: number
  /** Share of a layer's routed experts that would be busy if choices were balanced and independent (`shareEverUsed`). */
  expectedShare: number
}

function requireWhole(field: keyof Workload, got: number, least: number, most?: number): void {
  if (!Number.isInteger(got) || got < least || got > (most ?? got))
    throw new RangeError(`models/expert-load.ts: field "${field}": expected a whole number ${most === undefined ? `of at least ${least}` : `from ${least} to ${most}`}, got ${got}`)
}

function loadOf(layer: number, workload: Workload): LayerLoad {
  const { n_routed_experts: experts } = workload
  const chosen = routeLayer(layer, workload)
  const seen = new Uint8Array(experts)
  for (const own of chosen) {
    for (const expert of own)
      seen[expert] = 1
  }
  const busy: number[] = []
  for (let expert = 0; expert < experts; expert++) {
    if (seen[expert])
      busy.push(expert)
  }
  return { chosen, busy, share: busy.length / experts }
}

/**
 * Routes every token in every layer by V4's rule without its bias: the best `num_experts_per_tok` by the square root of
 * softplus, which are those with the best logits (`chooseExperts`). The same workload gives the same result. A token's
 * logits do not depend on the size of the batch, and a larger `num_experts_per_tok` only adds experts to its choice.
 * Throws one sentence for an impossible workload.
 */
export function runWorkload(workload: Workload): ExpertLoad {
  const { n_routed_experts, num_experts_per_tok, n_shared_experts, tokens, layers, skew } = workload
  requireWhole('n_routed_experts', n_routed_experts, 1, NOISE_DRAWS)
  requireWhole('num_experts_per_tok', num_experts_per_tok, 1, n_routed_experts)
  requireWhole('tokens', tokens, 1)
  requireWhole('layers', layers, 1)
  requireWhole('n_shared_experts', n_shared_experts, 0)
  if (!Number.isFinite(skew))
    throw new RangeError(`models/expert-load.ts: field "skew": expected a finite number of logits, got ${skew}`)
  const loads = Array.from({ length: layers }, (_, layer) => loadOf(layer, workload))
  return {
    layers: loads,
    busy: loads.reduce((sum, { busy }) => sum + busy.length, 0),
    inMemory: layers * (n_routed_experts + n_shared_experts),
    callsPerToken: layers * (num_experts_per_tok + n_shared_experts),
    expectedShare: shareEverUsed(num_experts_per_tok, n_routed_experts, tokens),
  }
}
