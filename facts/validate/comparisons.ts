import type { FormulaName } from '../../models/formulas.ts'
import type { Figure } from '../schema.ts'
import { comparabilityFaults } from '../comparability.ts'
import { fault } from './sentences.ts'

/** Formulas that compare their inputs, if these have one unit. */
const COMPARING: readonly FormulaName[] = ['ratio', 'difference']

/** Words for something that is only true on some day. */
const SUPERLATIVE = /\b(?:newest|latest|best|cheapest|largest|fastest)\b/i

/** Faults of ratios and differences whose inputs differ in kind without saying how. */
export function comparisonFaults(figures: Figure[]): string[] {
  const byId = new Map(figures.map(f => [f.id, f]))
  return figures.flatMap(({ id, derived }) => {
    const inputs = (derived?.inputs ?? []).flatMap(input => byId.get(input) ?? [])
    if (!derived || !COMPARING.includes(derived.by) || inputs.some(f => f.unit !== inputs[0]!.unit))
      return []
    return comparabilityFaults(inputs, derived.differ ?? {}).map(({ expected, got }) => fault(`facts/figures: figure "${id}"`, 'derived.differ', expected, got))
  })
}

/** Faults of figures that change fast (prices and superlatives) but have neither a date nor a shelf life. */
export function undatedFaults(figures: Figure[]): string[] {
  return figures.filter(f => !f.derived && f.unit !== 'date' && !f.of?.on && !f.shelf).flatMap(({ id, unit, what }) => {
    const superlative = SUPERLATIVE.exec(what)?.[0]
    if (unit !== 'USD per million tokens' && !superlative)
      return []
    return [fault(`facts/figures: figure "${id}"`, 'of.on', `the day of the snapshot, or a shelf life, since ${superlative ? `"${superlative}"` : 'a price'} moves fast`, 'none')]
  })
}
