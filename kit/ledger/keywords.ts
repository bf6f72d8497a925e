import type { Deck } from '../slidev/deck.ts'
import { modelTable } from '../../facts/models/index.ts'

/** A deck's keywords: those in its headmatter, and the models in the ledger whose figures its slides show. */
export function keywordsOf({ headmatter, slides }: Pick<Deck, 'headmatter' | 'slides'>): string[] {
  const own = typeof headmatter.keywords === 'string' ? headmatter.keywords.split(',').map(word => word.trim()) : []
  const named = modelTable.filter(({ id }) => slides.some(({ content }) => new RegExp(`\\b${id}\\.\\w`).test(content)))
  return [...new Set([...own, ...named.map(({ name }) => name)])]
}
