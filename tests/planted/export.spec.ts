import { join } from 'node:path'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { makeCards } from '../../kit/outputs/cards/index.ts'
import { makePdf } from '../../kit/outputs/deck-pdf/index.ts'
import { makeHandout } from '../../kit/outputs/paper/handout.ts'
import { PAPERS } from '../../kit/outputs/paper/size.ts'
import { expect, test } from '../support/fixtures.ts'
import { leftOf } from '../support/left.ts'
import { PLANTED, PLANTED_DIST } from '../support/paths.ts'

const deck = await loadDeck(PLANTED)
const numberOf = (plant: string) => deck.slides.find(({ frontmatter }) => frontmatter.plant === plant)!.no

/** The planted faults and the message with which the export refuses each. */
const REFUSED: Record<string, RegExp> = {
  'throws': /The PDF was not made: .*planted/,
  'missing image': /The PDF was not made: .*nothing\.png/,
  'missing font': /The PDF was not made: .*the font Planted \S+ could not be loaded/,
  'foreign font': /The PDF was not made: .*a font that the deck does not bring/,
  'empty page': /The PDF was not made: slide \d+ is an empty page/,
}

for (const [plant, sentence] of Object.entries(REFUSED)) {
  test(`the export refuses a deck with "${plant}" and leaves no file`, async ({ browser }, { outputDir }) => {
    const output = join(outputDir, 'talk.pdf')
    await expect(makePdf(browser, { dist: PLANTED_DIST, deck, output, range: String(numberOf(plant)) })).rejects.toThrow(sentence)
    expect(await leftOf(outputDir, 'talk.pdf')).toEqual([])
  })
}

test('the export makes a PDF of the slides without faults in the same deck', async ({ browser }, { outputDir }) => {
  const output = join(outputDir, 'talk.pdf')
  const { pages } = await makePdf(browser, { dist: PLANTED_DIST, deck, output, range: `1,${deck.slides.length}` })
  expect(pages).toBe(2)
})

test('a slide that throws stops the handout and the cards, and leaves no file', async ({ browser }, { outputDir }) => {
  const [output, folder] = [join(outputDir, 'handout.pdf'), join(outputDir, 'cards')]
  await expect(makeHandout(browser, { dist: PLANTED_DIST, deck, output, paper: PAPERS.a4, perPage: 1 })).rejects.toThrow(/^The handout was not made: .*planted/)
  await expect(makeCards(browser, { dist: PLANTED_DIST }, deck, folder)).rejects.toThrow(/^The cards were not made: .*planted/)
  expect([...await leftOf(outputDir, 'handout.pdf'), ...await leftOf(folder, '01-sound.png')]).toEqual([])
})
