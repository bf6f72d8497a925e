import type { Ledger } from '../ledger/record.ts'
import type { Deck } from '../slidev/deck.ts'
import { loadDeck } from '../ledger/deck.ts'

/** Imported here, since the ledger computes figures when it loads and may throw before anything is validated. */
async function loadRules() {
  const [{ validateLedger }, { deckRules }] = await Promise.all([import('../ledger/record.ts'), import('./index.ts')])
  return { validateLedger, deckRules }
}

/** All faults of a deck and the ledger that can be found without a browser, one sentence each. */
export async function deckFaults(root?: string, ledger?: Ledger): Promise<{ deck: Deck, faults: string[] }> {
  const deck = await loadDeck(root)
  // The rules would only find fault with slides that nobody meant.
  if (deck.broken.length)
    return { deck, faults: [...deck.broken, ...deck.faults] }
  const rules = await loadRules().catch((error: unknown) => `facts/: expected a ledger that loads, got ${error instanceof Error ? error.message : error}`)
  const faults = typeof rules === 'string' ? [rules] : [...rules.validateLedger(ledger), ...rules.deckRules(deck)]
  return { deck, faults: [...deck.faults, ...faults] }
}
