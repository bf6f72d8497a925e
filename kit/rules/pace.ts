import type { Rule } from './rule.ts'
import { toSpeech } from '../ledger/record.ts'
import { seconds } from './budget.ts'
import { fault } from './rule.ts'

/** Words a minute at which a listener who has not read the papers can still follow; a calm speaker is near 130. */
const FASTEST = 165

/** Counts the words of a note as it is spoken, with figures in words and without click markers. */
export const spokenWords = (note: string): number => toSpeech(note).replaceAll(/\[click[^\]]*\]/gi, ' ').split(/\s+/).filter(Boolean).length

/** The notes of each slide in the talk can be spoken within its budget. */
export const notesFitBudgets: Rule = ({ slides }) => slides.filter(slide => !slide.appendix).flatMap((slide) => {
  const budget = seconds(slide.frontmatter.budget)
  const rate = budget ? spokenWords(slide.note) / budget * 60 : 0
  return rate > FASTEST ? [fault(slide, 'budget', `time for its notes at ${FASTEST} words a minute or fewer`, `${Math.round(rate)} words a minute`)] : []
})
