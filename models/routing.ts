/** The keys that Hugging Face's config.json uses; the ones that this router needs. */
export interface RouterConfig {
  scoring_func: 'softmax' | 'sigmoid' | 'sqrtsoftplus'
  num_experts_per_tok: number
  norm_topk_prob: boolean
  routed_scaling_factor: number
  /** Added to the scores for the choice alone, never to the weights (DeepSeek-V3 report, eq. 16). */
  e_score_correction_bias?: readonly number[]
}

/** Every step from logits to weights, so that a picture can show each. */
export interface Routing {
  /** One affinity per expert. */
  scores: number[]
  /** Scores plus bias: what the choice is made on. */
  biased: number[]
  /** Chosen experts, best first. */
  experts: number[]
  /** One weight per chosen expert, in the order of `experts`. */
  weights: number[]
}

/** ln(1 + e^x) without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

/**
 * Affinity of a token to each expert.
 * Softmax: DeepSeek-V2 report, eq. 22. Sigmoid: DeepSeek-V3 report, eq. 15.
 * Square root of softplus: DeepSeek-V4 (Transformers model doc, "MoE schedule").
 */
export function affinities(logits: readonly number[], scoring: RouterConfig['scoring_func']): number[] {
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

/** Indices of the k largest values, best first; of equals the lower index. */
export function topK(values: readonly number[], k: number): number[] {
  const best: number[] = []
  values.forEach((value, i) => {
    if (best.length === k && value <= values[best[k - 1]!]!)
      return
    const at = best.findIndex(j => value > values[j]!)
    best.splice(at < 0 ? best.length : at, 0, i)
    best.length = Math.min(best.length, k)
  })
  return best
}

/**
 * Routes one token in one layer, without group limits: DeepSeek-V4's rule, and V3's but for its node limit.
 * Throws if there are fewer experts than `num_experts_per_tok`.
 */
export function routeToken(logits: readonly number[], config: RouterConfig): Routing {
  const k = config.num_experts_per_tok
  if (logits.length < k)
    throw new RangeError(`routeToken: expected at least num_experts_per_tok = ${k} logits, got ${logits.length}`)
  const scores = affinities(logits, config.scoring_func)
  const bias = config.e_score_correction_bias
  const biased = bias ? scores.map((s, i) => s + bias[i]!) : scores
  const experts = topK(biased, k)
  const chosen = experts.map(i => scores[i]!)
  const sum = config.norm_topk_prob ? chosen.reduce((a, b) => a + b, 0) : 1
  return { scores, biased, experts, weights: chosen.map(s => s / sum * config.routed_scaling_factor) }
}
