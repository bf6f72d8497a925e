/** The ledger's closed lists of words, apart from its schemas: slides need the words, and no browser needs the schemas' library. */

/** Evidence has a shape: `record` (a primary source states it, read there or in a copy or report of it: the list of sources says which), `estimate` (somebody computed it and says how), `rumour` (said, not shown). */
export const SHAPES = ['record', 'estimate', 'rumour'] as const
export type Shape = typeof SHAPES[number]

/** What a verdict on a claim of the article may be. One vocabulary, used everywhere. */
export const VERDICTS = ['confirmed', 'roughly right', 'contradicted', 'self-contradictory', 'unverifiable', 'opinion'] as const
export type Verdict = typeof VERDICTS[number]

/** What a `confirmed` adds: the claim asks for less than the record gives, or the record is the maker's own. */
export const MARKS = ['weak bound', 'understated', 'maker’s tests'] as const
export type Mark = typeof MARKS[number]

/** The part of a claim that is off, where it is only `roughly right`. */
export const OFF = ['the date', 'the licence', 'the unit', 'the credit', 'the scope', 'the scale', 'an estimate'] as const
export type Off = typeof OFF[number]

/** What two figures of one unit can still differ in, so that a chart must not set them side by side without a word. */
export const ASPECTS = ['test', 'hardware', 'basis', 'on'] as const
export type Aspect = typeof ASPECTS[number]
/** In words, one for each aspect that differs. */
export type Differences = { readonly [A in Aspect]?: string | undefined }

/** Units: they decide how a value is written (see `format.ts`). */
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

/** True for `2026`, `2026-04` and `2026-04-24`, and only for days that exist. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!parts)
    return false
  const [, y, m = '01', d = '01'] = parts
  const time = new Date(`${y}-${m}-${d}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${y}-${m}-${d}`)
}

/** How long `record` may be on the claims pages, its figures written out. */
export const RECORD_LENGTH = 150

/** How long the evidence against a verdict may be there, likewise. */
export const AGAINST_LENGTH = 150
