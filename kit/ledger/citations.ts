import type { Shown } from './usage.ts'
import { checkedOn, earliest } from '../../facts/checked.ts'
import { show } from '../../facts/format.ts'
import { findFigure } from '../../facts/index.ts'
import { referencesIn } from '../../facts/references.ts'

/** A source that a slide cites: the places in it, and the values of the figures that it supports, as the slide writes them. */
export interface CitedSource { source: string, at: string[], values: string[] }

/** The citations of a slide: its sources, and the date of those of its figures that change over time. */
export interface Citations { cited: CitedSource[], asOf: string | undefined }

/**
 * The sources of everything that a slide shows and its notes say, each once, in order of appearance. Ids that are not in
 * the ledger are skipped.
 */
export function citationsOfSlide(shown: Pick<Shown, 'figures' | 'sources'>, note: string): Citations {
  const figures = [...new Set([...shown.figures, ...referencesIn(note)])].map(findFigure).filter(figure => figure !== undefined)
  const places = new Map<string, { at: Set<string>, values: Set<string> }>()
  const place = (source: string) => {
    const known = places.get(source) ?? { at: new Set(), values: new Set() }
    places.set(source, known)
    return known
  }
  for (const figure of figures) {
    for (const { source, at } of figure.cites) {
      const { at: all, values } = place(source)
      values.add(show(figure))
      if (at)
        all.add(at)
    }
  }
  shown.sources.forEach(place)
  const moving = figures.filter(figure => figure.shelf).map(figure => checkedOn(figure))
  return {
    cited: [...places].map(([source, { at, values }]) => ({ source, at: [...at], values: [...values] })),
    asOf: moving.length ? earliest(moving) : undefined,
  }
}
