import type { FigureId } from '../../facts/index.ts'
import type { RouterConfig, Routing, ScoringFunc } from '../../models/routing.ts'
import { models } from '../../facts/index.ts'
import { seedAt, seeded } from '../../models/random.ts'
import { routerOf } from '../../models/router-config.ts'
import { groupScores, routeToken } from '../../models/routing.ts'
import { logitsFor } from '../hospital/picks.ts'

/** The scoring formulas, in characters that the deck's fonts have. */
const FORMULAS: Record<ScoringFunc, string> = { softmax: 'softmax(x)', sigmoid: 'sigmoid(x)', sqrtsoftplus: 'sqrt(softplus(x))' }

/** Typed loosely, since not every model has a published config. */
const PUBLISHED: readonly { id: string, config?: unknown }[] = models

/** A model's router from its published config, and the figures for its settings. */
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

/** Everything from one token's logits to its weights, and the effect of the bias. */
export interface Routed extends Routing {
  logits: number[]
  /** The score of each group; one number where there are no groups. */
  groupScores: number[]
  /** The chosen experts by index, each with its weight and whether only the bias got it chosen. */
  chosen: { expert: number, weight: number, byBias: boolean }[]
}

/** Arbitrary. */
const BIAS_SEED = 83

/** Routes one made-up token by a model's own rule, with made-up biases of the given spread: the deck has no real ones. */
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
