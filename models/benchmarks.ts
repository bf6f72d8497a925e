/**
 * The share of all questions that a model answers wrongly, from AA-Omniscience's index (right minus wrong, in
 * hundredths) and its hallucination rate (wrong answers as a share of those not right). With right = 1 − n and
 * wrong = rate × n, the index gives n. Partial answers are left out.
 */
export const wrongAnswers = (index: number, rate: number): number => rate * (1 - index / 100) / (1 + rate)
