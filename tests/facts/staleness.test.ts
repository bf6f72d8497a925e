import type { ConstFigure } from '../../facts/define.ts'
import type { Source } from '../../facts/schema.ts'
import { describe, expect, it } from 'vitest'
import { checkedOn, earliest } from '../../facts/checked.ts'
import { figures, sources } from '../../facts/index.ts'
import { staleOn } from '../../facts/staleness.ts'

const source = (id: string, checked: string, url = `https://example.org/${id}`): Source => ({ id, short: id, title: id, publisher: 'The lab', url, date: '2026', kind: 'primary', read: true, howRead: 'whole text', checked })
const SOURCES = [source('early', '2026-11-01', ''), source('late', '2026-11-20')]
const price: ConstFigure = { id: 'a.price', what: 'a price', value: 2, unit: 'USD', shape: 'record', cites: [{ source: 'late' }], shelf: { days: 30, look: 'the price table' } }
const staleIds = (date: string, planted: ConstFigure[]) => staleOn(date, planted, SOURCES).map(({ figure, overdue }) => [figure.id, overdue])

describe('checkedOn', () => {
  it('is the earliest day of its sources, unless the figure has its own', () => {
    expect(checkedOn({ cites: [{ source: 'late' }, { source: 'early' }] }, SOURCES)).toBe('2026-11-01')
    expect(checkedOn({ cites: [{ source: 'early' }], checked: '2026-11-22' }, SOURCES)).toBe('2026-11-22')
  })
  it('takes the older day of a source that was read again in part', () => {
    const partly = { ...source('partly', '2026-11-27'), reread: { parts: '§5', rest: '2026-11-10' } }
    expect(checkedOn({ cites: [{ source: 'partly' }] }, [partly])).toBe('2026-11-10')
    expect(checkedOn({ cites: [{ source: 'partly' }], checked: '2026-11-27' }, [partly])).toBe('2026-11-27')
  })
  it('refuses a figure without a known source', () => expect(() => checkedOn({ cites: [{ source: 'hearsay' }] }, SOURCES)).toThrow('at least one date'))
  it('counts a month as its first day', () => expect(earliest(['2026-11-01', '2026-11', '2026-12'])).toBe('2026-11'))
  it('finds a day for every figure of this talk', () => {
    for (const figure of figures)
      expect(Date.parse(checkedOn(figure)), figure.id).not.toBeNaN()
  })
})

describe('staleOn', () => {
  it('never lists a figure without a shelf life', () => expect(staleIds('2099-01-01', [{ ...price, shelf: undefined }])).toEqual([]))

  it.each([
    ['2026-11-20', []],
    ['2026-12-19', []],
    ['2026-12-20', []],
    ['2026-12-21', [['a.price', 1]]],
    ['2027-03-01', [['a.price', 71]]],
    ['2000-01-01', []],
  ])('a figure of 20 November with a shelf life of 30 days, on %s', (date, expected) => expect(staleIds(date, [price])).toEqual(expected))

  it('counts from the figure\'s own check date if there is one', () => {
    expect(staleIds('2026-12-21', [{ ...price, checked: '2026-12-01' }])).toEqual([])
  })

  it('lists the most overdue first', () => {
    const rows = [price, { ...price, id: 'b.price', cites: [{ source: 'early' }] }, { ...price, id: 'c.price', shelf: { days: 40, look: 'the day' } }]
    expect(staleIds('2027-01-01', rows)).toEqual([['b.price', 31], ['a.price', 12], ['c.price', 2]])
  })

  it('gives the address of the first source that has one', () => {
    const [found] = staleOn('2027-01-01', [{ ...price, cites: [{ source: 'early' }, { source: 'late' }] }], SOURCES)
    expect(found).toMatchObject({ checked: '2026-11-01', url: 'https://example.org/late', look: 'the price table' })
    expect(staleOn('2027-01-01', [{ ...price, cites: [{ source: 'early' }] }], SOURCES)[0]!.url).toBe('')
  })

  it('lists stale figures with all figures that are computed from them', () => {
    const follows = (id: string, from: string): ConstFigure => ({ ...price, id, derived: { formula: 'a × b', by: 'product', inputs: [from] } })
    const stale = staleOn('2027-01-01', [follows('z.twice', 'y.once'), price, follows('y.once', 'a.price'), follows('x.other', 'b.price')], SOURCES)
    expect(stale.map(({ figure, dependents }) => [figure.id, dependents])).toEqual([['a.price', ['y.once', 'z.twice']]])
  })

  it('works on this talk\'s own ledger', () => {
    const moving = figures.filter(figure => 'shelf' in figure && figure.shelf && !('derived' in figure && figure.derived))
    expect(staleOn('2000-01-01', figures, sources)).toEqual([])
    expect(staleOn('2099-01-01', figures, sources)).toHaveLength(moving.length)
  })
})
