/** Finds figures whose shelf life is over, so that somebody checks them again. */
import type { ConstFigure } from './define.ts'
import type { Source } from './schema.ts'
import { checkedOn } from './checked.ts'

const DAY = 86_400_000

/** A figure that must be checked again. */
export interface Stale {
  figure: ConstFigure
  /** The day on which it was last checked, as an ISO date. */
  checked: string
  /** Days since its shelf life ended, at least 1. */
  overdue: number
  /** The address of the first of its sources that has one; empty if none has. */
  url: string
  /** What to look for there. */
  look: string
  /** The ids of all figures that are computed from it, directly or not, and so are stale too. */
  dependents: string[]
}

/** The ids of all figures that are computed from this one, directly or not. */
function dependentsOf(id: string, figures: readonly ConstFigure[], found = new Set<string>()): Set<string> {
  for (const { id: next, derived } of figures) {
    if (derived?.inputs.includes(id) && !found.has(next))
      dependentsOf(next, figures, found.add(next))
  }
  return found
}

/**
 * The figures whose shelf life is over on `date` (an ISO date), the most overdue first. With a shelf life of 30 days a figure
 * is still fresh on the thirtieth day after its check. Computed figures are not listed themselves, only their inputs are.
 */
export function staleOn(date: string, figures: readonly ConstFigure[], sources: readonly Source[]): Stale[] {
  const byId = new Map(sources.map(source => [source.id, source]))
  return figures.flatMap((figure): Stale[] => {
    const { shelf, derived, cites, id } = figure
    if (!shelf || derived)
      return []
    const checked = checkedOn(figure, sources)
    const overdue = Math.round((Date.parse(date) - Date.parse(checked)) / DAY) - shelf.days
    const url = cites.map(cite => byId.get(cite.source)?.url).find(Boolean) ?? ''
    return overdue > 0 ? [{ figure, checked, overdue, url, look: shelf.look, dependents: [...dependentsOf(id, figures)] }] : []
  }).toSorted((a, b) => b.overdue - a.overdue)
}
