import { describe, expect, it } from 'vitest'
import { missingFromTable } from '../support/exhibit-tables.ts'

describe('missingFromTable', () => {
  it('is silent where the table lists all that the picture shows, in any order and number', () => {
    expect(missingFromTable([{ name: 'chart', drawn: ['a.b', 'c.d', 'a.b'], listed: ['c.d', 'x.y', 'a.b'] }, { name: 'none', drawn: [], listed: [] }])).toEqual([])
  })
  it('names the figure that a table leaves out, once', () => {
    expect(missingFromTable([{ name: 'chart', drawn: ['a.b', 'c.d', 'c.d'], listed: ['a.b'] }])).toEqual(['exhibit "chart", figure "c.d": expected it in the exhibit\'s table too, got only a.b'])
  })
  it('takes no comfort from the table of another exhibit', () => {
    expect(missingFromTable([{ name: 'one', drawn: ['a.b'], listed: [] }, { name: 'two', drawn: [], listed: ['a.b'] }])).toEqual(['exhibit "one", figure "a.b": expected it in the exhibit\'s table too, got no figure there'])
  })
})
