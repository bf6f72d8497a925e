import type { RouterConfig } from '../../models/routing.ts'
import { distinct, seedAt, seeded } from '../../models/random.ts'
import { routeToken } from '../../models/routing.ts'

/** Chosen so that the lit marks are well apart in the pictures. */
const SEED = 57

/** The doctors who see a patient: between `few` and `many` of `doctors`, always the same for the same patient. */
export function doctorsFor(patient: number, doctors: number, [few, many]: readonly [number, number]): number[] {
  const wanted = many - (patient - 1) % (many - few + 1)
  return distinct(seeded(SEED + patient), wanted, doctors)
}

/** Made-up, seeded logits of a token: V4's are not published. The routing rule applied to them is the real one. */
export function logitsFor(token: number, layer: number, experts: number): number[] {
  const random = seeded(seedAt(SEED, layer + 1, token))
  return Array.from({ length: experts }, () => random.normal())
}

/** The experts that a token uses in a layer, best first. */
export function expertsFor(token: number, layer: number, experts: number, topK: number): number[] {
  const config: RouterConfig = { scoring_func: 'sqrtsoftplus', num_experts_per_tok: topK, norm_topk_prob: true, routed_scaling_factor: 1 }
  return routeToken(logitsFor(token, layer, experts), config).experts
}
