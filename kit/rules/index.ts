import type { Rule } from './rule.ts'
import { budgetsMeetDuration, everySlideHasBudget } from './budget.ts'
import { componentsExist } from './components.ts'
import { typedDigits } from './digits/index.ts'
import { figuresExist } from './figures.ts'
import { oneTitle } from './headings.ts'
import { idsNameSlides } from './ids.ts'
import { keyClicksExist } from './key-clicks.ts'
import { layoutsExist } from './layouts.ts'
import { nothingLeftOut } from './left-out.ts'
import { filesExist, imagesNotPreloaded } from './media.ts'
import { everySlideHasNotes, notesFollowClicks } from './notes.ts'
import { notesFitBudgets } from './pace.ts'

const RULES: Rule[] = [idsNameSlides, figuresExist, layoutsExist, componentsExist, filesExist, imagesNotPreloaded, nothingLeftOut, oneTitle, everySlideHasNotes, notesFollowClicks, keyClicksExist, everySlideHasBudget, deck => typedDigits(deck)]

/** Runs every rule on a deck as written; one sentence for each fault. */
export const deckRules: Rule = (deck) => {
  const faults = RULES.flatMap(rule => rule(deck))
  // If slides or budgets are missing, that is reported already, and a wrong sum would only repeat it.
  const counted = deck.faults.length || everySlideHasBudget(deck).length ? [] : budgetsMeetDuration(deck)
  const spoken = figuresExist(deck).length ? [] : notesFitBudgets(deck)
  return [...faults, ...counted, ...spoken]
}
