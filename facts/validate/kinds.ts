import type { FormulaName } from '../../models/formulas.ts'
import type { Figure } from '../schema.ts'
import { kindFaults } from '../kinds.ts'
import { fault } from './sentences.ts'

/** The formulas that set their inputs against each other, if these are of one unit. */
const COMPARING: readonly FormulaName[] = ['ratio', 'difference']

/** Words for what is the first of its kind on some day only. */
const SUPERLATIVE = /\b(?:newest|latest|best|cheapest|largest|fastest)\b/i

/** Ratios and differences of figures that are not of one kind, unless they say how they differ. */
export function comparisonFaults(figures: Figure[]): string[] {
  const byId = new Map(figures.map(f => [f.id, f]))
  return figures.flatMap(({ id, derived }) => {
    const inputs = (derived?.inputs ?? []).flatMap(input => byId.get(input) ?? [])
    if (!derived || !COMPARING.includes(derived.by) || inputs.some(f => f.unit !== inputs[0]!.unit))
      return []
    return kindFaults(inputs, derived.differ ?? {}).map(({ expected, got }) => fault(`facts/figures: figure "${id}"`, 'derived.differ', expected, got))
  })
}

/** Figures that move fast and do not say since when, or on which day: prices, and whatever is the newest or the best. */
export function undatedFaults(figures: Figure[]): string[] {
  return figures.filter(f => !f.derived && f.unit !== 'date' && !f.of?.on && !f.shelf).flatMap(({ id, unit, what }) => {
    const superlative = SUPERLATIVE.exec(what)?.[0]
    if (unit !== 'USD per million tokens' && !superlative)
      return []
    return [fault(`facts/figures: figure "${id}"`, 'of.on', `the day of the snapshot, or a shelf life, since ${superlative ? `"${superlative}"` : 'a price'} moves fast`, 'none')]
  })
}
