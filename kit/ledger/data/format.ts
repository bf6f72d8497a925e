import { z } from 'zod'
import { ClaimSchema, FigureSchema, SourceSchema } from '../../../facts/schema.ts'
import { MARKS, OFF, SHAPES, UNITS, VERDICTS } from '../../../facts/vocabulary.ts'

/**
 * The schema of `sources.json`, from which `z.toJSONSchema` makes `sources.schema.json`. Other people's programs rely on
 * it: this folder's README.md says when VERSION must be raised.
 */
export const VERSION = 3

/** The data files in every build of the talk. */
export const FILES = { json: 'sources.json', schema: 'sources.schema.json', bib: 'sources.bib' } as const

const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/).describe('An ISO date; only a year, or a year and a month, where the day is not known.')
const slides = z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).describe('The ids of the slides, appendix included, in the order of the talk. Each is the slide\'s address below that of the talk.')
const cites = z.array(z.strictObject({
  source: z.string().describe('The id of an entry of "sources".'),
  at: z.string().optional().describe('A section, table, page or file in it.'),
})).min(1)

const Source = SourceSchema.extend({
  short: z.string().describe('The short form that the slides print.'),
  url: z.union([z.url(), z.literal('')]).describe('Empty for what the talk computed itself.'),
  date: z.string().describe('As the source gives it: free text.'),
  read: z.boolean().describe('False when only quotations of it were read.'),
  checked: day.describe('The day on which it was last opened.'),
  reread: SourceSchema.shape.reread.describe('Present where only parts were opened on that day: which, and when the rest was last read.'),
  slides: slides.describe('The slides that rest on it.'),
})

const Figure = z.strictObject({
  id: z.string(),
  what: z.string().describe('What it is, as a noun phrase.'),
  value: FigureSchema.shape.value.describe('A number, or [low, high], or a bound, a date, a span of days, a text. In the unit below, without prefixes.'),
  shown: z.string().describe('As a slide writes it.'),
  unit: z.enum(UNITS),
  shape: z.enum(SHAPES).describe('record: a primary source states it; estimate: somebody computed it and says how; rumour: said, not shown.'),
  cites,
  derived: z.strictObject({
    formula: z.string().describe('In words and signs.'),
    by: z.string().describe('The function of models/formulas.ts that computed it.'),
    inputs: z.array(z.string()).describe('The ids of the figures that it takes, in order.'),
    differ: z.record(z.string(), z.string()).optional().describe('How inputs of one unit are of different kinds, in words.'),
  }).optional().describe('Present when the talk computed it.'),
  of: FigureSchema.shape.of.describe('What it was measured on: model, test, hardware, basis, and the day of the snapshot.'),
  note: z.string().optional().describe('Scope, weakness, how it was read.'),
  words: z.string().optional().describe('The original words.'),
  checked: day.describe('Its own day, else the earliest of its sources.'),
  shelf: z.strictObject({
    days: z.int().min(1).describe('Days after "checked" in which it keeps.'),
    look: z.string().describe('What to look for then.'),
  }).optional().describe('Present when it moves.'),
  slides: slides.describe('The slides that show it or whose notes speak of it.'),
})

const Claim = z.strictObject({
  id: z.string(),
  where: z.string().describe('Where the article says it.'),
  article: z.string().describe('What the article says.'),
  record: z.string().describe('What the record says, in one sentence.'),
  detail: z.string().describe('What the record says, in full.'),
  verdicts: z.array(z.enum(VERDICTS)).min(1).describe('By the rule on the slide of verdicts; the first is the main one.'),
  parts: z.array(z.string()).optional().describe('For a claim in parts: which part each verdict is on.'),
  mark: z.enum(MARKS).optional().describe('What "confirmed" adds.'),
  off: z.enum(OFF).optional().describe('What is off, where it is "roughly right".'),
  for: cites,
  against: ClaimSchema.shape.against.describe('The strongest evidence against the verdict; or where and when it was looked for in vain.'),
})

export const DataSchema = z.strictObject({
  $schema: z.literal(`./${FILES.schema}`),
  version: z.literal(VERSION),
  title: z.string().describe('The title of the talk.'),
  checked: day.describe('The earliest day on which any of the sources was checked.'),
  sources: z.array(Source),
  figures: z.array(Figure),
  claims: z.array(Claim),
}).describe('The sources, figures and claims of a talk, and the slides that show them.')
export type Data = z.infer<typeof DataSchema>
