import type { ConstFigure } from './define.ts'
import type { Aspect, Differences } from './vocabulary.ts'
import { ASPECTS } from './vocabulary.ts'

/** What two figures need so that somebody can tell whether they are of one kind. */
export type Kinded = Pick<ConstFigure, 'id' | 'unit' | 'of'>

/** What an aspect is called in a sentence. */
const NAMES: Record<Aspect, string> = { test: 'test', hardware: 'hardware', basis: 'basis', on: 'date' }

/** The aspects in which figures differ, each with what it is in the first of them and in the first that differs. */
export function differences(figures: readonly Kinded[]): { aspect: Aspect, first: string, other: string }[] {
  return ASPECTS.flatMap((aspect) => {
    const of = (f: Kinded): string => f.of?.[aspect] ?? 'not said'
    const [first] = figures
    const other = figures.find(f => of(f) !== of(first!))
    return other ? [{ aspect, first: `${of(first!)} in "${first!.id}"`, other: `${of(other)} in "${other.id}"` }] : []
  })
}

/** Why figures may not stand side by side, as what was expected and what came; none if they may. Pure. */
export function kindFaults(figures: readonly Kinded[], differ: Differences): { expected: string, got: string }[] {
  const stranger = figures.find(f => f.unit !== figures[0]?.unit)
  if (stranger)
    return [{ expected: `figures of one unit, ${figures[0]!.unit} as in "${figures[0]!.id}"`, got: `${stranger.unit} in "${stranger.id}"` }]
  const found = differences(figures)
  const unsaid = found.filter(({ aspect }) => !differ[aspect])
  const idle = ASPECTS.filter(aspect => differ[aspect] && !found.some(d => d.aspect === aspect))
  return [
    ...unsaid.map(({ aspect, first, other }) => ({ expected: `words that say how the figures differ in ${NAMES[aspect]}: ${first}`, got: `none, and ${other}` })),
    ...idle.map(aspect => ({ expected: `no words on the ${NAMES[aspect]}, in which the figures agree`, got: `"${differ[aspect]}"` })),
  ]
}
