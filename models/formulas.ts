import { difference, product, ratio } from './arithmetic.ts'
import { breakEvenPrice, costMargin, costPerMillion, gpusForWeights, hoursAtEqualPeak, rentalCost, tokenIncome, trainingFlop, trainingHours } from './cost.ts'
import { wrongAnswers } from './scores.ts'
import { awakeExpertParameters, routedShare, shareEverUsed } from './sparsity.ts'

/** Every function by which a figure may be computed, under the name that its card prints. All take and give plain numbers. */
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
