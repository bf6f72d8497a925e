import type { Source } from '../../facts/schema.ts'
import { parse } from '@retorquere/bibtex-parser'
import { describe, expect, it } from 'vitest'
import { sources } from '../../facts/index.ts'
import { bibtex } from '../../kit/ledger/data/bibtex.ts'

/** Read back by another program's parser, which undoes the escapes. */
function read(list: readonly Source[]) {
  const { entries, errors } = parse(bibtex(list), { sentenceCase: false })
  // Braces that keep capitals come back as a span.
  const fields = entries.map(({ key, type, fields }): Record<string, unknown> => ({ ...fields, id: key, type, title: fields.title?.replace(/<\/?span[^>]*>/g, '') }))
  return { errors, fields }
}

const report: Source = { id: 'report', short: 'The report', title: 'The report', publisher: 'The lab', url: 'https://example.org/report', date: '2024-12-26', kind: 'primary', read: true, howRead: 'whole text', checked: '2026-11-23' }
function one(change: Partial<Source>) {
  const { errors, fields } = read([{ ...report, ...change }, { ...report, id: 'after' }])
  expect(errors).toEqual([])
  expect(fields.map(entry => entry.id)).toEqual(['report', 'after'])
  return fields[0]!
}

describe('the sources of this talk', () => {
  const { errors, fields } = read(sources)
  it('parse without error', () => expect(errors).toEqual([]))
  it('are all there, in order, with title, address and day', () => {
    expect(fields.map(({ id, title, url, urldate }) => ({ id, title, url, urldate })))
      .toEqual(sources.map(({ id, title, url, checked }) => ({ id, title, url: url || undefined, urldate: checked })))
  })
})

describe('an entry', () => {
  it.each(['50 % of R&D: $2 #1 a_b x^2 ~/y', 'a \\ b', 'a lone { here', 'a lone } here', '{both}', '“quoted” … 2–3 § é', 'LLaMA and GPT'])('keeps the title %s', title => expect(one({ title }).title).toBe(title))

  it('is a report with its number if it is a paper on arXiv', () => {
    expect(one({ url: 'https://arxiv.org/abs/2412.19437' })).toMatchObject({ type: 'techreport', eprint: '2412.19437', institution: ['The lab'], year: '2024' })
  })
  it('is none if it is only notes about one', () => {
    const notes = one({ url: 'https://arxiv.org/abs/2412.19437', kind: 'secondary' })
    expect(notes.type).toBe('misc')
    expect(notes).not.toHaveProperty('eprint')
  })

  it.each([['2024-01-11', '2024'], ['2025-09-17 (Nature); notes 2026', '2025'], ['@263c40a, 2026-04-01', '2026'], ['undated', undefined], ['undated (before 2026-04-24)', undefined]])('dated "%s" is of the year %s', (date, year) => {
    expect(one({ date }).year).toBe(year)
  })

  it('says how it was read', () => {
    expect(one({}).note).toBe('primary; whole text')
    expect(one({ read: false, howRead: 'an abstract' }).note).toBe('primary; not read itself: an abstract')
  })
})

it('the parser does find what is broken', () => {
  expect(parse('@misc{x, title={A lone { brace},\n}\n').errors).not.toEqual([])
})
