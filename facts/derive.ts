import type { FormulaName } from '../models/formulas.ts'
import type { ConstFigure } from './define.ts'
import type { Value } from './schema.ts'
import type { Differences, Shape, Unit } from './vocabulary.ts'
import { FORMULAS } from '../models/formulas.ts'
import { DAY } from '../models/units.ts'
import { SHAPES } from './vocabulary.ts'

/** How a figure is computed from others. */
interface Derivation<Id extends string, Input extends string> {
  id: Id
  what: string
  unit: Unit
  /** The formula as the card prints it. */
  formula: string
  /** The function that computes it; it takes the inputs in this order. */
  by: FormulaName
  from: readonly Input[]
  /** How compared inputs differ in kind. */
  differ?: Differences
  of?: ConstFigure['of']
  /** The weakest of the inputs' shapes by default; set it if the arithmetic itself is an estimate. */
  shape?: Shape
  digits?: number
  note?: string
  /** Sources besides those of the inputs. */
  also?: ConstFigure['cites']
}
export type Identified<Id extends string> = ConstFigure & { readonly id: Id }

/** Both ends of a value, low first; a date is a number of days. */
function ends({ id, value }: ConstFigure): readonly [number, number] {
  if (typeof value === 'number')
    return [value, value]
  if ('date' in value)
    return [Date.parse(value.date) / DAY, Date.parse(value.date) / DAY]
  if ('atLeast' in value)
    return [value.atLeast, value.atLeast]
  if ('below' in value)
    return [value.below, value.below]
  if ('text' in value || 'from' in value)
    throw new TypeError(`facts/derive.ts: "${id}" has no number to compute with`)
  return [value[0], value[1]]
}

function unique(cites: ConstFigure['cites']): ConstFigure['cites'] {
  return cites.filter((c, i) => cites.findIndex(other => other.source === c.source && other.at === c.at) === i)
}

/** Returns the function that computes figures from those in `known`. */
export function deriving<Input extends string>(known: readonly Identified<Input>[]) {
  const byId = new Map<string, ConstFigure>(known.map(f => [f.id, f]))
  return <const Id extends string>({ from, by, formula, differ, shape, also = [], ...rest }: Derivation<Id, Input>): Identified<Id> => {
    // A missing input is reported by validate.ts, so do not throw here.
    const figures = from.flatMap(id => byId.get(id) ?? [])
    const compute = FORMULAS[by] as (...values: number[]) => number
    const [low, high] = [0, 1].map(end => compute(...figures.map(f => ends(f)[end]!))) as [number, number]
    const value: Value = figures.length < from.length ? { text: 'an input is missing' } : low === high ? low : [low, high]
    return {
      ...rest,
      value,
      shape: shape ?? SHAPES[Math.max(...figures.map(f => SHAPES.indexOf(f.shape)))]!,
      cites: unique([...figures.flatMap(f => f.cites), ...also]),
      derived: { formula, by, inputs: from, ...(differ ? { differ } : {}) },
    }
  }
}
