/** Validates the whole ledger: schemas, ids, references between entries, and the rules for comparisons and verdicts. */
import type { z } from 'zod'
import type { Model } from './models/schema.ts'
import type { Citation, Claim, Figure, Source, Term } from './schema.ts'
import * as project from './index.ts'
import { ModelSchema } from './models/schema.ts'
import { ClaimSchema, FigureSchema, SourceSchema, TermSchema } from './schema.ts'
import { comparisonFaults, undatedFaults } from './validate/comparisons.ts'
import { citationsOf, unknownFigures } from './validate/models.ts'
import { fault, schemaFaults } from './validate/sentences.ts'
import { textFaults } from './validate/texts.ts'
import { verdictFaults } from './validate/verdicts.ts'

/** The whole ledger as unvalidated data. */
export interface Ledger {
  figures: readonly unknown[]
  sources: readonly unknown[]
  claims: readonly unknown[]
  terms: readonly unknown[]
  models: readonly unknown[]
}

/** A kind of entry: its file, and its name in messages. */
interface Kind { file: string, name: string }
const FIGURE: Kind = { file: 'facts/figures', name: 'figure' }
const SOURCE: Kind = { file: 'facts/sources', name: 'source' }
const CLAIM: Kind = { file: 'facts/claims', name: 'claim' }
const TERM: Kind = { file: 'facts/glossary.ts', name: 'term' }
const MODEL: Kind = { file: 'facts/models', name: 'model' }

/** A claim's two lists of citations. */
const citedByClaim = (claim: Claim): { cites: Citation[] }[] => [{ cites: claim.for }, ...'says' in claim.against ? [{ cites: claim.against.cites }] : []]

/** Whether a figure is computed when the ledger loads. */
const isDerived = (figure: unknown): boolean => typeof figure === 'object' && figure !== null && 'derived' in figure

/**
 * All faults of the ledger, one clear sentence each; empty if it is valid. Faults of stored figures hide those of computed
 * ones, which may only be their consequences.
 */
export function validateLedger(ledger: Ledger = project): string[] {
  const stored = ledger.figures.filter(f => !isDerived(f))
  const faults = validate({ ...ledger, figures: stored }, ledger)
  if (faults.length)
    return faults
  const further = validate(ledger, ledger)
  // Texts can be written out only if every figure is valid.
  return further.length ? further : textFaults(ledger.figures as Figure[], ledger.claims as Claim[], ledger.terms as Term[])
}

/** Validates `ledger`, which is all or a part of `full`. A source counts as used if anything in `full` cites it. */
function validate(ledger: Ledger, full: Ledger): string[] {
  const faults: string[] = []
  const figures = parse<Figure>(ledger.figures, FigureSchema, FIGURE, faults)
  const sources = parse<Source>(ledger.sources, SourceSchema, SOURCE, faults)
  const claims = parse<Claim>(ledger.claims, ClaimSchema, CLAIM, faults)
  const terms = parse<Term>(ledger.terms, TermSchema, TERM, faults)
  const models = parse<Model>(ledger.models, ModelSchema, MODEL, faults)
  return [
    ...faults,
    ...duplicates(FIGURE, 'id', figures.map(f => f.id)),
    ...duplicates(SOURCE, 'id', sources.map(s => s.id)),
    ...duplicates(SOURCE, 'short', sources.map(s => s.short), sources.map(s => s.id)),
    ...duplicates(CLAIM, 'id', claims.map(c => c.id)),
    ...duplicates(TERM, 'term', terms.map(t => t.term)),
    ...duplicates(MODEL, 'id', models.map(m => m.id)),
    ...unknownSources(FIGURE, figures, sources),
    ...withoutPlace(figures, sources),
    ...unknownSources(CLAIM, claims.map(c => ({ id: c.id, cites: c.for })), sources, '', 'for'),
    ...unknownSources(CLAIM, claims.flatMap(c => 'says' in c.against ? [{ id: c.id, cites: c.against.cites }] : []), sources, 'against.'),
    ...claims.flatMap(verdictFaults),
    ...models.flatMap(model => citationsOf(model).flatMap(({ path, cites }) => unknownSources(MODEL, [{ id: model.id, cites }], sources, path))),
    ...models.flatMap(model => unknownFigures(model, subject(MODEL, model.id), full.figures)),
    ...unknownInputs(figures),
    ...reversedRanges(figures),
    ...comparisonFaults(figures),
    ...undatedFaults(figures),
    ...faults.length ? [] : unusedSources(sources, [...full.figures as Figure[], ...claims.flatMap(citedByClaim), ...models.flatMap(citationsOf)]),
    ...numberingFaults(claims),
  ]
}

/** Returns the entries that match the schema, and adds a sentence to `faults` for each invalid field of the others. */
function parse<T>(entries: readonly unknown[], schema: z.ZodType<T>, { file, name }: Kind, faults: string[]): T[] {
  return entries.flatMap((entry, index) => {
    const found = schemaFaults(schema, entry, `${file}: ${name} ${label(entry, index)}`)
    faults.push(...found)
    return found.length ? [] : [entry as T]
  })
}

function label(entry: unknown, index: number): string {
  const { id, term } = (entry ?? {}) as { id?: unknown, term?: unknown }
  return typeof (id ?? term) === 'string' ? `"${id ?? term}"` : `number ${index + 1}`
}

function subject({ file, name }: Kind, id: string): string {
  return `${file}: ${name} "${id}"`
}

function duplicates(kind: Kind, field: string, values: string[], ids = values): string[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value)
    return first === index ? [] : [fault(subject(kind, ids[index]!), field, `one that no other ${kind.name} has`, `"${value}", as in ${kind.name} "${ids[first]}"`)]
  })
}

function unknownSources(kind: Kind, entries: { id: string, cites: Citation[] }[], sources: Source[], path = '', field = 'cites'): string[] {
  const known = new Set(sources.map(s => s.id))
  return entries.flatMap(({ id, cites }) => cites.flatMap(({ source }, index) =>
    known.has(source) ? [] : [fault(subject(kind, id), `${path}${field}[${index}].source`, 'the id of a source in facts/sources', `"${source}"`)]))
}

/** Kinds of sources in which there is no place to cite. */
const WITHOUT_PLACE: readonly Source['kind'][] = ['computed here', 'memory']

function withoutPlace(figures: Figure[], sources: Source[]): string[] {
  const bare = new Set(sources.filter(s => !s.place && !WITHOUT_PLACE.includes(s.kind)).map(s => s.id))
  return figures.filter(f => !f.derived).flatMap(({ id, cites }) => cites.flatMap(({ source, at }, index) =>
    at || !bare.has(source) ? [] : [fault(subject(FIGURE, id), `cites[${index}].at`, `a place in "${source}", or a "place" in that source's own entry`, 'none')]))
}

function unknownInputs(figures: Figure[]): string[] {
  const known = new Set(figures.map(f => f.id))
  return figures.flatMap(({ id, derived }) => (derived?.inputs ?? []).flatMap((input, index) =>
    known.has(input) && input !== id ? [] : [fault(subject(FIGURE, id), `derived.inputs[${index}]`, 'the id of another figure', `"${input}"`)]))
}

function reversedRanges(figures: Figure[]): string[] {
  return figures.flatMap(({ id, value }) => {
    if (Array.isArray(value) && value[0] > value[1])
      return [fault(subject(FIGURE, id), 'value', 'a range with its low end first', `${value[0]} before ${value[1]}`)]
    if (typeof value === 'object' && 'from' in value && value.from > value.to)
      return [fault(subject(FIGURE, id), 'value', 'a "from" that is no later than its "to"', `${value.from} and ${value.to}`)]
    return []
  })
}

function unusedSources(sources: Source[], entries: { cites: Citation[] }[]): string[] {
  const used = new Set(entries.flatMap(e => e.cites.map(c => c.source)))
  return sources.filter(s => !used.has(s.id)).map(s => fault(subject(SOURCE, s.id), 'id', 'a figure, a claim or a model that cites it', 'none'))
}

/** Claims are numbered C01, C02, … without gaps. Names only the first wrong number, since all after it are wrong too. */
function numberingFaults(claims: Claim[]): string[] {
  const expected = claims.map((_, index) => `C${String(index + 1).padStart(2, '0')}`)
  const index = claims.findIndex((claim, i) => claim.id !== expected[i])
  return index < 0 ? [] : [fault(subject(CLAIM, claims[index]!.id), 'id', `"${expected[index]}", so that the numbers run without a gap`, `"${claims[index]!.id}"`)]
}
