import type { Attributes, Tag } from '../../kit/pdf/tags.ts'
import type { ReadTag, ReadTags } from '../support/pdf-tags.ts'
import { PDFDocument, PDFName } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { foreignFonts } from '../../kit/pdf/integrity.ts'
import { writeTags } from '../../kit/pdf/tags.ts'
import { markFaults } from '../support/pdf-marks.ts'
import { tagFaults } from '../support/pdf-rules.ts'
import { boxFaults, uaFaults } from '../support/pdf-ua.ts'

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

describe('the form of a PDF', () => {
  const scope = (of: string): Attributes => ({ Table: { Scope: of } })
  const box = (...sides: number[]): Attributes => ({ Layout: { BBox: sides } })
  const cell = (attributes?: Attributes): Tag => ({ type: 'TH', kids: [], ...attributes ? { attributes } : {} })
  const figure = (attributes?: Attributes): Tag => ({ type: 'Figure', kids: [], ...attributes ? { attributes } : {} })

  /** A PDF of one page with these tags; `spoil` may then take something away. Read back, as a test reads it. */
  async function faultsOf(kids: Tag[], spoil: (pdf: PDFDocument) => void = () => {}): Promise<string[]> {
    const pdf = await PDFDocument.create()
    pdf.addPage().node.set(PDFName.of('Tabs'), PDFName.of('S'))
    pdf.setTitle('A talk', { showInWindowTitleBar: true })
    writeTags(pdf, { type: 'Document', kids })
    spoil(pdf)
    const read = await PDFDocument.load(await pdf.save(), { updateMetadata: false })
    return [...uaFaults(read), ...boxFaults(read)]
  }

  it('is sound when headers have scopes, figures a place, pages an order, and the title is shown', async () => {
    expect(await faultsOf([cell(scope('Row')), cell({ ...box(0, 0, 1, 1), ...scope('Column') }), figure(box(0, 0, 9, 9))])).toEqual([])
  })

  it.each<[string, Tag[], ((pdf: PDFDocument) => void)?]>([
    ['a header cell does not say of what it is the header', [cell(scope('Column')), cell()]],
    ['a header cell does not say of what it is the header', [cell(scope('None'))]],
    ['a figure does not say where it lies', [figure(box(0, 0, 9, 9)), figure()]],
    ['a figure does not say where it lies', [figure(box(9, 0, 9, 9))]],
    ['the key Tab does not follow the tags of page 1', [], pdf => pdf.getPage(0).node.delete(PDFName.of('Tabs'))],
    ['the key Tab does not follow the tags of page 2', [], pdf => pdf.addPage()],
    ['a reader is not told to show the title', [], pdf => pdf.catalog.delete(PDFName.of('ViewerPreferences'))],
  ])('%s', async (sentence, tags, spoil) => expect(await faultsOf(tags, spoil)).toEqual([sentence]))
})

describe('the marks of a PDF', () => {
  /** A PDF of one page that draws this under these tags, and has this drawing within it. */
  async function faultsOf(content: string, kids: Tag[], within = ''): Promise<string[]> {
    const pdf = await PDFDocument.create()
    pdf.addPage().node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content)))
    pdf.context.register(pdf.context.flateStream(within, { Type: 'XObject', Subtype: 'Form' }))
    writeTags(pdf, { type: 'Document', kids })
    return markFaults(await PDFDocument.load(await pdf.save(), { updateMetadata: false }))
  }
  const words = (mcid: number): string => `/P <</MCID ${mcid} >>BDC\nEMC`
  const paragraph = (...mcids: number[]): Tag => ({ type: 'P', kids: mcids.map(mcid => ({ page: 0, mcid })) })

  it.each<[string[], string, Tag[], string?]>([
    [[], words(0), [paragraph(0)], 'q Q'],
    [['a tag says that page 1 has mark 1, which draws nothing'], words(0), [paragraph(0, 1)]],
    [['page 1 has mark 1, which is in no tag'], `${words(0)}\n${words(1)}`, [paragraph(0)]],
    [['a drawing within a page has marks of its own'], words(0), [paragraph(0)], words(0)],
  ])('%j', async (sentences, content, kids, within) => expect(await faultsOf(content, kids, within)).toEqual(sentences))
})

it('a font of the machine is foreign, a deck\'s own is not', () => {
  expect(foreignFonts(['DeckSerif-SemiBold', 'Inter-Regular', 'DejaVuSans'], ['Inter', 'Deck Serif'])).toEqual(['DejaVuSans'])
})
