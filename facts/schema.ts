import type { FormulaName } from '../models/formulas.ts'
import { z } from 'zod'
import { FORMULAS } from '../models/formulas.ts'
import { isIsoDate, MARKS, OFF, SHAPES, UNITS, VERDICTS } from './vocabulary.ts'

/**
 * The shapes of the ledger. Every number and date of the talk is an entry of one of these kinds;
 * `kit/commands/check.ts` validates them all and prints one sentence for each fault.
 */

const isoDate = z.string().refine(isIsoDate, 'a date (YYYY, YYYY-MM or YYYY-MM-DD)')

export const SourceSchema = z.strictObject({
  id: z.string().min(1),
  /** The field's short form, as the footer prints it: "DeepSeek-V3 report". */
  short: z.string().min(1).max(40),
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** Empty for what this project computed itself, and for a copy that has no address. */
  url: z.union([z.url(), z.literal('')]),
  /** As the source gives it; free text, since many are undated or ranges. */
  date: z.string().min(1),
  kind: z.enum(['primary', 'copy of primary', 'secondary', 'the article', 'computed here', 'memory']),
  /** False when the source itself was not read, only quotations of it. */
  read: z.boolean(),
  howRead: z.string().min(1),
  /** The day on which it was last opened. */
  checked: isoDate,
  /** Where only parts were opened on that day: which, and when the rest was last read. */
  reread: z.strictObject({ parts: z.string().min(1), rest: isoDate }).optional(),
  /** Where in it, for the citations that name no place themselves: the one table of a page, the whole of a short file. */
  place: z.string().min(1).optional(),
})
export type Source = z.infer<typeof SourceSchema>

/** Where in which source: `at` is a section, table, page or file. */
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
  /** From the first to the last day that the words can mean. */
  z.strictObject({ from: isoDate, to: isoDate }),
  z.strictObject({ text: z.string().min(1) }),
])
export type Value = z.infer<typeof value>

/** What a figure was measured on. Two figures that differ in `test`, `hardware`, `basis` or `on` are of different kinds: see `compare.ts`. */
const of = z.strictObject({
  /** The model, where it is not the one that the figure is shown for. */
  model: z.string().min(1).optional(),
  /** The test, in its version and set-up. */
  test: z.string().min(1).optional(),
  /** The processor. */
  hardware: z.string().min(1).optional(),
  /** What is counted, and by whom: a plan or a measurement, a list price or a cost. */
  basis: z.string().min(1).optional(),
  /** The day of the snapshot. */
  on: isoDate.optional(),
})

const differ = z.strictObject({ test: z.string().min(1), hardware: z.string().min(1), basis: z.string().min(1), on: z.string().min(1) }).partial()

export const FigureSchema = z.strictObject({
  /** `<subject>.<quantity>`, the quantity by its Hugging Face config key where there is one, e.g. `v4pro.total_parameters`. */
  id: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9_-]+)+$/, 'an id like v4pro.total_parameters'),
  /** What it is, as a noun phrase that needs no context. */
  what: z.string().min(1),
  value,
  unit: z.enum(UNITS),
  shape: z.enum(SHAPES),
  cites: z.array(CitationSchema).min(1, 'at least one source'),
  /** The original words, where they say more than the number ("Early 2025"). */
  words: z.string().optional(),
  /** Significant digits to show; all of them when absent. */
  digits: z.int().min(1).max(12).optional(),
  of: of.optional(),
  /**
   * For a computed figure: the formula in words, the function of `models/formulas.ts`, and the figures that it takes.
   * Its value is computed when the ledger loads, never stored. `differ` says how inputs of one unit are of different kinds.
   */
  derived: z.strictObject({ formula: z.string().min(1), by: z.enum(Object.keys(FORMULAS) as FormulaName[]), inputs: z.array(z.string()).min(1), differ: differ.optional() }).optional(),
  /** The day on which it was checked, where that is not the day of its sources. */
  checked: isoDate.optional(),
  /** For a figure that moves fast: after how many days it is stale, and what to look for then. Slides that show it say when it was checked. */
  shelf: z.strictObject({ days: z.int().min(1), look: z.string().min(1) }).optional(),
  /** What a careful speaker adds: scope, weakness, how it was read. */
  note: z.string().optional(),
})
export type Figure = z.infer<typeof FigureSchema>

/** What speaks against a verdict: a sentence and its sources; or nothing, where somebody looked and says where and when; or nobody looked. */
export const AgainstSchema = z.union([
  z.strictObject({ says: z.string().min(1), cites: z.array(CitationSchema).min(1, 'at least one source') }),
  z.strictObject({ nothingFound: z.string().min(1), on: isoDate }),
  z.strictObject({ notLookedFor: z.literal(true) }),
], '"says" with "cites", or "nothingFound" with "on", or "notLookedFor"')
export type Against = z.infer<typeof AgainstSchema>

/**
 * `record` and `detail` name their figures as `[[v4pro.total_parameters]]` (see `interpolate.ts`), so
 * that a value that is corrected changes them too; `validate.ts` checks the references and the
 * length as written out. Which figures a claim rests on is computed from them: `evidenceOf`.
 */
export const ClaimSchema = z.strictObject({
  id: z.string().regex(/^C\d\d$/, 'an id like C01'),
  /** Where the article says it. */
  where: z.string().min(1),
  /** What the article says, typed: it paraphrases the article, which no correction of ours changes. */
  article: z.string().min(1),
  /** The record in one sentence, for the claims pages: at most `RECORD_LENGTH` characters as written out. */
  record: z.string().min(1),
  /** The record in full, with its figures, for the hosted claims page. */
  detail: z.string().min(1),
  /** By the rule of `verdicts.ts`. */
  verdicts: z.array(z.enum(VERDICTS)).min(1),
  /** For a claim in parts: which part each verdict is on, in their order. */
  parts: z.array(z.string().min(1)).optional(),
  /** What `confirmed` adds. */
  mark: z.enum(MARKS).optional(),
  /** What is off, where it is `roughly right`. */
  off: z.enum(OFF).optional(),
  /** The sources that speak for the verdict. */
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
