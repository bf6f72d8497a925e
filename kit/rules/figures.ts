import type { Rule } from './rule.ts'
import { matchReferences, referenceFault } from '../ledger/record.ts'
import { fault, lineAt } from './rule.ts'

/** Every figure that Markdown refers to, in body, title or notes, is in the ledger. */
export const figuresExist: Rule = ({ slides }) => slides.flatMap(slide => matchReferences(slide.raw).flatMap(({ index, id, part }) => {
  const wrong = referenceFault(id, part)
  return wrong ? [fault(slide, `[[${id}${part === undefined ? '' : `|${part}`}]]`, wrong.expected, wrong.got, lineAt(slide, index))] : []
}))
