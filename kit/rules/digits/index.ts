import type { Deck } from '../../slidev/deck.ts'
import type { Exception } from './exceptions.ts'
import type { Found } from './slides.ts'
import { join, resolve } from 'node:path'
import { nameOf, ROOT } from '../../core/paths.ts'
import { EXCEPTIONS } from './exceptions.ts'
import { typedInFiles } from './files.ts'
import { typedInSlides } from './slides.ts'

/** Whether an exception covers a hit: its words are in the file, around the hit. */
function excuses({ file, text }: Exception, found: Found): boolean {
  if (file !== found.file)
    return false
  for (let at = found.source.indexOf(text); at >= 0; at = found.source.indexOf(text, at + 1)) {
    if (at <= found.at && found.at + found.length <= at + text.length)
      return true
  }
  return false
}

/**
 * Typed digits are faults: every number, date and price in slides, notes and components must come from the ledger or a
 * model, except for the exceptions. An exception that matches nothing is a fault too.
 */
export function typedDigits(deck: Deck, exceptions: readonly Exception[] = EXCEPTIONS): string[] {
  const found = [...typedInSlides(deck), ...typedInFiles(deck.root)]
  const faults = found.filter(hit => !exceptions.some(exception => excuses(exception, hit))).map(hit => hit.sentence)
  // Decks in tests need not use the talk's exceptions.
  const unused = exceptions.filter(({ file }) => resolve(ROOT, file).startsWith(join(deck.root, '/')))
    .filter(exception => !found.some(hit => excuses(exception, hit)))
    .map(({ file, text }) => `${nameOf(join(import.meta.dirname, 'exceptions.ts'))}: exception "${text}", field "text": expected something typed in ${file} that it excuses, got nothing`)
  return [...new Set(faults), ...unused]
}
