import { describe, expect, it } from 'vitest'
import { withoutTwin } from '../support/twins.ts'

describe('withoutTwin', () => {
  it('is silent where the table lists all that the picture shows, in any order and number', () => {
    expect(withoutTwin([{ name: 'chart', drawn: ['a.b', 'c.d', 'a.b'], listed: ['c.d', 'x.y', 'a.b'] }, { name: 'none', drawn: [], listed: [] }])).toEqual([])
  })
  it('names the figure that a table leaves out, once', () => {
    expect(withoutTwin([{ name: 'chart', drawn: ['a.b', 'c.d', 'c.d'], listed: ['a.b'] }])).toEqual(['exhibit "chart", figure "c.d": expected a twin in the exhibit\'s table, got only a.b'])
  })
  it('takes no comfort from the table of another exhibit', () => {
    expect(withoutTwin([{ name: 'one', drawn: ['a.b'], listed: [] }, { name: 'two', drawn: [], listed: ['a.b'] }])).toEqual(['exhibit "one", figure "a.b": expected a twin in the exhibit\'s table, got no figure there'])
  })
})
