import type { Rule } from './rule.ts'
import { findFigure } from '../../facts/index.ts'
import { referencesIn } from '../../facts/interpolate.ts'
import { fault, lineAt } from './rule.ts'

/** Every figure that Markdown names, in body, title or notes, is in the ledger. */
export const figuresExist: Rule = ({ slides }) => slides.flatMap((slide) => {
  let offset = 0
  return referencesIn(slide.raw).flatMap((id) => {
    offset = slide.raw.indexOf(`[[${id}]]`, offset) + 1
    return findFigure(id) ? [] : [fault(slide, `[[${id}]]`, 'the id of a figure in facts/', `"${id}"`, lineAt(slide, offset))]
  })
})
