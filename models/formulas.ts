import { difference, product, ratio } from './arithmetic.ts'
import { wrongAnswers } from './benchmarks.ts'
import { breakEvenPrice, costMargin, costPerMillion, gpusForWeights, hoursAtEqualPeak, rentalCost, tokenIncome, trainingFlop, trainingHours } from './cost.ts'
import { awakeExpertParameters, routedShare, shareEverUsed } from './sparsity.ts'

/** Every function that may compute a figure, under the name that the figure's card prints. All take and return plain numbers. */
export const FORMULAS = {
  ratio,
  product,
  difference,
  rentalCost,
  trainingFlop,
  trainingHours,
  gpusForWeights,
  breakEvenPrice,
  hoursAtEqualPeak,
  costPerMillion,
  tokenIncome,
  costMargin,
  wrongAnswers,
  routedShare,
  shareEverUsed,
  awakeExpertParameters,
} satisfies Record<string, (...values: number[]) => number>
export type FormulaName = keyof typeof FORMULAS
