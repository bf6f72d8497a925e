import type { Box, Measured, MeasuredText } from '../../kit/look/measured.ts'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../kit/look/rules/contrast.ts'
import { judge } from '../../kit/look/rules/index.ts'
import { ERROR_SLIDES } from '../../kit/slidev/contract.ts'

const text = (change: Partial<MeasuredText> = {}): MeasuredText => ({ text: 'words', lines: [[100, 100, 200, 120]], size: 20, zone: 'body', block: 1, clip: null, colours: null, shortened: false, covered: false, ...change })
const state = (change: Partial<Measured> = {}): Measured => ({ no: 1, clicks: 0, clicksTotal: 0, clicksUsed: 0, canvas: [0, 0, 980, 552], appendix: false, hasLayout: true, titles: ['Title'], titlesOnPage: 1, texts: [text()], marks: [], images: [], unknown: [], brokenImages: [], ...change })
const at = (...box: Box) => ({ lines: [box] })

describe('a measured state', () => {
  it('is sound when nothing is wrong', () => expect(judge(state())).toEqual([]))
  it('is a fault when nothing was measured', () => expect(judge(null)).toEqual(['nothing could be measured']))

  it.each<[string, Partial<Measured>]>([
    [`the slide says "${ERROR_SLIDES[0]}. Please chec…"`, { texts: [text({ text: `${ERROR_SLIDES[0]}. Please check your network connection.` })] }],
    ['the slide has no layout', { hasLayout: false }],
    ['the slide shows no text', { texts: [] }],
    ['the slide shows 0 headings of level 1', { titles: [], titlesOnPage: 0 }],
    ['the slide shows 2 headings of level 1: "One", "Two"', { titles: ['One', 'Two'], titlesOnPage: 2 }],
    ['the page shows 2 headings of level 1', { titlesOnPage: 2 }],
    ['no component answers to <nope>', { unknown: ['nope'] }],
    ['the image /x.png is missing', { brokenImages: ['/x.png'] }],
    ['something waits for click 3, but the slide has 1', { clicksUsed: 3, clicksTotal: 1 }],
    ['the text "words" leaves the canvas', { texts: [text(at(900, 100, 990, 120))] }],
    ['the mark circle at 970 10 990 30 leaves the canvas', { marks: [{ what: 'circle', box: [970, 10, 990, 30] }] }],
    ['the text "words" is cut off', { texts: [text({ clip: [0, 0, 150, 300] })] }],
    ['the text "words" is cut off', { texts: [text({ shortened: true })] }],
    ['the texts "words" and "others" overlap', { texts: [text(), text({ text: 'others', block: 2, ...at(150, 110, 250, 130) })] }],
    ['the text "words" is covered by an image', { texts: [text({ covered: true })] }],
    ['the image /x.png is 20 px high, of 900, since the texts leave no room', { images: [{ src: '/x.png', box: [0, 100, 500, 120], naturalHeight: 900 }] }],
    ['the text "words" has 15 px where 16 are the least', { texts: [text({ size: 15, zone: 'code' })] }],
    ['the text "words" has 17 px where 18 are the least', { texts: [text({ size: 17 })] }],
    ['the text "words" has 12 px where 13 are the least', { texts: [text({ size: 12, zone: 'label' })] }],
    ['the text "words" has 11 px where 12 are the least', { texts: [text({ size: 11, zone: 'foot' })] }],
    ['the text "words" has 11 px where 12 are the least', { texts: [text({ size: 11 })], appendix: true }],
    ['the label "words" has a contrast of 1.0 where 4.5 is the least', { texts: [text({ colours: { text: [1, 1, 1], background: [0, 0, 0] } })] }],
  ])('%s', (sentence, change) => expect(judge(state(change))).toEqual([sentence]))

  it('may have lines of one block that touch, and texts half a pixel over the edge', () => {
    expect(judge(state({ texts: [text(), text({ text: 'more', ...at(100, 118, 200, 138) }), text({ block: 3, ...at(880, 300, 980.5, 320) })] }))).toEqual([])
  })
  it('may have 12 pixels in the appendix', () => expect(judge(state({ appendix: true, texts: [text({ size: 12 })] }))).toEqual([]))
})

it('contrast is WCAG\'s', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21)
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2)
})
