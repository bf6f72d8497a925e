import type { RouterConfig } from '../../models/routing.ts'
import { distinct, seedAt, seeded } from '../../models/random.ts'
import { routeToken } from '../../models/routing.ts'

/** Any number will do; these make pictures in which the lit marks stand well apart. */
const SEED = 57

/** The doctors who get up for a patient: between `few` and `many` of `doctors`, the same for everyone who looks. */
export function doctorsFor(patient: number, doctors: number, [few, many]: readonly [number, number]): number[] {
  const wanted = many - (patient - 1) % (many - few + 1)
  return distinct(seeded(SEED + patient), wanted, doctors)
}

/** Seeded stand-ins for a token's logits: V4's own are not published. The router that ranks them is the real rule. */
export function logitsFor(token: number, layer: number, experts: number): number[] {
  const random = seeded(seedAt(SEED, layer + 1, token))
  return Array.from({ length: experts }, () => random.normal())
}

/** The experts that a token wakes in a layer, best first. */
export function expertsFor(token: number, layer: number, experts: number, topK: number): number[] {
  const config: RouterConfig = { scoring_func: 'sqrtsoftplus', num_experts_per_tok: topK, norm_topk_prob: true, routed_scaling_factor: 1 }
  return routeToken(logitsFor(token, layer, experts), config).experts
}
