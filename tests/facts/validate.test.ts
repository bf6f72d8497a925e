import type { ModelId } from '../../facts/models/index.ts'
import type { Model } from '../../facts/models/schema.ts'
import type { Claim, Figure, Source, Term } from '../../facts/schema.ts'
import { describe, expect, it } from 'vitest'
import { models } from '../../facts/index.ts'
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
  place: 'Table 1',
}
const figure: Figure = { id: 'v3.cost', what: 'what it cost', value: 5.576e6, unit: 'USD', shape: 'record', cites: [{ source: 'report' }] }
const day: Figure = { ...figure, id: 'v3.released', what: 'when it came', value: { date: '2024-12-26' }, unit: 'date' }
const claim: Claim = { id: 'C01', where: 'Title', article: 'One thing.', record: 'Another: [[v3.cost]].', detail: 'Another, at length, in [[v3.released|month-year]].', verdicts: ['contradicted'], for: [{ source: 'report' }], against: { says: 'A doubt about [[v3.cost]].', cites: [{ source: 'report' }] } }
const term: Term = { term: 'Token', means: 'A piece of text.' }

const model: Model = {
  id: 'dense',
  name: 'Dense 1B',
  maker: 'The lab',
  released: 'v3.released',
  licence: 'v3.cost',
  published: {
    total_parameters: { value: 1e9, cites: [{ source: 'report' }] },
    active_parameters: { value: 1e9, cites: [{ source: 'report' }] },
    attention: { value: 'GQA', cites: [{ source: 'report' }] },
  },
  config: { model_type: 'llama', hidden_size: 8, intermediate_size: 16, num_hidden_layers: 2, num_attention_heads: 4, num_key_value_heads: 2, vocab_size: 100, tie_word_embeddings: false, max_position_embeddings: 64 },
  cites: [{ source: 'report' }],
  fields: { hidden_size: { cites: [{ source: 'report' }] } },
  howRead: 'in full',
}

interface Planted { figures?: unknown[], sources?: unknown[], claims?: unknown[], terms?: unknown[], models?: unknown[] }

/** A valid ledger with one entry of each kind, except for what is planted. */
function faultsOf(planted: Planted): string[] {
  return validateLedger({ figures: [figure, day], sources: [source], claims: [claim], terms: [term], models: [model], ...planted })
}

it('finds no fault in a valid ledger', () => {
  expect(faultsOf({})).toEqual([])
})

describe('fields that do not match their schema', () => {
  it.each<[what: string, planted: Planted, sentence: string]>([
    ['no source', { figures: [{ ...figure, cites: [] }] }, 'facts/figures: figure "v3.cost", field "cites": expected at least one source, got none'],
    ['a missing field', { figures: [{ ...figure, what: undefined }] }, 'facts/figures: figure "v3.cost", field "what": expected text, got none'],
    ['an empty field', { figures: [{ ...figure, what: '' }] }, 'facts/figures: figure "v3.cost", field "what": expected some text, got an empty text'],
    ['a field that does not exist', { figures: [{ ...figure, cost: 6 }] }, 'facts/figures: figure "v3.cost", field "cost": expected no such field, got 6'],
    ['an id of the wrong form', { figures: [{ ...figure, id: 'Cost' }] }, 'facts/figures: figure "Cost", field "id": expected an id like v4pro.total_parameters, got "Cost"'],
    ['no id', { figures: [figure, { ...figure, id: undefined }] }, 'facts/figures: figure number 2, field "id": expected text, got none'],
    ['an unknown shape', { figures: [{ ...figure, shape: 'guess' }] }, 'facts/figures: figure "v3.cost", field "shape": expected one of "record", "estimate", "rumour", got "guess"'],
    ['too many digits', { figures: [{ ...figure, digits: 40 }] }, 'facts/figures: figure "v3.cost", field "digits": expected at most 12, got 40'],
    ['a value of an unknown kind', { figures: [{ ...figure, value: 'six' }] }, 'facts/figures: figure "v3.cost", field "value": expected one of the kinds of value in facts/schema.ts, got "six"'],
    ['a day that does not exist', { figures: [{ ...figure, unit: 'date', value: { date: '2025-02-30' } }] }, 'facts/figures: figure "v3.cost", field "value.date": expected a date (YYYY, YYYY-MM or YYYY-MM-DD), got "2025-02-30"'],
    ['a citation with an empty source', { figures: [{ ...figure, cites: [{ source: 'report' }, { source: '' }] }] }, 'facts/figures: figure "v3.cost", field "cites[1].source": expected some text, got an empty text'],
    ['a short name that is too long', { sources: [{ ...source, short: 'x'.repeat(41) }] }, 'facts/sources: source "report", field "short": expected at most 40 characters, got 41'],
    ['an invalid web address', { sources: [{ ...source, url: 'the web' }] }, 'facts/sources: source "report", field "url": expected a web address, got "the web"'],
    ['a check date that is not a date', { sources: [{ ...source, checked: '23 November' }] }, 'facts/sources: source "report", field "checked": expected a date (YYYY, YYYY-MM or YYYY-MM-DD), got "23 November"'],
    ['a value of read that is neither true nor false', { sources: [{ ...source, read: 'yes' }] }, 'facts/sources: source "report", field "read": expected true or false, got "yes"'],
    ['an unknown verdict', { claims: [{ ...claim, verdicts: ['wrong'] }] }, 'facts/claims: claim "C01", field "verdicts[0]": expected one of "confirmed", "roughly right", "contradicted", "self-contradictory", "unverifiable", "opinion", got "wrong"'],
    ['a claim without evidence against its verdict', { claims: [{ ...claim, against: undefined }] }, 'facts/claims: claim "C01", field "against": expected "says" with "cites", or "nothingFound" with "on", or "notLookedFor", got none'],
    ['evidence against without a source', { claims: [{ ...claim, against: { says: 'But.', cites: [] } }] }, 'facts/claims: claim "C01", field "against.cites": expected at least one source, got none'],
    ['nothing found, without a date', { claims: [{ ...claim, against: { nothingFound: 'the archive' } }] }, 'facts/claims: claim "C01", field "against": expected "says" with "cites", or "nothingFound" with "on", or "notLookedFor", got {"nothingFound":"the archive"}'],
    ['a measurement on a field that does not exist', { figures: [{ ...figure, of: { gpu: 'H800' } }] }, 'facts/figures: figure "v3.cost", field "of.gpu": expected no such field, got "H800"'],
    ['a term without a meaning', { terms: [{ term: 'Token' }] }, 'facts/glossary.ts: term "Token", field "means": expected text, got none'],
  ])('%s', (_, planted, sentence) => {
    expect(faultsOf(planted)).toContain(sentence)
  })

  it('names every invalid field of an entry', () => {
    expect(faultsOf({ figures: [{ ...figure, what: '', shape: 'guess', cites: [] }, day] })).toHaveLength(3)
  })
})

describe('entries that do not fit together', () => {
  it.each<[what: string, planted: Planted, sentences: string[]]>([
    ['two figures with one id', { figures: [figure, figure, day] }, ['facts/figures: figure "v3.cost", field "id": expected one that no other figure has, got "v3.cost", as in figure "v3.cost"']],
    ['two sources with one id', { sources: [source, { ...source, short: 'Again' }] }, ['facts/sources: source "report", field "id": expected one that no other source has, got "report", as in source "report"']],
    ['two sources with one short name', { sources: [source, { ...source, id: 'copy' }], claims: [{ ...claim, for: [{ source: 'copy' }] }] }, ['facts/sources: source "copy", field "short": expected one that no other source has, got "The report", as in source "report"']],
    ['two equal terms', { terms: [term, term] }, ['facts/glossary.ts: term "Token", field "term": expected one that no other term has, got "Token", as in term "Token"']],
    ['a figure that cites an unknown source', { figures: [{ ...figure, cites: [{ source: 'hearsay' }] }, day] }, ['facts/figures: figure "v3.cost", field "cites[0].source": expected the id of a source in facts/sources, got "hearsay"']],
    ['a claim that cites an unknown source', { claims: [{ ...claim, for: [{ source: 'report' }, { source: 'hearsay' }] }] }, ['facts/claims: claim "C01", field "for[1].source": expected the id of a source in facts/sources, got "hearsay"']],
    ['evidence against from an unknown source', { claims: [{ ...claim, against: { says: 'But.', cites: [{ source: 'hearsay' }] } }] }, ['facts/claims: claim "C01", field "against.cites[0].source": expected the id of a source in facts/sources, got "hearsay"']],
    ['a citation without a place', { sources: [{ ...source, place: undefined }], figures: [figure, { ...day, cites: [{ source: 'report', at: 'git log' }] }] }, ['facts/figures: figure "v3.cost", field "cites[0].at": expected a place in "report", or a "place" in that source\'s own entry, got none']],
    ['a figure computed from an unknown one', { figures: [{ ...figure, derived: { formula: 'a × b', by: 'product', inputs: ['v3.hours'] } }, day] }, ['facts/figures: figure "v3.cost", field "derived.inputs[0]": expected the id of another figure, got "v3.hours"']],
    ['a figure computed from itself', { figures: [{ ...figure, derived: { formula: 'a × b', by: 'product', inputs: ['v3.cost'] } }, day] }, ['facts/figures: figure "v3.cost", field "derived.inputs[0]": expected the id of another figure, got "v3.cost"']],
    ['a range that runs backwards', { figures: [{ ...figure, value: [120, 80] }, day] }, ['facts/figures: figure "v3.cost", field "value": expected a range with its low end first, got 120 before 80']],
    ['a time span that ends before it begins', { figures: [{ ...figure, unit: 'date', value: { from: '2025-03-31', to: '2025-01-01' } }, day] }, ['facts/figures: figure "v3.cost", field "value": expected a "from" that is no later than its "to", got 2025-03-31 and 2025-01-01']],
    ['a source that nothing cites', { sources: [source, { ...source, id: 'shelf', short: 'Shelf' }] }, ['facts/sources: source "shelf", field "id": expected a figure, a claim or a model that cites it, got none']],
    ['a gap in the numbers', { claims: [claim, { ...claim, id: 'C03' }, { ...claim, id: 'C04' }] }, ['facts/claims: claim "C03", field "id": expected "C02", so that the numbers run without a gap, got "C03"']],
  ])('%s', (_, planted, sentences) => {
    expect(faultsOf(planted)).toEqual(sentences)
  })

  it('two claims with one number, which also leaves a gap', () => {
    expect(faultsOf({ claims: [claim, claim] })).toHaveLength(2)
  })
})

describe('texts that name figures', () => {
  const claimed = (changed: Partial<Claim>): string[] => faultsOf({ claims: [{ ...claim, ...changed }] })

  it.each<[what: string, changed: Partial<Claim>, sentence: string]>([
    ['an unknown figure in the record', { record: 'It cost [[v3.price]].' }, 'facts/claims: claim "C01", field "record": expected the id of a figure in facts/, got "v3.price"'],
    ['an unknown figure in the detail', { detail: 'It cost [[v3.price]].' }, 'facts/claims: claim "C01", field "detail": expected the id of a figure in facts/, got "v3.price"'],
    ['an unknown part of a date', { record: 'In [[v3.released|week]].' }, 'facts/claims: claim "C01", field "record": expected one of day, month, year, day-month, month-year after the bar, got "v3.released|week"'],
    ['a date part of a figure that is not a date', { record: 'In [[v3.cost|year]].' }, 'facts/claims: claim "C01", field "record": expected a figure that is a date before the bar, got "v3.cost|year"'],
    ['a record too long for its page', { record: `[[v3.cost]]${'x'.repeat(144)}` }, 'facts/claims: claim "C01", field "record": expected at most 150 characters as written out, got 151'],
    ['an unknown figure in the evidence against', { against: { says: 'But [[v3.price]].', cites: [{ source: 'report' }] } }, 'facts/claims: claim "C01", field "against.says": expected the id of a figure in facts/, got "v3.price"'],
    ['evidence against too long for its page', { against: { says: 'x'.repeat(151), cites: [{ source: 'report' }] } }, 'facts/claims: claim "C01", field "against.says": expected at most 150 characters as written out, got 151'],
    ['a verdict without a figure', { record: 'Another.', detail: 'At length.' }, 'facts/claims: claim "C01", field "detail": expected a figure that record or detail names, as in [[v3.released]], unless the verdict is unverifiable or opinion, got none'],
  ])('%s', (_, changed, sentence) => {
    expect(claimed(changed)).toEqual([sentence])
  })

  it('measures a record with its figures written out', () => {
    expect(claimed({ record: '[[v3.released|month-year]] '.repeat(10).trim() })).toEqual([])
  })

  it('needs no figure for an opinion or an unverifiable claim', () => {
    expect(claimed({ record: 'Who knows?', detail: 'Nobody.', verdicts: ['unverifiable'] })).toEqual([])
  })

  it('an unknown figure in a term', () => {
    expect(faultsOf({ terms: [{ term: 'Token', means: 'One of [[v3.words]].' }] })).toEqual(['facts/glossary.ts: term "Token", field "means": expected the id of a figure in facts/, got "v3.words"'])
  })
})

describe('the rule for verdicts', () => {
  const claimed = (changed: Partial<Claim>): string[] => faultsOf({ claims: [{ ...claim, ...changed }] })

  it.each<[what: string, changed: Partial<Claim>, sentence: string]>([
    ['a mark on a claim that is not confirmed', { mark: 'weak bound' }, 'facts/claims: claim "C01", field "mark": expected none, since it adds to "confirmed" alone, got "weak bound"'],
    ['roughly right without saying what is off', { verdicts: ['roughly right'] }, 'facts/claims: claim "C01", field "off": expected what is off, since the claim is roughly right, got none'],
    ['something off in a contradicted claim', { off: 'the unit' }, 'facts/claims: claim "C01", field "off": expected none, since it says what is off in "roughly right" alone, got "the unit"'],
    ['two parts and one verdict', { parts: ['this', 'that'] }, 'facts/claims: claim "C01", field "parts": expected one for each of 1 verdicts, got 2'],
    ['the better verdict first', { verdicts: ['roughly right', 'contradicted'], off: 'the date' }, 'facts/claims: claim "C01", field "verdicts": expected the worse first, got roughly right, contradicted'],
  ])('%s', (_, changed, sentence) => {
    expect(claimed(changed)).toEqual([sentence])
  })

  it('accepts an opinion next to any verdict', () => {
    expect(claimed({ verdicts: ['confirmed', 'opinion'], mark: 'understated' })).toEqual([])
    expect(claimed({ verdicts: ['contradicted', 'roughly right'], parts: ['depth', 'width'], off: 'the scope' })).toEqual([])
  })
})

describe('figures of different kinds', () => {
  const a100: Figure = { ...figure, id: 'a.hours', unit: 'GPU-hours', of: { hardware: 'A100' } }
  const h800: Figure = { ...figure, id: 'b.hours', unit: 'GPU-hours', of: { hardware: 'H800' } }
  const ratio = (differ?: object): Figure => ({ ...figure, id: 'a.ratio', unit: 'times', value: 2, derived: { formula: 'a ÷ b', by: 'ratio', inputs: ['a.hours', 'b.hours'], ...(differ ? { differ } : {}) } })
  const faults = (...figures: Figure[]): string[] => faultsOf({ figures: [figure, day, ...figures] })

  it('a ratio of hours on two kinds of GPU that does not say so', () => {
    expect(faults(a100, h800, ratio())).toEqual(['facts/figures: figure "a.ratio", field "derived.differ": expected words that say how the figures differ in hardware: A100 in "a.hours", got none, and H800 in "b.hours"'])
    expect(faults(a100, h800, ratio({ hardware: 'not one unit' }))).toEqual([])
  })

  it('words for a difference that does not exist', () => {
    expect(faults(a100, { ...h800, of: { hardware: 'A100' } }, ratio({ hardware: 'not one unit' }))).toEqual(['facts/figures: figure "a.ratio", field "derived.differ": expected no words on the hardware, in which the figures agree, got "not one unit"'])
  })

  it('a price without a date, and a superlative without one', () => {
    const price: Figure = { ...figure, id: 'a.price', unit: 'USD per million tokens' }
    const best: Figure = { ...figure, id: 'a.score', unit: 'score', what: 'the best score' }
    expect(faults(price)).toEqual(['facts/figures: figure "a.price", field "of.on": expected the day of the snapshot, or a shelf life, since a price moves fast, got none'])
    expect(faults(best)).toEqual(['facts/figures: figure "a.score", field "of.on": expected the day of the snapshot, or a shelf life, since "best" moves fast, got none'])
    expect(faults({ ...price, of: { on: '2026-11-17' } }, { ...best, shelf: { days: 30, look: 'the table' } })).toEqual([])
  })
})

describe('models', () => {
  const modelled = (changed: object): string[] => faultsOf({ models: [{ ...model, ...changed }] })
  const { hidden_size, ...narrow } = { ...model.config! } as Record<string, unknown>

  it.each<[what: string, changed: object, sentence: string]>([
    ['a config without one of its keys', { config: narrow, fields: {} }, 'facts/models: model "dense", field "config.hidden_size": expected a number, got none'],
    ['a key that its kind of model does not have', { config: { ...model.config, n_group: 8 } }, 'facts/models: model "dense", field "config.n_group": expected no such field, got 8'],
    ['a key that is null', { config: { ...model.config, vocab_size: null } }, 'facts/models: model "dense", field "config.vocab_size": expected a number, got none'],
    ['an unknown kind of model', { config: { ...model.config, model_type: 'bert' } }, 'facts/models: model "dense", field "config.model_type": expected a model_type that facts/models/schema.ts knows, got "bert"'],
    ['neither a config nor a part of one', { config: undefined, fields: {} }, 'facts/models: model "dense", field "config": expected either a whole "config" or the "known" part of one, got none'],
    ['sources of a key that the config does not have', { fields: { n_group: { cites: [{ source: 'report' }] } } }, 'facts/models: model "dense", field "fields.n_group": expected a key of the model\'s config, got {"cites":[{"source":"report"}]}'],
    ['no published total', { published: { ...model.published, total_parameters: undefined } }, 'facts/models: model "dense", field "published.total_parameters": expected an object, got none'],
    ['a release date that is not a figure', { released: 'dense.released' }, 'facts/models: model "dense", field "released": expected the id of a figure in facts/, got "dense.released"'],
    ['an unknown source of a key', { fields: { hidden_size: { cites: [{ source: 'hearsay' }] } } }, 'facts/models: model "dense", field "fields.hidden_size.cites[0].source": expected the id of a source in facts/sources, got "hearsay"'],
    ['an unknown source', { cites: [{ source: 'hearsay' }] }, 'facts/models: model "dense", field "cites[0].source": expected the id of a source in facts/sources, got "hearsay"'],
  ])('%s', (_, changed, sentence) => {
    expect(modelled(changed)).toEqual([sentence])
  })

  it('fewer compression ratios than layers', () => {
    const config = { ...findModel('v4pro').config!, compress_ratios: [128, 4] }
    expect(modelled({ config, fields: {} })).toEqual(['facts/models: model "dense", field "config.compress_ratios": expected one for each layer and each module that predicts further tokens, got [128,4]'])
  })

  it('two with one id', () => {
    expect(faultsOf({ models: [model, model] })).toEqual(['facts/models: model "dense", field "id": expected one that no other model has, got "dense", as in model "dense"'])
  })
})

/** A model of the talk, for keys that only some kinds of config have. */
function findModel(id: ModelId): Model {
  return models.find(m => m.id === id) as unknown as Model
}
