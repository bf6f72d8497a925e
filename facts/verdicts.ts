import type { ConstClaim } from './define.ts'
import type { Verdict } from './vocabulary.ts'

/**
 * The rule by which every claim is judged, in the words that the verdict page prints. `validate/verdicts.ts` checks the parts
 * of it that a program can check.
 */
export const RULE = [
  'Judge the sentence as it is worded.',
  'A claim in two parts gets both verdicts, the worse first; an opinion comes last.',
  'The same table weighs the same wherever it is used; the maker’s own tests count as record, and are marked.',
] as const

/** What each verdict means. */
export const MEANS: Record<Verdict, string> = {
  'confirmed': 'true as worded; a modest claim or a lower bound that is true counts, and is marked',
  'roughly right': 'the point holds, but a part is off (a date by less than a month, licence, unit, credit, scope, scale), or an outsider’s estimate carries it',
  'contradicted': 'the record says otherwise on the main point',
  'self-contradictory': 'the article says two things that cannot both be true',
  'unverifiable': 'neither a record nor a named estimate',
  'opinion': 'a judgement of value',
}

/** Verdicts from worse to better. Verdicts not in this list are not ranked, so their order is free. */
export const WORSE_FIRST: readonly (readonly Verdict[])[] = [['contradicted', 'self-contradictory'], ['unverifiable'], ['roughly right'], ['confirmed']]

/** A claim's verdicts in order, each with a note: its part of the claim, or its mark, or what is off. */
export function verdictsOf({ verdicts, parts, mark, off }: Pick<ConstClaim, 'verdicts' | 'parts' | 'mark' | 'off'>): { verdict: Verdict, note: string }[] {
  return verdicts.map((verdict, i) => {
    const offWords = off === 'an estimate' ? 'rests on an estimate' : off && `${off} is off`
    const qualified = verdict === 'confirmed' ? mark : verdict === 'roughly right' ? offWords : undefined
    return { verdict, note: parts?.[i] ?? qualified ?? '' }
  })
}
