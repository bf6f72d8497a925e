import type { ReadTag, ReadTags } from '../support/pdf-tags.ts'
import { describe, expect, it } from 'vitest'
import { foreignFonts } from '../../kit/pdf/wholeness.ts'
import { tagFaults } from '../support/pdf-rules.ts'

const tag = (role: string, ...kids: (ReadTag | string)[]): ReadTag => ({ role, text: kids.map(kid => typeof kid === 'string' ? kid : kid.text).join(' '), kids: kids.filter(kid => typeof kid !== 'string') })
const page = (...kids: ReadTag[]): ReadTags => ({ root: tag('Root', tag('Document', tag('Sect', tag('H1', 'Title'), ...kids))), loose: '', outside: [] })
const table = (...rows: ReadTag[]): ReadTag => tag('Table', tag('TR', tag('TH', 'a'), tag('TH', 'b')), ...rows)

describe('the tags of a page', () => {
  it('are sound when a screen reader can walk them', () => {
    const picture = { ...tag('Figure'), alt: 'a chart' }
    expect(tagFaults(page(tag('H2', 'Part'), tag('P', 'words'), picture, table(tag('TR', tag('TH', '1'), tag('TD', ''))), tag('L', tag('LI', tag('Lbl', '1'), tag('LBody', 'one')))))).toEqual([])
  })

  it.each<[string, ReadTags]>([
    ['a figure has no alternative text', page(tag('Figure'))],
    ['it has 2 headings of level 1', page(tag('H1', 'Another'))],
    ['a heading of level 3 follows none of level 2', page(tag('H3', 'Deep'))],
    ['a table has no header cell', page(tag('Table', tag('TR', tag('TD', 'a'))))],
    ['the rows of a table have 2, 1 cells', page(table(tag('TR', tag('TD', 'a'))))],
    ['Table holds P', page(table(tag('P', 'words')))],
    ['LI holds P', page(tag('L', tag('LI', tag('P', 'words'))))],
    ['LI stands in Sect', page(tag('LI', tag('LBody', 'one')))],
    ['P is empty', page(tag('P'))],
    ['NonStruct is no standard type', page(tag('NonStruct', 'words'))],
    ['"words" is in no tag', { ...page(), loose: 'words' }],
    ['"words" lies off the page', { ...page(), outside: ['words'] }],
  ])('%s', (sentence, tags) => expect(tagFaults(tags)).toEqual([sentence]))
})

it('a font of the machine is foreign, a deck\'s own is not', () => {
  expect(foreignFonts(['SourceSerif4-SemiBold', 'Inter-Regular', 'DejaVuSans'], ['Inter', 'Source Serif 4'])).toEqual(['DejaVuSans'])
})
