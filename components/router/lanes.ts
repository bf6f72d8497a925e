import type { FigureId } from '../../facts/index.ts'
import type { RouterConfig, Routing, ScoringFunc } from '../../models/routing.ts'
import { models } from '../../facts/index.ts'
import { seedAt, seeded } from '../../models/random.ts'
import { routerOf } from '../../models/router-of.ts'
import { groupScores, routeToken } from '../../models/routing.ts'
import { logitsFor } from '../hospital/picks.ts'

/** A score's formula in signs that the deck's fonts have. */
const FORMULAS: Record<ScoringFunc, string> = { softmax: 'softmax(x)', sigmoid: 'sigmoid(x)', sqrtsoftplus: 'sqrt(softplus(x))' }

/** Not every model was found with its config. */
const PUBLISHED: readonly { id: string, config?: unknown }[] = models

/** A model's router as its published config gives it, and the figures that say so. */
export interface Lane {
  name: string
  experts: number
  router: RouterConfig
  score: string
  figures: { experts: FigureId, chosen: FigureId, scale: FigureId, groups?: FigureId, kept?: FigureId }
}

function laneOf(id: 'v3' | 'v4pro', name: string, groups: Pick<Lane['figures'], 'groups' | 'kept'> = {}): Lane {
  const { experts, router } = routerOf(PUBLISHED.find(model => model.id === id)?.config)
  return {
    name,
    experts,
    router,
    score: FORMULAS[router.scoring_func],
    figures: { experts: `${id}.n_routed_experts`, chosen: `${id}.num_experts_per_tok`, scale: `${id}.routed_scaling_factor`, ...groups },
  }
}

export const LANES: readonly Lane[] = [
  laneOf('v3', 'V3', { groups: 'v3.n_group', kept: 'v3.topk_group' }),
  laneOf('v4pro', 'V4-Pro'),
]

/** Everything between one token's logits and its weights, and what the bias did to it. */
export interface Routed extends Routing {
  logits: number[]
  /** How good each group is; one number where there are no groups. */
  groupScores: number[]
  /** The chosen, in the order of the experts, each with its weight, and whether it is in by the bias alone. */
  chosen: { expert: number, weight: number, byBias: boolean }[]
}

/** Any number will do. */
const BIAS_SEED = 83

/** Routes one made-up token by a model's own rule, with made-up biases of the given spread: real ones are not in this deck. */
export function route({ experts, router }: Lane, token: number, spread: number): Routed {
  const logits = logitsFor(token, 0, experts)
  const random = seeded(seedAt(BIAS_SEED, 0, experts))
  const bias = Array.from({ length: experts }, () => random.normal() * spread)
  const unbiased = routeToken(logits, router).experts
  const routing = routeToken(logits, { ...router, e_score_correction_bias: bias })
  const chosen = routing.experts
    .map((expert, i) => ({ expert, weight: routing.weights[i]!, byBias: !unbiased.includes(expert) }))
    .sort((a, b) => a.expert - b.expert)
  return { ...routing, logits, groupScores: groupScores(routing.biased, router.n_group ?? 1, 'noaux_tc'), chosen }
}
