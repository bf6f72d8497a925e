import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { STAGE } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { CARD, makeCards } from '../../kit/outputs/cards/index.ts'
import { makePngs } from '../../kit/outputs/png.ts'
import { expect, test } from '../support/fixtures.ts'

const deck = await loadDeck()
/** The cover, an exhibit, a dark slide, and a full slide of the appendix. */
const slides = [deck.slides[0]!, deck.slides[8]!, deck.slides.findLast(slide => !slide.appendix)!, deck.slides.at(-1)!]
/** The largest file in bytes that services reliably show as a preview. */
const MAX_SIZE = 100_000

test('a preview card has the right size, a small file, its own slide, and the same bytes each time', async ({ browser }, { outputDir }) => {
  const make = (name: string) => makeCards(browser, { dist: STAGE }, deck, join(outputDir, name), { slides })
  const [cards, again] = [await make('cards'), await make('again')]
  expect(cards.map(({ no }) => no)).toEqual(slides.map(({ no }) => no))
  for (const [index, { path }] of cards.entries()) {
    const { format, width, height } = await sharp(path).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', ...CARD })
    expect((await stat(path)).size).toBeLessThan(MAX_SIZE)
    expect((await readFile(path)).equals(await readFile(again[index]!.path)), path).toBe(true)
  }
  const hashes = new Set(await Promise.all(cards.map(async ({ path }) => (await readFile(path)).toString('base64'))))
  expect(hashes.size).toBe(cards.length)
})

test('PNGs of slides are made at their own size and at twice that', async ({ browser }, { outputDir }) => {
  const pictures = await makePngs(browser, { dist: STAGE }, { deck, folder: outputDir, slides: slides.slice(0, 2) })
  expect(pictures.map(({ no, width }) => [no, width])).toEqual([1, 2].flatMap(scale => slides.slice(0, 2).map(({ no }) => [no, 980 * scale])))
  for (const { path, width, height } of pictures) {
    const found = await sharp(path).metadata()
    expect([found.width, found.height]).toEqual([width, height])
    // A picture of only one colour is a slide that was not drawn.
    const { channels } = await sharp(path).stats()
    expect(Math.max(...channels.map(channel => channel.stdev))).toBeGreaterThan(1)
  }
})
