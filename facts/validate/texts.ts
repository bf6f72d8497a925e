import type { DatePart } from '../format.ts'
import type { Claim, Figure, Term } from '../schema.ts'
import type { Verdict } from '../vocabulary.ts'
import { DATE_PARTS, show, showPart } from '../format.ts'
import { matchReferences } from '../references.ts'
import { AGAINST_LENGTH, RECORD_LENGTH } from '../vocabulary.ts'
import { fault } from './sentences.ts'

type Known = ReadonlyMap<string, Figure>
interface Text { subject: string, field: string, text: string }

/** Verdicts that need no figure, since there cannot be one. */
const WITHOUT_FIGURE: readonly Verdict[] = ['unverifiable', 'opinion']

/** The text of the evidence against, if there is any. */
const againstText = (against: Claim['against']): Record<string, string> => 'says' in against ? { 'against.says': against.says } : 'nothingFound' in against ? { 'against.nothingFound': against.nothingFound } : {}

/** Faults of texts that name figures. Takes the figures as a parameter, while `interpolate.ts` uses the talk's own. */
export function textFaults(figures: Figure[], claims: Claim[], terms: Term[]): string[] {
  const known: Known = new Map(figures.map(f => [f.id, f]))
  const texts = [
    ...claims.flatMap(({ id, record, detail, against }) => Object.entries({ record, detail, ...againstText(against) }).map(([field, text]): Text => ({ subject: `facts/claims: claim "${id}"`, field, text }))),
    ...terms.map(({ term, means }): Text => ({ subject: `facts/glossary.ts: term "${term}"`, field: 'means', text: means })),
  ]
  const faults = texts.flatMap(text => unresolved(text, known))
  return faults.length ? faults : claims.flatMap(claim => [...tooLong(claim, known), ...withoutEvidence(claim)])
}

function unresolved({ subject, field, text }: Text, known: Known): string[] {
  return matchReferences(text).flatMap(({ id, part }) => {
    const figure = known.get(id)
    if (!figure)
      return [fault(subject, field, 'the id of a figure in facts/', `"${id}"`)]
    if (part === undefined)
      return []
    if (!DATE_PARTS.includes(part as DatePart))
      return [fault(subject, field, `one of ${DATE_PARTS.join(', ')} after the bar`, `"${id}|${part}"`)]
    return typeof figure.value === 'object' && 'date' in figure.value ? [] : [fault(subject, field, 'a figure that is a date before the bar', `"${id}|${part}"`)]
  })
}

/** The text with its figures written out. */
function writtenOut(text: string, known: Known): string {
  return matchReferences(text).reduceRight((written, { index, id, part }) => {
    const figure = known.get(id)!
    const end = written.indexOf(']]', index) + 2
    return written.slice(0, index) + (part ? showPart(figure, part as DatePart) : show(figure)) + written.slice(end)
  }, text)
}

function tooLong({ id, record, against }: Claim, known: Known): string[] {
  const texts = [['record', record, RECORD_LENGTH] as const, ...Object.entries(againstText(against)).map(([field, text]) => [field, text, AGAINST_LENGTH] as const)]
  return texts.flatMap(([field, text, most]) => {
    const { length } = writtenOut(text, known)
    return length <= most ? [] : [fault(`facts/claims: claim "${id}"`, field, `at most ${most} characters as written out`, String(length))]
  })
}

function withoutEvidence({ id, record, detail, verdicts }: Claim): string[] {
  const exempt = verdicts.some(v => WITHOUT_FIGURE.includes(v))
  return exempt || matchReferences(record + detail).length ? [] : [fault(`facts/claims: claim "${id}"`, 'detail', `a figure that record or detail names, as in [[v3.released]], unless the verdict is ${WITHOUT_FIGURE.join(' or ')}`, 'none')]
}
