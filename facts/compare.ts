import type { ConstFigure } from './define.ts'
import type { FigureId } from './index.ts'
import type { Aspect, Differences } from './vocabulary.ts'
import { comparabilityFaults } from './comparability.ts'
import { extent, show } from './format.ts'
import { figure } from './index.ts'
import { ASPECTS } from './vocabulary.ts'

/** Figures that may be shown side by side: they have one unit, and are of one kind except for what `differ` says. */
export interface Comparison<Id extends FigureId> {
  unit: ConstFigure['unit']
  /** The numeric ends of one figure, low first; dates in milliseconds. */
  ends: (id: Id) => [number, number]
  /** The number of one figure, or the high end of its range. */
  value: (id: Id) => number
  /** The lowest and the highest number of all. */
  span: [number, number]
  /** How they differ in kind, in words that the chart prints; empty if they do not. */
  differ: string
}

/**
 * Gives charts the numbers of figures that they show side by side. Throws one sentence if the units differ, if the figures
 * differ in kind and `differ` does not say how, or if `differ` describes a difference that does not exist. The lint rule
 * `ledger/compare` prevents components from comparing figures in any other way.
 */
export function compare<const Id extends FigureId>(ids: readonly Id[], differ: Differences = {}): Comparison<Id> {
  const figures = ids.map(figure)
  const [first] = figures
  if (!first)
    throw new RangeError('compare: expected at least one figure, got none')
  const [fault] = comparabilityFaults(figures, differ)
  if (fault)
    throw new TypeError(`compare: expected ${fault.expected}, got ${fault.got}`)
  const known = new Map<FigureId, [number, number]>(ids.map((id, i) => [id, extent(figures[i]!.value)]))
  const ends = (id: Id): [number, number] => known.get(id) ?? outside(id)
  const all = [...known.values()].flat()
  return {
    unit: first.unit,
    ends,
    value: id => ends(id)[1],
    span: [Math.min(...all), Math.max(...all)],
    differ: ASPECTS.flatMap((aspect: Aspect) => differ[aspect] ?? []).join('; '),
  }
}

/** Whether a figure is a lower bound such as "256+", which charts draw with an open end. */
export function isLowerBound(id: FigureId): boolean {
  const { value } = figure(id)
  return typeof value === 'object' && 'atLeast' in value
}

function outside(id: FigureId): never {
  throw new RangeError(`compare: expected one of the figures that are compared, got "${id}" (${show(figure(id))})`)
}
