import type { ReadPptx } from '../support/pptx.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { talkDate } from '../../kit/ledger/talk-date.ts'
import { makePptx } from '../../kit/outputs/pptx/index.ts'
import { expect, test } from '../support/fixtures.ts'
import { pptxFaults, readPptx } from '../support/pptx.ts'

const deck = await loadDeck()
/** Three slides from the middle, with an exhibit and clicks. */
const slides = deck.slides.slice(8, 11)
const SCALE = 2

/** Planted faults: each changes the PPTX that was read, and its message must be reported. */
const PLANTED: [string, (read: ReadPptx) => void][] = [
  ['it has 2 slides where 3 were expected', ({ slides }) => slides.pop()],
  ['its notes run over the edge of their page', read => Object.assign(read, { notesEdge: 1 })],
  ['the picture of slide 2 is 980 × 551', ({ slides, width, height }) => Object.assign(slides[1]!, { width, height })],
  ['the picture of slide 3 is that of another', ({ slides }) => Object.assign(slides[2]!, { picture: slides[0]!.picture })],
  ['the picture of slide 1 is empty', ({ slides }) => Object.assign(slides[0]!, { deviation: 0 })],
  ['the notes of slide 1 are not what is said', ({ slides }) => slides[0]!.notes.pop()],
  ['the notes of slide 2 have an empty paragraph', ({ slides }) => slides[1]!.notes.push('')],
]

test('the PPTX by Slidev\'s exporter has each slide as a picture with its notes, and planted faults are reported', async ({ browser: _ }, { outputDir }) => {
  // A dev server is slow the first time, when it bundles dependencies.
  test.slow()
  const output = join(outputDir, 'talk.pptx')
  const { pages } = await makePptx({ deck, output, range: `${slides[0]!.no}-${slides.at(-1)!.no}` })
  const read = await readPptx(await readFile(output))
  expect(pages).toBe(slides.length)
  expect([read.width, read.height]).toEqual([980, 551])
  expect(read.created).toBe(`${talkDate().toISOString().slice(0, 19)}Z`)
  expect(pptxFaults(read, slides, SCALE)).toEqual([])
  for (const [sentence, plant] of PLANTED) {
    const faulty = structuredClone(read)
    plant(faulty)
    expect(pptxFaults(faulty, slides, SCALE)).toEqual([sentence])
  }
})
