/**
 * The share of all questions that a model answers wrongly, from AA-Omniscience's index (right less wrong, in hundredths)
 * and its hallucination rate (wrong out of all that is not right): with right = 1 − n and wrong = rate × n, the index
 * gives n. Partial answers are left out.
 */
export const wrongAnswers = (index: number, rate: number): number => rate * (1 - index / 100) / (1 + rate)
