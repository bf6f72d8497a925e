import type { Deck } from '../slidev/deck.ts'
import { expandLists } from '../../facts/lists/expand.ts'
import { ROOT } from '../core/paths.ts'
import { readDeck } from '../slidev/deck.ts'

/**
 * Loads a deck and expands its generated lists, as `setup/preparser.ts` does. References to figures stay as they were
 * written. Throws a fault if there is no deck.
 */
export const loadDeck = (root = ROOT, entry = 'slides.md'): Promise<Deck> => readDeck(root, entry, expandLists)
