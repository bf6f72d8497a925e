import { expect, it } from 'vitest'
import { lineOf } from '../../kit/look/sentence.ts'

const RAW = '---\nid: x\n---\n\n# A title\n\n![A picture](/wide-picture.png)\n\nSome words of a text.\n\n<svg></svg>\n'

it.each<[sentence: string, line: number]>([
  ['the text "Some words of a text." leaves the canvas', 18],
  ['the text "Some words of…" leaves the canvas', 18],
  ['the texts "Not there" and "Some words" overlap', 18],
  ['the image /assets/wide-picture-Ab12_x-9.png is missing', 16],
  ['the image /wide-picture.png is 20 px high, of 900, since the texts leave no room', 16],
  ['the mark img at 0 0 10 900 leaves the canvas', 16],
  ['the mark svg at 0 0 10 900 leaves the canvas', 20],
  ['the slide has no layout', 10],
])('%s', (sentence, line) => expect(lineOf({ line: 10, raw: RAW }, sentence)).toBe(line))
