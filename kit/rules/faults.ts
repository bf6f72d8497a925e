import type { Ledger } from '../ledger/validate.ts'
import type { Deck } from '../slidev/deck.ts'
import { loadDeck } from '../ledger/deck.ts'

/** The ledger computes figures when it loads, so it can fail before anything is validated. */
async function loadRules() {
  const [{ validateLedger }, { deckRules }] = await Promise.all([import('../ledger/validate.ts'), import('./index.ts')])
  return { validateLedger, deckRules }
}

/** Everything that is wrong with a deck or the ledger and can be seen without a browser: one sentence each. */
export async function deckFaults(root?: string, ledger?: Ledger): Promise<{ deck: Deck, faults: string[] }> {
  const deck = await loadDeck(root)
  const rules = await loadRules().catch((error: unknown) => `facts/: expected a ledger that loads, got ${error instanceof Error ? error.message : error}`)
  const faults = typeof rules === 'string' ? [rules] : [...rules.validateLedger(ledger), ...rules.deckRules(deck)]
  return { deck, faults: [...deck.faults, ...faults] }
}
