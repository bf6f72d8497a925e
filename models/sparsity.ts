/** Share of a layer's routed experts that one token uses: k of n. */
export const routedShare = (k: number, n: number): number => k / n

/**
 * Expected share of a layer's experts that were chosen at least once after `tokens` tokens, if choices were balanced and
 * independent: 1 - (1 - k/n)^tokens, since one token skips a given expert with probability 1 - k/n. Real routing is neither
 * balanced nor independent, so this is a yardstick, not a measurement.
 */
export const shareEverUsed = (k: number, n: number, tokens: number): number => 1 - (1 - k / n) ** tokens

/** Parameters of one expert with gate, up and down projections (SwiGLU: Shazeer 2020, arXiv 2002.05202): 3 · hidden_size · moe_intermediate_size. */
export const expertParameters = (hidden_size: number, moe_intermediate_size: number): number => 3 * hidden_size * moe_intermediate_size

/** Parameters of the experts that one token uses: layers · experts per layer · 3 · hidden_size · moe_intermediate_size. */
export function awakeExpertParameters(num_hidden_layers: number, expertsPerLayer: number, hidden_size: number, moe_intermediate_size: number): number {
  return num_hidden_layers * expertsPerLayer * expertParameters(hidden_size, moe_intermediate_size)
}
