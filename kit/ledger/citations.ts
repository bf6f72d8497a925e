import type { Shown } from './usage.ts'
import { checkedOn, earliest } from '../../facts/checked.ts'
import { show } from '../../facts/format.ts'
import { findFigure } from '../../facts/index.ts'
import { referencesIn } from '../../facts/references.ts'

/** A source of a slide: where in it, and the figures that it stands for, as the slide writes them. */
export interface CitedSource { source: string, at: string[], values: string[] }

/** What a slide rests on: its sources, and the day on which those of its figures that move were so. */
export interface Citations { cited: CitedSource[], asOf: string | undefined }

/** The sources of what a slide shows and its notes say, each once, in the order in which they are met. Ids that the ledger lacks are left out. */
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
