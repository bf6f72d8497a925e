/** The ledger's enumerations. They are separate from the schemas, so that the browser does not load zod. */

/** The kinds of evidence. `record`: a primary source states it, read there or in a copy or report, as the list of sources says. `estimate`: somebody computed it and says how. `rumour`: said without evidence. */
export const SHAPES = ['record', 'estimate', 'rumour'] as const
export type Shape = typeof SHAPES[number]

/** The verdicts on a claim of the article. */
export const VERDICTS = ['confirmed', 'roughly right', 'contradicted', 'self-contradictory', 'unverifiable', 'opinion'] as const
export type Verdict = typeof VERDICTS[number]

/** Qualifications of `confirmed`: the record gives more than the claim says, or the record is the maker's own. */
export const MARKS = ['weak bound', 'understated', 'maker’s tests'] as const
export type Mark = typeof MARKS[number]

/** What is wrong in a claim that is only `roughly right`. */
export const OFF = ['the date', 'the licence', 'the unit', 'the credit', 'the scope', 'the scale', 'an estimate'] as const
export type Off = typeof OFF[number]

/** The aspects in which two figures with one unit can differ. A chart that compares them must say how. */
export const ASPECTS = ['test', 'hardware', 'basis', 'on'] as const
export type Aspect = typeof ASPECTS[number]
/** For each aspect that differs, the words that say how. */
export type Differences = { readonly [A in Aspect]?: string | undefined }

/** Units decide how a value is written (see `format.ts`). */
export const UNITS = [
  'parameters',
  'tokens',
  'context tokens',
  'experts',
  'layers',
  'count',
  'doctors',
  'USD',
  'USD per GPU-hour',
  'USD per million tokens',
  'GPU-hours',
  'GPUs',
  'nodes',
  'days',
  'months',
  'FLOP',
  'FLOP per second',
  'tokens per second',
  'bytes',
  'share',
  'times',
  'score',
  'rating',
  'number',
  'date',
  'text',
] as const
export type Unit = typeof UNITS[number]

/** True for `2026`, `2026-04` and `2026-04-24`, if the date exists. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!parts)
    return false
  const [, y, m = '01', d = '01'] = parts
  const time = new Date(`${y}-${m}-${d}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${y}-${m}-${d}`)
}

/** The maximum length of `record` on the claims pages, with its figures written out. */
export const RECORD_LENGTH = 150

/** The same for the evidence against a verdict. */
export const AGAINST_LENGTH = 150
