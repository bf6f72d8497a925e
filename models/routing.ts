/**
 * Top-k routing of one token in one layer: from logits to scores, chosen experts and weights, by the published rules of
 * DeepSeek V2 to V4, Kimi K2, Mixtral, Qwen3 and gpt-oss.
 */
import { withoutNulls } from './config.ts'

/** How logits become scores, as Hugging Face's config.json names it. */
export const SCORING_FUNCS = ['softmax', 'sigmoid', 'sqrtsoftplus'] as const
export type ScoringFunc = typeof SCORING_FUNCS[number]
/**
 * How experts are chosen. `greedy`: the best scores. `group_limited_greedy`: the best scores in the groups with the best
 * single score (V2). `noaux_tc`: the best scores plus bias, in the groups with the best sum of two (V3); V4 and Kimi K2
 * have one group.
 */
export const TOPK_METHODS = ['greedy', 'group_limited_greedy', 'noaux_tc'] as const
export type TopkMethod = typeof TOPK_METHODS[number]

/** The keys of Hugging Face's config.json that routing needs. */
export interface RouterConfig {
  scoring_func: ScoringFunc
  /** When missing: `noaux_tc` if there is a bias, else `greedy`. */
  topk_method?: TopkMethod
  num_experts_per_tok: number
  /** Number of groups of neighbouring experts, such as those on one node; 1 when missing. */
  n_group?: number
  /** How many groups a token may go to; all when missing. */
  topk_group?: number
  norm_topk_prob: boolean
  routed_scaling_factor: number
  /** Added to the scores for the choice only, never to the weights (DeepSeek-V3 report, eq. 16). */
  e_score_correction_bias?: readonly number[]
}

/** Every step from logits to weights, so that an exhibit can show each. */
export interface Routing {
  /** One affinity per expert. */
  scores: number[]
  /** Scores plus bias: the choice is made by these. */
  biased: number[]
  /** The groups whose experts may be chosen, lowest index first; all when there is no limit. */
  groups: number[]
  /** Chosen experts, best first. */
  experts: number[]
  /** One weight per chosen expert, in the order of `experts`. */
  weights: number[]
}

/** Prevents a division by zero, as in the reference code of V2, V3 and V4. */
export const EPSILON = 1e-20

/** ln(1 + e^x) without overflow. */
export const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

/**
 * Affinity of a token to each expert.
 * Softmax: DeepSeek-V2 report, §2.2.1. Mixtral and gpt-oss take it over the chosen experts only; normalising does the same.
 * Sigmoid: DeepSeek-V3 report, eq. 15. Square root of softplus: DeepSeek-V4 (Transformers model doc, "MoE schedule").
 */
export function affinities(logits: readonly number[], scoring: ScoringFunc): number[] {
  switch (scoring) {
    case 'sigmoid':
      return logits.map(x => 1 / (1 + Math.exp(-x)))
    case 'sqrtsoftplus':
      return logits.map(x => Math.sqrt(softplus(x)))
    case 'softmax': {
      const max = Math.max(...logits)
      const exps = logits.map(x => Math.exp(x - max))
      const sum = exps.reduce((a, b) => a + b, 0)
      return exps.map(x => x / sum)
    }
  }
}

/** Indices of the k largest values, best first; of equal values the lower index. */
export function topK(values: ArrayLike<number>, k: number): number[] {
  const best: number[] = []
  if (k < 1)
    return best
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (best.length === k && value <= values[best[k - 1]!]!)
      continue
    // A linear search from the end: most values that come this far belong near it.
    let at = best.length === k ? k - 1 : best.length
    for (; at > 0 && value > values[best[at - 1]!]!; at--)
      best[at] = best[at - 1]!
    best[at] = i
  }
  return best
}

/**
 * The experts that `routeToken` chooses without bias and groups, best first, without their scores. Every scoring function
 * grows with the logit, so the best logits are the best scores; only scores that round to the same number can differ.
 * Fast enough to route thousands of tokens while a slider moves.
 */
export function chooseExperts(logits: ArrayLike<number>, k: number): number[] {
  const best: number[] = []
  const values: number[] = []
  let least = Number.NEGATIVE_INFINITY
  for (let i = 0; i < logits.length; i++) {
    const value = logits[i]!
    if (value <= least)
      continue
    let at = best.length < k ? best.length : k - 1
    for (; at > 0 && value > values[at - 1]!; at--) {
      values[at] = values[at - 1]!
      best[at] = best[at - 1]!
    }
    values[at] = value
    best[at] = i
    if (best.length === k)
      least = values[k - 1]!
  }
  return best
}

function refuse(field: string, expected: string, got: unknown): never {
  throw new RangeError(`routeToken: field "${field}": expected ${expected}, got ${got === undefined ? 'none' : String(got)}`)
}

/** A config with defaults for keys that are missing or null, the same as in `routerOf`: softmax, not normalised, not scaled. */
export function withDefaults(config: RouterConfig): RouterConfig {
  return { scoring_func: 'softmax', norm_topk_prob: false, routed_scaling_factor: 1, ...withoutNulls<Partial<RouterConfig>>(config) } as RouterConfig
}

/** Fills in the method and the groups. Throws one sentence if the config is impossible for this many experts. */
function resolveConfig(experts: number, config: RouterConfig): Required<Omit<RouterConfig, 'e_score_correction_bias'>> {
  const { num_experts_per_tok: k, e_score_correction_bias: bias, n_group = 1 } = config
  const topk_method = config.topk_method ?? (bias ? 'noaux_tc' : 'greedy')
  const topk_group = config.topk_group ?? n_group
  if (!Number.isInteger(k) || k < 1 || k > experts)
    refuse('num_experts_per_tok', `a whole number from 1 to the ${experts} experts that there are logits for`, k)
  if (bias && bias.length !== experts)
    refuse('e_score_correction_bias', `one number for each of ${experts} experts`, bias.length)
  if (!Number.isInteger(n_group) || n_group < 1 || experts % n_group !== 0)
    refuse('n_group', `a divisor of the ${experts} experts`, n_group)
  if (!Number.isInteger(topk_group) || topk_group < 1 || topk_group > n_group)
    refuse('topk_group', `a whole number from 1 to n_group = ${n_group}`, topk_group)
  if (topk_method !== 'greedy' && k > experts / n_group * topk_group)
    refuse('num_experts_per_tok', `at most the ${experts / n_group * topk_group} experts of ${topk_group} groups`, k)
  return { ...config, topk_method, n_group, topk_group }
}

/** The score of each group: its best score (V2), or the sum of its two best biased scores (V3's reference code, class Gate). */
export function groupScores(values: readonly number[], n_group: number, method: TopkMethod): number[] {
  const size = values.length / n_group
  return Array.from({ length: n_group }, (_, g) => {
    const own = values.slice(g * size, (g + 1) * size)
    const counted = method === 'noaux_tc' ? Math.min(2, size) : 1
    return topK(own, counted).reduce((sum, i) => sum + own[i]!, 0)
  })
}

/**
 * Routes one token in one layer. Covers V2 (softmax, group-limited), V3 and Kimi K2 (sigmoid, bias, groups), V4 (square
 * root of softplus, bias, no groups), Mixtral, Qwen3 and gpt-oss (softmax, normalised); see `routerOf` for their configs.
 * Of equal scores the lower index is chosen first. Throws one sentence that names the field if the config is impossible.
 */
export function routeToken(logits: readonly number[], published: RouterConfig): Routing {
  const config = withDefaults(published)
  const { scoring_func, topk_method, num_experts_per_tok, n_group, topk_group, norm_topk_prob, routed_scaling_factor } = resolveConfig(logits.length, config)
  const scores = affinities(logits, scoring_func)
  const bias = topk_method === 'noaux_tc' ? config.e_score_correction_bias : undefined
  const biased = bias ? scores.map((s, i) => s + bias[i]!) : scores
  const limited = topk_method !== 'greedy' && topk_group < n_group
  const groups = limited ? topK(groupScores(biased, n_group, topk_method), topk_group).sort((a, b) => a - b) : Array.from({ length: n_group }, (_, g) => g)
  const size = logits.length / n_group
  const open = limited ? biased.map((s, i) => groups.includes(Math.floor(i / size)) ? s : Number.NEGATIVE_INFINITY) : biased
  const experts = topK(open, num_experts_per_tok)
  const chosen = experts.map(i => scores[i]!)
  const sum = norm_topk_prob ? chosen.reduce((a, b) => a + b, 0) + EPSILON : 1
  return { scores, biased, groups, experts, weights: chosen.map(s => s / sum * routed_scaling_factor) }
}
