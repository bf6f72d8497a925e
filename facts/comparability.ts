/** Decides whether figures may be compared: they need one unit, and each difference in kind needs words that say so. */
import type { ConstFigure } from './define.ts'
import type { Aspect, Differences } from './vocabulary.ts'
import { ASPECTS } from './vocabulary.ts'

/** The fields of a figure that decide whether it can be compared. */
export type Comparable = Pick<ConstFigure, 'id' | 'unit' | 'of'>

/** The aspects' names in messages. */
const NAMES: Record<Aspect, string> = { test: 'test', hardware: 'hardware', basis: 'basis', on: 'date' }

/** The aspects in which figures differ, each with its value in the first figure and in the first that differs. */
export function differences(figures: readonly Comparable[]): { aspect: Aspect, first: string, other: string }[] {
  return ASPECTS.flatMap((aspect) => {
    const of = (f: Comparable): string => f.of?.[aspect] ?? 'not said'
    const [first] = figures
    const other = figures.find(f => of(f) !== of(first!))
    return other ? [{ aspect, first: `${of(first!)} in "${first!.id}"`, other: `${of(other)} in "${other.id}"` }] : []
  })
}

/** Why figures may not be compared, each as what was expected and what came; empty if they may. */
export function comparabilityFaults(figures: readonly Comparable[], differ: Differences): { expected: string, got: string }[] {
  const otherUnit = figures.find(f => f.unit !== figures[0]?.unit)
  if (otherUnit)
    return [{ expected: `figures of one unit, ${figures[0]!.unit} as in "${figures[0]!.id}"`, got: `${otherUnit.unit} in "${otherUnit.id}"` }]
  const found = differences(figures)
  const unexplained = found.filter(({ aspect }) => !differ[aspect])
  const needless = ASPECTS.filter(aspect => differ[aspect] && !found.some(d => d.aspect === aspect))
  return [
    ...unexplained.map(({ aspect, first, other }) => ({ expected: `words that say how the figures differ in ${NAMES[aspect]}: ${first}`, got: `none, and ${other}` })),
    ...needless.map(aspect => ({ expected: `no words on the ${NAMES[aspect]}, in which the figures agree`, got: `"${differ[aspect]}"` })),
  ]
}
