import type { Slide } from '../../kit/slidev/deck.ts'
import { describe, expect, it } from 'vitest'
import { expectedPages } from '../../kit/outputs/deck-pdf/index.ts'
import { notesOf } from '../../kit/outputs/deck-pdf/notes.ts'
import { namePages } from '../../kit/outputs/deck-pdf/pages.ts'
import { withoutCorrections } from '../../kit/pdf/apostrophes.ts'
import { figureBoxes } from '../../kit/pdf/figure-boxes.ts'
import { withoutMarks } from '../../kit/pdf/forms.ts'
import { codesOf, spaceLines } from '../../kit/pdf/line-ends.ts'
import { drawnBy, remark } from '../../kit/pdf/marks.ts'
import { outlineOf } from '../../kit/pdf/outline.ts'
import { xmpOf } from '../../kit/pdf/xmp.ts'
import { cutAtClicks } from '../../kit/slidev/notes.ts'

const slide = (no: number, rest: Partial<Slide> = {}): Slide => ({ no, id: `slide-${no}`, file: '', line: 1, raw: '', content: '', note: '', title: `Slide ${no}`, frontmatter: {}, appendix: false, clicks: 0, ...rest })
const slides = [
  slide(1),
  slide(2, { clicks: 2, note: 'a [click] b [click] c', frontmatter: { kicker: 'One', keyClicks: [0] } }),
  slide(3, { frontmatter: { kicker: 'One' } }),
  slide(4, { appendix: true, clicks: 1, frontmatter: { kicker: 'More' } }),
]
const pagesOf = (clicks: boolean | 'key') => namePages(expectedPages({ dist: '', output: '', deck: { slides, headmatter: {} }, clicks }), slides)

describe('the pages of a PDF', () => {
  it.each([
    [false, ['1', '2', '3', 'A1']],
    ['key' as const, ['1', '2.0', '2', '3', 'A1']],
    [true, ['1', '2.0', '2.1', '2', '3', 'A1.0', 'A1']],
  ])('are labelled by slide and step, clicks %s', (clicks, labels) => expect(pagesOf(clicks).map(({ label }) => label)).toEqual(labels))

  it('stand in the outline by their acts, each slide once, at its first page', () => {
    const brief = outlineOf(pagesOf(true)).map(({ title, page, under }) => [title, page, ...under.map(each => each.page)])
    expect(brief).toEqual([['Slide 1', 0], ['One', 1, 1, 4], ['More', 5, 5]])
  })

  it('carry what is said since the page before them', () => {
    expect(cutAtClicks(slides[1]!.note).map(({ click }) => click)).toEqual([0, 1, 2])
    expect(notesOf(pagesOf(true), slides)).toEqual(['', 'a', 'b', 'c', '', '', ''])
    expect(notesOf(pagesOf('key'), slides)).toEqual(['', 'a', 'b\n\nc', '', ''])
    expect(notesOf(pagesOf(false), slides)).toEqual(['', 'a\n\nb\n\nc', '', ''])
  })
})

describe('the marks of a page', () => {
  const content = ['q', '/NonStruct <</MCID 0 >>BDC', '0 0 9 9 re', 'f', 'EMC', '/P <</MCID 1 >>BDC', 'BT', '/F1 1 Tf', '/Span<</ActualText (x) >> BDC', '<01> Tj', 'EMC', 'ET', 'EMC', 'Q'].join('\n')

  it('tell letters from the rest', () => expect([...drawnBy(content)]).toEqual([[0, { letters: false }], [1, { letters: true }]]))
  it('become a tag\'s or an artifact, and letters for the ear alone invisible', () => {
    expect(remark(content, mcid => mcid === 1 ? { type: 'H1', mcid: 0 } : undefined).split('\n')).toEqual([
      '/Artifact BMC',
      ...['q', '0 0 9 9 re', 'f'],
      'EMC',
      '/H1 <</MCID 0 >>BDC',
      ...['BT', '/F1 1 Tf', '3 Tr', '/Span<</ActualText (x) >> BDC', '<01> Tj', 'EMC', '0 Tr', 'ET'],
      'EMC',
      'Q',
    ])
  })
})

it('a part of a figure that shines through has no marks of its own, and a text must not', () => {
  const form = (type: string) => [`/${type} <</MCID 0 >>BDC`, 'BT', '/Span<</ActualText (x) >> BDC', '<01> Tj', 'EMC', 'ET', 'EMC', 'Q'].join('\n')
  expect(withoutMarks(form('Figure')).split('\n')).toEqual(['BT', '/Span<</ActualText (x) >> BDC', '<01> Tj', 'EMC', 'ET', 'Q'])
  expect(() => withoutMarks(form('P'))).toThrow(/a text shines through/)
})

it('a figure lies where its ground is drawn', () => {
  const ground = (mcid: number, ...ops: string[]) => [`/Figure <</MCID ${mcid} >>BDC`, ...ops, 'EMC']
  const content = [
    '.75 0 0 -.75 0 400 cm',
    ...['q', '1 0 0 1 40 20 cm', ...ground(3, '0 0 100 40 re', 'f'), 'Q'],
    ...ground(4, '0 0 10 10 re', 'W* n'),
    ...ground(5, '10 0 10 20 re', 'f'),
    ...['/P <</MCID 6 >>BDC', '0 0 9 9 re', 'f', 'EMC'],
  ].join('\n')
  expect([...figureBoxes(content)]).toEqual([[3, [30, 355, 105, 385]], [5, [7.5, 385, 15, 400]]])
})

it('a line of text ends with a space, unless its word goes on or nothing follows below', () => {
  const fonts = new Map([['F1', codesOf('<0001> <0020>\n<0002> <0004> <0061>\n<0009> <002D>')]])
  const text = (y: number, ...codes: string[]) => ['BT', '/F1 9 Tf', `1 0 0 -1 5 ${y} Tm`, ...codes.map(code => `<${code}> Tj`), 'ET']
  const spaced = spaceLines([...text(10, '0002', '0003'), ...text(10, '0004'), ...text(20, '00020009'), ...text(30, '0002')].join('\n'), fonts)
  expect(spaced.split('\n').filter(line => line.endsWith('Tj'))).toEqual(['<0002> Tj', '<0003> Tj', '<0004> Tj <0001> Tj', '<00020009> Tj', '<0002> Tj <0001> Tj'])
})

it('an apostrophe needs no correction, other letters keep theirs', () => {
  const marked = (actual: string) => ['/P <</MCID 0 >>BDC', `/Span<</ActualText ${actual} >> BDC`, '<01> Tj', 'EMC', 'EMC']
  expect(withoutCorrections(marked('<FEFF2019>').join('\n')).split('\n')).toEqual(['/P <</MCID 0 >>BDC', '<01> Tj', 'EMC'])
  expect(withoutCorrections(marked('(x)').join('\n')).split('\n')).toEqual(marked('(x)'))
})

it('what is not known is not in the metadata, and nothing breaks its XML', () => {
  const xmp = xmpOf({ title: 'A <b> & "c"', subject: '', author: '', language: 'en', keywords: [], creator: 'x', producer: 'y', date: new Date(0) })
  expect(xmp).toContain('>A &#60;b&#62; &#38; &#34;c&#34;<')
  expect(xmp).toContain('1970-01-01T00:00:00Z')
  expect(xmp).not.toMatch(/dc:creator|dc:subject|dc:description|pdf:Keywords/)
})
