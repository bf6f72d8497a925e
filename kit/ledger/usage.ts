import type { Slide } from '../slidev/deck.ts'
import type { PrintedState } from '../snapshot/printed-states.ts'
import { findFigure } from '../../facts/index.ts'
import { referencesIn } from '../../facts/references.ts'

/** The ids of the figures that a slide shows in one of its states, and of the sources that its foot names. */
export interface Shown { no: number, figures: string[], sources: string[] }

/** The figures and sources of a state in the snapshot. */
export function shownIn({ no, figures, sources }: Pick<PrintedState, 'no' | 'figures' | 'sources'>): Shown {
  return { no, figures: figures.map(({ id }) => id), sources: sources.map(({ id }) => id) }
}

/** The ids of the slides, in the order of the deck, that show each figure and cite each source, by its id. */
export interface Usage { figures: Map<string, string[]>, sources: Map<string, string[]> }

type Uses = Map<string, Set<number>>

function add(uses: Uses, id: string, no: number): void {
  uses.set(id, (uses.get(id) ?? new Set()).add(no))
}

/**
 * Which slides show or mention what: what the slides show, the figures in their notes, and the sources of both. Ids that
 * are not in the ledger are skipped.
 */
export function usageOf(shown: readonly Shown[], slides: readonly Pick<Slide, 'no' | 'id' | 'note'>[]): Usage {
  const usage: Record<keyof Usage, Uses> = { figures: new Map(), sources: new Map() }
  const inOrder = (uses: Uses): Map<string, string[]> => new Map([...uses].map(([id, on]) => [id, slides.filter(({ no }) => on.has(no)).map(slide => slide.id)]))
  const spoken = slides.map(({ no, note }): Shown => ({ no, figures: referencesIn(note), sources: [] }))
  for (const { no, figures, sources } of [...shown, ...spoken]) {
    const known = figures.flatMap(id => findFigure(id) ?? [])
    known.forEach(figure => add(usage.figures, figure.id, no))
    for (const id of [...sources, ...known.flatMap(figure => figure.cites.map(cite => cite.source))])
      add(usage.sources, id, no)
  }
  return { figures: inOrder(usage.figures), sources: inOrder(usage.sources) }
}
