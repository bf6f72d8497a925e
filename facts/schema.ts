import type { FormulaName } from '../models/formulas.ts'
import { z } from 'zod'
import { FORMULAS } from '../models/formulas.ts'
import { isIsoDate, MARKS, OFF, SHAPES, UNITS, VERDICTS } from './vocabulary.ts'

/**
 * The ledger's schemas. Every number and date of the talk is an entry of one of these kinds. `npm run check` validates all
 * entries and prints one sentence for each fault.
 */

const isoDate = z.string().refine(isIsoDate, 'a date (YYYY, YYYY-MM or YYYY-MM-DD)')

export const SourceSchema = z.strictObject({
  id: z.string().min(1),
  /** The short name for footers: "DeepSeek-V3 report". */
  short: z.string().min(1).max(40),
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** Empty for our own arithmetic, and for a copy that has no address. */
  url: z.union([z.url(), z.literal('')]),
  /** As the source gives it. Free text, since many sources are undated or have a range. */
  date: z.string().min(1),
  kind: z.enum(['primary', 'copy of primary', 'secondary', 'the article', 'computed here', 'memory']),
  /** False if only quotations of the source were read. */
  read: z.boolean(),
  howRead: z.string().min(1),
  /** The day on which it was last opened. */
  checked: isoDate,
  /** If only parts were read on that day: which parts, and when the rest was last read. */
  reread: z.strictObject({ parts: z.string().min(1), rest: isoDate }).optional(),
  /** The place for citations without `at`: the only table of a page, or all of a short file. */
  place: z.string().min(1).optional(),
})
export type Source = z.infer<typeof SourceSchema>

/** A place in a source: `at` is a section, table, page or file. */
export const CitationSchema = z.strictObject({ source: z.string().min(1), at: z.string().min(1).optional() })
export type Citation = z.infer<typeof CitationSchema>

const value = z.union([
  z.number(),
  /** A range, low and high. */
  z.tuple([z.number(), z.number()]),
  /** A lower bound: "over $100M", "256+". */
  z.strictObject({ atLeast: z.number() }),
  /** An upper bound: "under $6M". */
  z.strictObject({ below: z.number() }),
  z.strictObject({ date: isoDate }),
  /** The first and the last day that the words can mean. */
  z.strictObject({ from: isoDate, to: isoDate }),
  z.strictObject({ text: z.string().min(1) }),
])
export type Value = z.infer<typeof value>

/** What a figure was measured on. Two figures that differ in `test`, `hardware`, `basis` or `on` are of different kinds: see `compare.ts`. */
const of = z.strictObject({
  /** The model, if it is not the one that the figure is shown for. */
  model: z.string().min(1).optional(),
  /** The benchmark, with its version and set-up. */
  test: z.string().min(1).optional(),
  /** The processor. */
  hardware: z.string().min(1).optional(),
  /** What kind of number it is: a plan or a measurement, a list price or a cost. */
  basis: z.string().min(1).optional(),
  /** The day for which it is valid. */
  on: isoDate.optional(),
})

const differ = z.strictObject({ test: z.string().min(1), hardware: z.string().min(1), basis: z.string().min(1), on: z.string().min(1) }).partial()

export const FigureSchema = z.strictObject({
  /** `<subject>.<quantity>`, e.g. `v4pro.total_parameters`. The quantity is the Hugging Face config key where there is one. */
  id: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9_-]+)+$/, 'an id like v4pro.total_parameters'),
  /** What it is, as a noun phrase that makes sense without context. */
  what: z.string().min(1),
  value,
  unit: z.enum(UNITS),
  shape: z.enum(SHAPES),
  cites: z.array(CitationSchema).min(1, 'at least one source'),
  /** The original words, if they say more than the number ("Early 2025"). */
  words: z.string().optional(),
  /** Significant digits to show; all of them when absent. */
  digits: z.int().min(1).max(12).optional(),
  of: of.optional(),
  /**
   * For a computed figure: the formula in words, the function in `models/formulas.ts`, and its inputs' ids. The value is
   * computed when the ledger loads, never stored. `differ` says how inputs with one unit differ in kind.
   */
  derived: z.strictObject({ formula: z.string().min(1), by: z.enum(Object.keys(FORMULAS) as FormulaName[]), inputs: z.array(z.string()).min(1), differ: differ.optional() }).optional(),
  /** The day on which it was checked, if that is not the day of its sources. */
  checked: isoDate.optional(),
  /** The shelf life of a figure that changes fast: it is stale after `days`; `look` says what to check then. Slides print when it was checked. */
  shelf: z.strictObject({ days: z.int().min(1), look: z.string().min(1) }).optional(),
  /** A caveat: scope, weakness, how it was read. */
  note: z.string().optional(),
})
export type Figure = z.infer<typeof FigureSchema>

/** The evidence against a verdict: a sentence and its sources, or where and when it was looked for and not found, or that nobody looked. */
export const AgainstSchema = z.union([
  z.strictObject({ says: z.string().min(1), cites: z.array(CitationSchema).min(1, 'at least one source') }),
  z.strictObject({ nothingFound: z.string().min(1), on: isoDate }),
  z.strictObject({ notLookedFor: z.literal(true) }),
], '"says" with "cites", or "nothingFound" with "on", or "notLookedFor"')
export type Against = z.infer<typeof AgainstSchema>

/**
 * `record` and `detail` name figures as `[[v4pro.total_parameters]]` (see `interpolate.ts`), so that a corrected value
 * changes them too. `validate.ts` checks the references and the length with all figures written out. `evidenceOf` lists the
 * figures that a claim names.
 */
export const ClaimSchema = z.strictObject({
  id: z.string().regex(/^C\d\d$/, 'an id like C01'),
  /** The place in the article. */
  where: z.string().min(1),
  /** A paraphrase of the article. Numbers are typed, since our corrections do not change what the article says. */
  article: z.string().min(1),
  /** The record in one sentence for the claims pages: at most `RECORD_LENGTH` characters with figures written out. */
  record: z.string().min(1),
  /** The record in full, with its figures, for the hosted claims page. */
  detail: z.string().min(1),
  /** By the rule in `verdicts.ts`. */
  verdicts: z.array(z.enum(VERDICTS)).min(1),
  /** For a claim with several verdicts: the part of the claim that each is about, in the same order. */
  parts: z.array(z.string().min(1)).optional(),
  /** A qualification of `confirmed`. */
  mark: z.enum(MARKS).optional(),
  /** What is wrong in a claim that is `roughly right`. */
  off: z.enum(OFF).optional(),
  /** The sources that support the verdict. */
  for: z.array(CitationSchema).min(1, 'at least one source'),
  /** The strongest evidence against the verdict. */
  against: AgainstSchema,
})
export type Claim = z.infer<typeof ClaimSchema>

export const TermSchema = z.strictObject({
  term: z.string().min(1),
  /** May name figures as claims do. */
  means: z.string().min(1).max(200),
})
export type Term = z.infer<typeof TermSchema>
