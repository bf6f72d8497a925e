/**
 * Routes a batch of made-up tokens through one layer, fast enough to follow a slider. V4's logits are not published, so
 * each token gets seeded random ones. Candidates per token are cached: moving a slider changes the number of tokens, of
 * experts or of experts per token, but never the tokens' logits.
 */
import { seedAt, seeded } from './random.ts'
import { chooseExperts } from './routing.ts'

/** A batch of tokens and the layers that it is routed through. Names are Hugging Face's config keys where one exists. */
export interface Workload {
  /** Routed experts in each layer. */
  n_routed_experts: number
  /** Routed experts per token, in each layer. */
  num_experts_per_tok: number
  /** Shared experts in each layer: every token uses them. */
  n_shared_experts: number
  /** Tokens in the batch. */
  tokens: number
  /** How many layers to simulate. */
  layers: number
  /** Spread of the experts' popularity, in logits: 0 is an even demand. */
  skew: number
  seed: number
}

/**
 * How many normal draws all tokens share as noise. A fresh draw for each of 700,000 logits would take a tenth of a second.
 * A power of two, so that a mask wraps an index around.
 */
export const NOISE_DRAWS = 1 << 13
let sharedNoise: Float64Array | undefined
function drawNoise(): Float64Array {
  const random = seeded(NOISE_DRAWS)
  return Float64Array.from({ length: NOISE_DRAWS }, () => random.normal())
}

/**
 * A layer's stream of tokens. Each call returns the next token's logits, in one array that is overwritten by the next call.
 * A logit is the expert's popularity (normal, with spread `skew`) plus standard normal noise of the token's own.
 */
export function tokenLogits(layer: number, { n_routed_experts: experts, skew, seed }: Pick<Workload, 'n_routed_experts' | 'skew' | 'seed'>): () => Float64Array {
  const [noise, perExpert, perToken] = [sharedNoise ??= drawNoise(), seeded(seedAt(seed, layer, 0)), seeded(seedAt(seed, layer, 1))]
  const popularity = Float64Array.from({ length: experts }, () => perExpert.normal() * skew)
  const logits = new Float64Array(experts)
  return () => {
    // An odd stride visits each draw once. Each token has its own stride and start, so no two tokens look alike.
    const stride = perToken.below(NOISE_DRAWS / 2) * 2 + 1
    for (let i = 0, at = perToken.below(NOISE_DRAWS); i < experts; i++, at = (at + stride) & (NOISE_DRAWS - 1))
      logits[i] = popularity[i]! + noise[at]!
    return logits
  }
}

/**
 * The experts that can be among a token's best `depth` for some number of experts, lowest index first, and their logits.
 * An expert among the best of the first n was already among the best of those up to itself. So a dozen logits are kept
 * instead of hundreds.
 */
interface Candidates { experts: number[], logits: Float64Array }

function candidatesOf(logits: Float64Array, depth: number): Candidates {
  const experts: number[] = []
  const best = new Float64Array(depth).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i < logits.length; i++) {
    const value = logits[i]!
    if (i >= depth && value <= best[depth - 1]!)
      continue
    let at = depth - 1
    for (; at > 0 && value > best[at - 1]!; at--)
      best[at] = best[at - 1]!
    best[at] = value
    experts.push(i)
  }
  return { experts, logits: Float64Array.from(experts, i => logits[i]!) }
}

/** What is cached of a layer: the tokens drawn so far, good for up to `capacity` experts, and their choices among the first `experts`. */
interface CachedLayer { capacity: number, next: () => Float64Array, tokens: Candidates[], experts: number, chosen: number[][] }

/** Holds one skew and seed at a time, by layer and depth. */
let cache: { key: string, layers: Map<string, CachedLayer> } = { key: '', layers: new Map() }

/** Frees the cached tokens, a few megabytes. The next call of `routeLayer` draws the same ones again. */
export function clearRoutingCache(): void {
  cache = { key: '', layers: new Map() }
}

/** Most callers ask for few experts, so rank at least this many per token. */
const LEAST_DEPTH = 8
/** Rounds up to a power of two: a slider asks for a little more each time, and should not start over each time. */
const roundUp = (least: number): number => Math.min(2 ** Math.ceil(Math.log2(least)), NOISE_DRAWS)
const depthFor = (topK: number): number => Math.max(roundUp(topK), LEAST_DEPTH)

function cachedLayer(layer: number, { n_routed_experts: experts, num_experts_per_tok: topK, skew, seed }: Workload): CachedLayer {
  const key = [skew, seed].join()
  if (cache.key !== key)
    cache = { key, layers: new Map() }
  const place = [layer, depthFor(topK)].join()
  const known = cache.layers.get(place)
  if (known && known.capacity >= experts)
    return known
  const capacity = known ? roundUp(experts) : experts
  const cached = { capacity, next: tokenLogits(layer, { n_routed_experts: capacity, skew, seed }), tokens: [], experts, chosen: [] }
  cache.layers.set(place, cached)
  return cached
}

/** The best `topK` of the first `count` experts, best first. */
function chooseAmong({ experts, logits }: Candidates, count: number, topK: number): number[] {
  let end = experts.length
  while (experts[end - 1]! >= count)
    end--
  return chooseExperts(logits.subarray(0, end), topK).map(i => experts[i]!)
}

/**
 * Per token of a layer, the chosen experts, best first. Results are cached: calling it early for the most tokens that a
 * slider can set makes later calls fast.
 */
export function routeLayer(layer: number, workload: Workload): readonly (readonly number[])[] {
  const { n_routed_experts: experts, num_experts_per_tok: topK, tokens } = workload
  const cached = cachedLayer(layer, workload)
  if (cached.experts !== experts)
    Object.assign(cached, { experts, chosen: [] })
  const depth = depthFor(topK)
  while (cached.chosen.length < tokens) {
    const candidates = cached.tokens[cached.chosen.length] ??= candidatesOf(cached.next(), depth)
    cached.chosen.push(chooseAmong(candidates, experts, Math.min(depth, experts)))
  }
  return cached.chosen.slice(0, tokens).map(own => own.slice(0, topK))
}
