import type { Slide } from '../slidev/deck.ts'
import type { PrintedState } from '../snapshot/printed-states.ts'
import { findFigure } from '../../facts/index.ts'
import { referencesIn } from '../../facts/references.ts'

/** What a slide shows in one of its states: the ids of figures, and of the sources that its foot names. */
export interface Shown { no: number, figures: string[], sources: string[] }

/** What a state of the snapshot shows. */
export function shownIn({ no, figures, sources }: Pick<PrintedState, 'no' | 'figures' | 'sources'>): Shown {
  return { no, figures: figures.map(({ id }) => id), sources: sources.map(({ id }) => id) }
}

/** Which slides show what: the numbers of slides, in order, by id. */
export interface Usage { figures: Map<string, number[]>, sources: Map<string, number[]> }

function add(uses: Map<string, number[]>, id: string, no: number): void {
  uses.set(id, [...new Set([...uses.get(id) ?? [], no])].sort((a, b) => a - b))
}

/** Adds to what the slides show what their notes speak of, and the sources of both. Ids that the ledger lacks are left out. */
export function usageOf(shown: readonly Shown[], slides: readonly Pick<Slide, 'no' | 'note'>[]): Usage {
  const usage: Usage = { figures: new Map(), sources: new Map() }
  const spoken = slides.map(({ no, note }): Shown => ({ no, figures: referencesIn(note), sources: [] }))
  for (const { no, figures, sources } of [...shown, ...spoken]) {
    const known = figures.flatMap(id => findFigure(id) ?? [])
    known.forEach(figure => add(usage.figures, figure.id, no))
    for (const id of [...sources, ...known.flatMap(figure => figure.cites.map(cite => cite.source))])
      add(usage.sources, id, no)
  }
  return usage
}
