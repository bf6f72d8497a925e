import type { Slide } from '../../kit/slidev/deck.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { figures, sources, terms } from '../../facts/index.ts'
import { toSpeech } from '../../facts/interpolate.ts'
import { STAGE } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { talkDate } from '../../kit/ledger/talk-date.ts'
import { titleOf } from '../../kit/ledger/titles.ts'
import { onClock, slotsOf } from '../../kit/outputs/paper/clock.ts'
import { makeHandout } from '../../kit/outputs/paper/handout.ts'
import { makeScript } from '../../kit/outputs/paper/script.ts'
import { PAPERS } from '../../kit/outputs/paper/size.ts'
import { count, expect, test } from '../support/fixtures.ts'
import { tagFaults } from '../support/pdf-rules.ts'
import { readStructure } from '../support/pdf-structure.ts'
import { readPdf } from '../support/pdf.ts'

const deck = await loadDeck()
const talk = deck.slides.filter(slide => !slide.appendix)

/** Only letters and digits: line breaks, ligatures and quotation marks differ between a page and its source. Inter sets the x of 8x7 as a times sign. */
const letters = (text: string) => text.normalize('NFKD').toLowerCase().replaceAll('×', 'x').replace(/[^\p{Ll}\p{Lo}\p{N}]/gu, '')
/** A slide's spoken notes, one piece per click. */
const spoken = ({ note }: Slide) => toSpeech(note).split(/\[click(?::\d+)?\]/i).map(letters)

async function inspect(output: string, what: string, paper: { width: number, height: number }) {
  const [pdf, structure] = [await readPdf(output), await readStructure(output)]
  for (const { width, height } of pdf.sizes) {
    // A millimetre is 72 / 25.4 points. Chromium rounds the page size to whole pixels.
    expect(Math.abs(width - paper.width * 72 / 25.4)).toBeLessThan(1)
    expect(Math.abs(height - paper.height * 72 / 25.4)).toBeLessThan(1)
  }
  expect(pdf.texts.filter(text => letters(text).length < 40)).toEqual([])
  expect(pdf.fonts.map(font => font.name).join()).toMatch(/Inter.*DeckSerif|DeckSerif.*Inter/)
  expect(pdf.fonts.filter(font => !font.embedded || font.subtype === 'Type3')).toEqual([])
  expect(pdf).toMatchObject({ tagged: true, outlined: true, title: `${deck.headmatter.title}: ${what}`, created: talkDate() })
  expect(pdf.language).toContain(String(deck.headmatter.lang))
  expect(pdf.links.filter(({ place, target }) => place !== undefined && target === undefined)).toEqual([])
  expect(tagFaults({ root: structure.tree, loose: pdf.tags.map(({ loose }) => loose).join(''), outside: pdf.tags.flatMap(({ outside }) => outside) })).toEqual([])
  expect([...pdf.annotationFaults, ...pdf.uaFaults, ...pdf.boxFaults, ...pdf.markFaults]).toEqual([])
  expect(structure.roles.get('H1')).toBe(1)
  expect(structure.figures.length).toBeGreaterThan(0)
  expect(structure.figures.filter(alt => !alt.trim())).toEqual([])
  count('pages', pdf.texts.length)
  return { ...pdf, ...structure }
}

const HANDOUTS = [{ paper: PAPERS.a4, perPage: 1 }, { paper: PAPERS.letter, perPage: 2 }] as const
for (const { paper, perPage } of HANDOUTS) {
  test(`the handout on ${paper.name}, ${perPage} per page, has every slide with its notes and sources`, async ({ browser }, { outputDir }) => {
    const output = join(outputDir, 'handout.pdf')
    const { pages } = await makeHandout(browser, { dist: STAGE, deck, output, paper, perPage })
    const pdf = await inspect(output, 'handout', paper)
    expect(pdf.texts).toHaveLength(pages)
    if (paper === PAPERS.letter) {
      const again = join(outputDir, 'again.pdf')
      await makeHandout(browser, { dist: STAGE, deck, output: again, paper, perPage })
      expect((await readFile(again)).equals(await readFile(output)), 'a second run gives the same bytes').toBe(true)
    }

    for (const [index, slide] of talk.entries()) {
      // The cover has a page of its own.
      const page = letters(pdf.texts[Math.ceil(index / perPage)]!)
      expect(page, `slide ${slide.no}`).toContain(letters(titleOf(slide)))
      for (const words of spoken(slide))
        expect(page, `slide ${slide.no}`).toContain(words)
      expect(pdf.outline.filter(({ title }) => letters(title) === letters(titleOf(slide))), `slide ${slide.no}`).toHaveLength(1)
    }
    const all = letters(pdf.texts.join(' '))
    expect([...sources.map(s => s.title), ...terms.map(t => t.term)].filter(text => !all.includes(letters(text)))).toEqual([])
    // A slide's figure links to its arithmetic or its source.
    const anchors = new Set([...sources.map(s => `source-${s.id}`), ...figures.map(f => `figure-${f.id}`)])
    expect(pdf.links.some(({ page, place }) => page === 2 && anchors.has(place ?? ''))).toBe(true)
    // The table of contents prints the page that its links lead to.
    const contents = pdf.links.filter(({ page, place }) => page === 1 && place !== undefined)
    expect(contents.length).toBeGreaterThan(1)
    for (const { target } of contents)
      expect(pdf.texts[0]).toMatch(new RegExp(`\\b${target}\\b`))
    expect(pdf.roles.get('TH')).toBeGreaterThan(3)
  })
}

test('the script has all notes, their times, and the clicks', async ({ browser }, { outputDir }) => {
  const output = join(outputDir, 'script.pdf')
  await makeScript(browser, { dist: STAGE, deck, output, paper: PAPERS.a4 })
  const { texts } = await inspect(output, 'script', PAPERS.a4)
  const [all, written] = [letters(texts.join(' ')), texts.join(' ')]
  for (const slide of deck.slides) {
    expect(spoken(slide).filter(words => !all.includes(words)), `slide ${slide.no}`).toEqual([])
  }
  for (const [no, { from }] of slotsOf(deck.slides))
    expect(written, `slide ${no}`).toContain(onClock(from))
  const clicks = talk.reduce((sum, slide) => sum + slide.clicks, 0)
  expect([...written.matchAll(/Click \d/g)].length).toBeGreaterThanOrEqual(clicks)
})
