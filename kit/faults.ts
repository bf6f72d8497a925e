import type { Deck } from './deck.ts'
import { validateLedger } from '../facts/validate.ts'
import { loadDeck } from './deck.ts'
import { deckRules } from './rules/index.ts'

/** Everything that is wrong with a deck or the ledger and can be seen without a browser: one sentence each. */
export async function deckFaults(root?: string): Promise<{ deck: Deck, faults: string[] }> {
  const deck = await loadDeck(root)
  return { deck, faults: [...validateLedger(), ...deck.faults, ...deckRules(deck)] }
}
