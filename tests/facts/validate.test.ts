import type { Claim, Figure, Source, Term } from '../../facts/schema.ts'
import { describe, expect, it } from 'vitest'
import { validateLedger } from '../../facts/validate.ts'

const source: Source = {
  id: 'report',
  short: 'The report',
  title: 'The report',
  publisher: 'The lab',
  url: 'https://example.org/report',
  date: '2024-12-26',
  kind: 'primary',
  read: true,
  howRead: 'whole text',
  checked: '2026-11-23',
}
const figure: Figure = { id: 'v3.cost', what: 'what it cost', value: 5.576e6, unit: 'USD', shape: 'record', cites: [{ source: 'report' }] }
const claim: Claim = { id: 'C01', where: 'Title', article: 'One thing.', record: 'Another.', detail: 'Another, at length.', verdicts: ['contradicted'], cites: [{ source: 'report' }] }
const term: Term = { term: 'Token', means: 'A piece of text.' }

interface Planted { figures?: unknown[], sources?: unknown[], claims?: unknown[], terms?: unknown[] }

/** A sound ledger of one entry of each kind, but for what is planted. */
function faultsOf(planted: Planted): string[] {
  return validateLedger({ figures: [figure], sources: [source], claims: [claim], terms: [term], ...planted })
}

it('finds nothing wrong with a sound ledger', () => {
  expect(faultsOf({})).toEqual([])
})

describe('fields that have not the shape of their schema', () => {
  it.each<[what: string, planted: Planted, sentence: string]>([
    ['no source', { figures: [{ ...figure, cites: [] }] }, 'facts/figures: figure "v3.cost", field "cites": expected at least one source, got none'],
    ['a missing field', { figures: [{ ...figure, what: undefined }] }, 'facts/figures: figure "v3.cost", field "what": expected text, got none'],
    ['an empty field', { figures: [{ ...figure, what: '' }] }, 'facts/figures: figure "v3.cost", field "what": expected some text, got an empty text'],
    ['a field that does not exist', { figures: [{ ...figure, cost: 6 }] }, 'facts/figures: figure "v3.cost", field "cost": expected no such field, got 6'],
    ['an id of another form', { figures: [{ ...figure, id: 'Cost' }] }, 'facts/figures: figure "Cost", field "id": expected an id like v4pro.total_parameters, got "Cost"'],
    ['no id', { figures: [figure, { ...figure, id: undefined }] }, 'facts/figures: figure number 2, field "id": expected text, got none'],
    ['an unknown shape', { figures: [{ ...figure, shape: 'guess' }] }, 'facts/figures: figure "v3.cost", field "shape": expected one of "record", "estimate", "rumour", got "guess"'],
    ['too many digits', { figures: [{ ...figure, digits: 40 }] }, 'facts/figures: figure "v3.cost", field "digits": expected at most 12, got 40'],
    ['a value of no kind', { figures: [{ ...figure, value: 'six' }] }, 'facts/figures: figure "v3.cost", field "value": expected one of the kinds of value in facts/schema.ts, got "six"'],
    ['a day that does not exist', { figures: [{ ...figure, unit: 'date', value: { date: '2025-02-30' } }] }, 'facts/figures: figure "v3.cost", field "value.date": expected a date (YYYY, YYYY-MM or YYYY-MM-DD), got "2025-02-30"'],
    ['a citation of nothing', { figures: [{ ...figure, cites: [{ source: 'report' }, { source: '' }] }] }, 'facts/figures: figure "v3.cost", field "cites[1].source": expected some text, got an empty text'],
    ['a short form that is long', { sources: [{ ...source, short: 'x'.repeat(41) }] }, 'facts/sources: source "report", field "short": expected at most 40 characters, got 41'],
    ['no web address', { sources: [{ ...source, url: 'the web' }] }, 'facts/sources: source "report", field "url": expected a web address, got "the web"'],
    ['a check on no day', { sources: [{ ...source, checked: '23 November' }] }, 'facts/sources: source "report", field "checked": expected a date (YYYY, YYYY-MM or YYYY-MM-DD), got "23 November"'],
    ['read or not, but neither', { sources: [{ ...source, read: 'yes' }] }, 'facts/sources: source "report", field "read": expected true or false, got "yes"'],
    ['an unknown verdict', { claims: [{ ...claim, verdicts: ['wrong'] }] }, 'facts/claims: claim "C01", field "verdicts[0]": expected one of "confirmed", "roughly right", "contradicted", "self-contradictory", "superseded", "unverifiable", "opinion", got "wrong"'],
    ['a record too long for its page', { claims: [{ ...claim, record: 'x'.repeat(211) }] }, 'facts/claims: claim "C01", field "record": expected at most 210 characters, got 211'],
    ['a term without a meaning', { terms: [{ term: 'Token' }] }, 'facts/glossary.ts: term "Token", field "means": expected text, got none'],
  ])('%s', (_, planted, sentence) => {
    expect(faultsOf(planted)).toContain(sentence)
  })

  it('names every faulty field of an entry', () => {
    expect(faultsOf({ figures: [{ ...figure, what: '', shape: 'guess', cites: [] }] })).toHaveLength(3)
  })
})

describe('entries that do not fit together', () => {
  it.each<[what: string, planted: Planted, sentences: string[]]>([
    ['two figures with one id', { figures: [figure, figure] }, ['facts/figures: figure "v3.cost", field "id": expected one that no other figure has, got "v3.cost", as in figure "v3.cost"']],
    ['two sources with one id', { sources: [source, { ...source, short: 'Again' }] }, ['facts/sources: source "report", field "id": expected one that no other source has, got "report", as in source "report"']],
    ['two sources with one short form', { sources: [source, { ...source, id: 'copy' }], claims: [{ ...claim, cites: [{ source: 'copy' }] }] }, ['facts/sources: source "copy", field "short": expected one that no other source has, got "The report", as in source "report"']],
    ['two terms alike', { terms: [term, term] }, ['facts/glossary.ts: term "Token", field "term": expected one that no other term has, got "Token", as in term "Token"']],
    ['a figure that cites an unknown source', { figures: [{ ...figure, cites: [{ source: 'hearsay' }] }] }, ['facts/figures: figure "v3.cost", field "cites[0].source": expected the id of a source in facts/sources, got "hearsay"']],
    ['a claim that cites an unknown source', { claims: [{ ...claim, cites: [{ source: 'report' }, { source: 'hearsay' }] }] }, ['facts/claims: claim "C01", field "cites[1].source": expected the id of a source in facts/sources, got "hearsay"']],
    ['a figure computed from an unknown one', { figures: [{ ...figure, derived: { formula: 'a × b', by: 'product', inputs: ['v3.hours'] } }] }, ['facts/figures: figure "v3.cost", field "derived.inputs[0]": expected the id of another figure, got "v3.hours"']],
    ['a figure computed from itself', { figures: [{ ...figure, derived: { formula: 'a × b', by: 'product', inputs: ['v3.cost'] } }] }, ['facts/figures: figure "v3.cost", field "derived.inputs[0]": expected the id of another figure, got "v3.cost"']],
    ['a range that runs backwards', { figures: [{ ...figure, value: [120, 80] }] }, ['facts/figures: figure "v3.cost", field "value": expected a range with its low end first, got 120 before 80']],
    ['a time that ends before it begins', { figures: [{ ...figure, unit: 'date', value: { from: '2025-03-31', to: '2025-01-01' } }] }, ['facts/figures: figure "v3.cost", field "value": expected a "from" that is no later than its "to", got 2025-03-31 and 2025-01-01']],
    ['a source that nothing cites', { sources: [source, { ...source, id: 'shelf', short: 'Shelf' }] }, ['facts/sources: source "shelf", field "id": expected a figure or a claim that cites it, got none']],
    ['a gap in the numbers', { claims: [claim, { ...claim, id: 'C03' }, { ...claim, id: 'C04' }] }, ['facts/claims: claim "C03", field "id": expected "C02", so that the numbers run without a gap, got "C03"']],
  ])('%s', (_, planted, sentences) => {
    expect(faultsOf(planted)).toEqual(sentences)
  })

  it('two claims with one number, which is also a gap', () => {
    expect(faultsOf({ claims: [claim, claim] })).toHaveLength(2)
  })
})
