import type { ConstFigure } from './define.ts'
import type { Source } from './schema.ts'
import { sources as known } from './sources.ts'

/** The earliest of ISO dates; one that names only a month or a year stands for its first day. Throws on none. */
export function earliest(dates: readonly string[]): string {
  const [first] = dates.toSorted()
  if (!first)
    throw new RangeError('facts: expected at least one date, got none')
  return first
}

/**
 * The day on which a figure was checked, as an ISO date: its own, else the earliest of its sources', since it is as old
 * as the oldest thing that it rests on. Of a source that was reopened in part, the day of the rest counts: a figure from
 * a reread part says its own day. Throws if none of its sources is known.
 */
export function checkedOn(figure: Pick<ConstFigure, 'checked' | 'cites'>, sources: readonly Source[] = known): string {
  const cited = new Set(figure.cites.map(cite => cite.source))
  return figure.checked ?? earliest(sources.filter(source => cited.has(source.id)).map(source => source.reread?.rest ?? source.checked))
}
