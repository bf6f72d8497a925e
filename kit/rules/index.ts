import type { Deck } from '../deck.ts'

/** Every rule over a deck as written; one sentence for each fault. */
export function deckRules(_deck: Deck): string[] {
  return []
}
