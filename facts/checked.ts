import type { ConstFigure } from './define.ts'
import type { Source } from './schema.ts'
import { sources as known } from './sources.ts'

/** The earliest of some ISO dates; a month or a year counts as its first day. Throws if there is none. */
export function earliest(dates: readonly string[]): string {
  const [first] = dates.toSorted()
  if (!first)
    throw new RangeError('facts: expected at least one date, got none')
  return first
}

/**
 * The day on which a figure was checked, as an ISO date: its own date, else the earliest of its sources' dates. If only
 * parts of a source were read again, the older date of the rest counts; a figure from a reread part has its own date.
 * Throws if none of its sources is known.
 */
export function checkedOn(figure: Pick<ConstFigure, 'checked' | 'cites'>, sources: readonly Source[] = known): string {
  const cited = new Set(figure.cites.map(cite => cite.source))
  return figure.checked ?? earliest(sources.filter(source => cited.has(source.id)).map(source => source.reread?.rest ?? source.checked))
}
