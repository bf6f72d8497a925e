/** Dollars for GPU-hours at a price per hour, as the DeepSeek-V3 report computes its cost (§1, Table 1). */
export const rentalCost = (gpuHours: number, usdPerHour: number): number => gpuHours * usdPerHour

/** Training compute in FLOP by the rule of thumb 6ND: six operations per active parameter and token (Kaplan et al. 2020). */
export const trainingFlop = (activeParameters: number, tokens: number): number => 6 * activeParameters * tokens

/** GPUs whose memory together holds the weights alone, without cache or activations. Rounded up. */
export const gpusForWeights = (weightBytes: number, bytesPerGpu: number): number => Math.ceil(weightBytes / bytesPerGpu)

/** GPU-hours of a run that takes `hoursPerTrillion` GPU-hours for each 10^12 tokens, as the DeepSeek-V3 report computes its pre-training (§1). */
export const trainingHours = (hoursPerTrillion: number, tokens: number): number => hoursPerTrillion * tokens / 1e12

/** The price per GPU-hour at which a run costs `usd` dollars: the inverse of `rentalCost`. */
export const breakEvenPrice = (usd: number, gpuHours: number): number => usd / gpuHours

/** The ratio of two numbers of GPU-hours, each weighted with its GPU's peak FLOP rate: what both could have computed. */
export const hoursAtEqualPeak = (hoursA: number, peakA: number, hoursB: number, peakB: number): number => hoursA * peakA / (hoursB * peakB)

/** Dollars per million tokens, if these tokens carry the whole cost. */
export const costPerMillion = (usd: number, tokens: number): number => usd / tokens * 1e6

/** Dollars for tokens at list prices per million: pairs of tokens and price, as DeepSeek computes its theoretical income (service overview, Statistics). */
export function tokenIncome(...pairs: number[]): number {
  return pairs.reduce((sum, tokens, i) => i % 2 === 0 ? sum + tokens * pairs[i + 1]! / 1e6 : sum, 0)
}

/** Profit as a share of the cost, as DeepSeek states its cost profit margin (service overview, Statistics). */
export const costMargin = (income: number, cost: number): number => (income - cost) / cost
