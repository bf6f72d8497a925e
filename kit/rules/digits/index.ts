import type { Deck } from '../../slidev/deck.ts'
import type { Exception } from './exceptions.ts'
import type { Found } from './slides.ts'
import { join, resolve } from 'node:path'
import { nameOf, ROOT } from '../../core/paths.ts'
import { EXCEPTIONS } from './exceptions.ts'
import { typedInFiles } from './files.ts'
import { typedInSlides } from './slides.ts'

/** True where the exception's words stand in the file around what was found. */
function excuses({ file, text }: Exception, found: Found): boolean {
  if (file !== found.file)
    return false
  for (let at = found.source.indexOf(text); at >= 0; at = found.source.indexOf(text, at + 1)) {
    if (at <= found.at && found.at + found.length <= at + text.length)
      return true
  }
  return false
}

/** A typed digit is an error: no number, date or price stands in slides, notes or components that is not of the ledger or a model, but for the exceptions; and no exception stands that excuses nothing. */
export function typedDigits(deck: Deck, exceptions: readonly Exception[] = EXCEPTIONS): string[] {
  const found = [...typedInSlides(deck), ...typedInFiles(deck.root)]
  const faults = found.filter(hit => !exceptions.some(exception => excuses(exception, hit))).map(hit => hit.sentence)
  // A deck of the tests is not asked to use the talk's exceptions.
  const unused = exceptions.filter(({ file }) => resolve(ROOT, file).startsWith(join(deck.root, '/')))
    .filter(exception => !found.some(hit => excuses(exception, hit)))
    .map(({ file, text }) => `${nameOf(join(import.meta.dirname, 'exceptions.ts'))}: exception "${text}", field "text": expected something typed in ${file} that it excuses, got nothing`)
  return [...new Set(faults), ...unused]
}
