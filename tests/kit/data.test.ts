import { describe, expect, it } from 'vitest'
import { show } from '../../facts/format.ts'
import { figure, figures } from '../../facts/index.ts'
import { DataSchema } from '../../kit/ledger/data/format.ts'
import { sourcesData } from '../../kit/ledger/data/sources-json.ts'
import { usageOf } from '../../kit/ledger/usage.ts'

const ID = 'v4pro.active_parameters'
const OTHER = 'v3.cost'
const nothing = { figures: new Map(), sources: new Map() }

describe('usageOf', () => {
  const slides = [1, 2, 3, 10].map(no => ({ no, id: `slide-${'abc'[no - 1] ?? 'last'}`, note: no === 2 ? `Say [[${ID}]].` : '' }))
  it('knows a figure by what is shown and by what is said, each slide once, in order', () => {
    const usage = usageOf([{ no: 10, figures: [ID], sources: [] }, { no: 1, figures: [ID, ID, OTHER], sources: [] }, { no: 1, figures: [ID], sources: [] }], slides)
    expect(Object.fromEntries(usage.figures)).toEqual({ [ID]: ['slide-a', 'slide-b', 'slide-last'], [OTHER]: ['slide-a'] })
    for (const { source } of figure(ID).cites)
      expect(usage.sources.get(source)).toEqual(['slide-a', 'slide-b', 'slide-last'])
  })
  it('adds what the footer names, and leaves out what the ledger lacks', () => {
    const usage = usageOf([{ no: 3, figures: ['no.such-figure'], sources: ['article'] }], [slides[2]!])
    expect([[...usage.figures], [...usage.sources]]).toEqual([[], [['article', ['slide-c']]]])
  })
})

describe('sourcesData', () => {
  const data = sourcesData('The talk', { figures: new Map([[ID, ['price-history', 'cover']]]), sources: new Map() })
  it('holds every figure, with its slides', () => {
    expect(data.figures.map(entry => entry.id)).toEqual(figures.map(entry => entry.id))
    expect(data.figures.find(entry => entry.id === ID)).toMatchObject({ value: figure(ID).value, shown: show(figure(ID)), slides: ['price-history', 'cover'] })
  })
  it('leaves no reference unresolved', () => expect(JSON.stringify(data)).not.toContain('[['))
  it('is the same whenever it is made', () => expect(JSON.stringify(sourcesData('The talk', nothing))).toBe(JSON.stringify(sourcesData('The talk', nothing))))

  it.each<[what: string, broken: object]>([
    ['another version', { ...data, version: 2 }],
    ['a field too many', { ...data, built: '2026-11-24' }],
    ['a figure without a source', { ...data, figures: [{ ...data.figures[0], cites: [] }] }],
    ['a slide by its number', { ...data, figures: [{ ...data.figures[0], slides: [3] }] }],
    ['a slide that is no id', { ...data, figures: [{ ...data.figures[0], slides: ['3'] }] }],
    ['a claim without its other side', { ...data, claims: [{ ...data.claims[0], against: undefined }] }],
    ['a claim without a verdict', { ...data, claims: [{ ...data.claims[0], verdicts: [] }] }],
  ])('its schema refuses %s', (_, broken) => expect(DataSchema.safeParse(broken).success).toBe(false))
})
