import type { Deck } from '../slidev/deck.ts'
import { expandLists } from '../../facts/lists/expand.ts'
import { ROOT } from '../core/paths.ts'
import { readDeck } from '../slidev/deck.ts'

/** Loads a deck with its generated lists, as `setup/preparser.ts` does, but figures stay as their author named them. Throws a fault when there is no deck. */
export const loadDeck = (root = ROOT, entry = 'slides.md'): Promise<Deck> => readDeck(root, entry, expandLists)
