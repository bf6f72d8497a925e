import type { Styles } from '../../kit/site/critical-css.ts'
import type { Slide } from '../../kit/slidev/deck.ts'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { shownIn, usageOf } from '../../kit/ledger/usage.ts'
import { readPage } from '../../kit/site/article/page.ts'
import { prerenderedOf, targetsOf } from '../../kit/site/prerendered.ts'
import { slidePage } from '../../kit/site/slide-page.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { lastState, readSnapshot, SNAPSHOT } from '../../kit/snapshot/format.ts'
import { renumberIds } from '../../kit/snapshot/openings.ts'

/** Four slides of the talk, recorded: one of prose, one with clicks and drawings, one without figures, a list with links back. */
const RECORDED = join(ROOT, 'tests/fixtures/snapshot')
const snapshot = await readSnapshot(RECORDED)
const last = snapshot.slides.length

const site = { url: 'https://example.com/x/', base: '/x/', name: 'The talk', lang: 'en-GB' }
const styles: Styles = {
  rules: `${SELECTORS.layout}{color:red}.nobody{color:blue}`,
  faces: [['Inter', 400], ['Inter', 600], ['Deck Serif', 400], ['Deck Serif', 600]].map(([family, weight]) => `@font-face{font-family:${family};font-weight:${weight};src:url(/x/assets/${weight}.woff2)}`).join(''),
  dark: '',
  fonts: [],
}
const info = (no: number) => ({ path: `${no}/`, title: `Slide ${no}`, description: 'About it', picture: `previews/0${no}.png` })
function pageOf(no: number) {
  return slidePage({
    site,
    info: info(no),
    prerendered: prerenderedOf(snapshot, site.base)[no - 1]!,
    slides: snapshot.slides,
    entry: { script: '/x/assets/index.js', modules: [], styles: [] },
    styles,
    targets: targetsOf(snapshot),
  })
}
const ids = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(m => m[1]!)

describe('usage', () => {
  it('has each figure and source of each state under its slide', () => {
    const usage = usageOf(snapshot.slides.flatMap(({ no, states }) => states.map(state => shownIn({ no, ...state }))), snapshot.slides.map(slide => ({ ...slide, note: '' })))
    for (const { id: slide, states } of snapshot.slides) {
      for (const { id } of states.flatMap(({ figures }) => figures))
        expect(usage.figures.get(id)).toContain(slide)
      for (const { id } of states.flatMap(({ sources }) => sources))
        expect(usage.sources.get(id)).toContain(slide)
    }
  })
})

describe('the prerendered slides', () => {
  const slides = prerenderedOf(snapshot, '/x/')
  it('hold no placeholder of Vue\'s, and no id twice beside the finished slide', () => {
    for (const { opening, finished } of slides) {
      expect(opening + finished).not.toContain('<!--')
      const own = ids(opening)
      expect(own.filter(id => ids(finished).includes(id))).toEqual([])
    }
  })
  it('lead nowhere outside the base of the site', () => {
    for (const { opening } of slides)
      expect([...opening.matchAll(/ href="(\/[^"]*)"/g)].map(m => m[1]!).filter(href => !href.startsWith('/x/'))).toEqual([])
  })
  it('number Vue\'s ids by their order, whatever was shown before', () => {
    expect(renumberIds('<a id="v-80-1" aria-labelledby="v-80-2 v-7-0" data-v-12-3>v-80-9</a>')).toBe('<a id="v-0-1" aria-labelledby="v-0-2 v-1-0" data-v-12-3>v-0-9</a>')
  })
})

describe('a slide\'s page', () => {
  it('holds the opening, the finished slide for those without scripts, and the way on', async () => {
    for (const { no } of snapshot.slides) {
      const html = await pageOf(no)
      const [, without] = /<noscript>(<main[\s\S]*?)<\/noscript>/.exec(html)!
      expect(html).toContain('<div id="prerendered">')
      expect(without).toContain(lastState(snapshot.slides[no - 1]!).title.split(' ')[0])
      // For visitors whose scripts do not arrive, and for those without any.
      const steps = [...no > 1 ? ['prev'] : [], ...no < last ? ['next'] : []]
      expect([...html.matchAll(/rel="(prev|next)"/g)].map(m => m[1])).toEqual([...steps, ...steps])
    }
  })
  it('carries the rules that it needs and no others', async () => {
    const html = await pageOf(1)
    expect(html).toContain(`${SELECTORS.layout}{color:red}`)
    expect(html).not.toContain('nobody')
  })
  it('turns links to places of the print page into addresses of slides', async () => {
    const to = [...targetsOf(snapshot)].find(([id]) => /^\d+$/.test(id))!
    const html = await slidePage({ site, info: info(1), prerendered: { no: 1, opening: '', finished: `<a href="#${to[0]}">there</a><a href="#nobody">nowhere</a>` }, slides: snapshot.slides, entry: { script: '', modules: [], styles: [] }, styles, targets: targetsOf(snapshot) })
    expect(html).toContain(`href="/x/${snapshot.slides[to[1] - 1]!.id}/`)
    expect(html).toContain('href="#nobody"')
  })
})

it('the article shows each slide\'s last state, and what is said with it', async () => {
  const slides = snapshot.slides.map(({ no, id, states }) => ({ no, title: states.at(-1)!.title, id, note: `Said with ${no}.`, frontmatter: no > 1 ? { kicker: 'The act' } : {} }) as Slide)
  const usage = { figures: new Map(), sources: new Map() }
  const html = await readPage({ site, info: { ...info(1), path: 'read/' }, subtitle: 'About it', slides, prerendered: prerenderedOf(snapshot, '/x/'), usage, styles })
  for (const { no, title } of slides) {
    expect(html).toContain(`Said with ${no}.`)
    if (no > 1)
      expect(html).toContain(title.replaceAll('&', '&amp;'))
  }
  expect(html.match(/class="slide-frame"/g)).toHaveLength(last - 1)
})

describe('a snapshot that is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  it('is refused in one sentence: missing', () => expect(readSnapshot(folder)).rejects.toThrow(/snapshot\.json: expected the snapshot of a built stage, found none; run `npm run build`\.$/))
  it('is refused in one sentence: a state without its text', async () => {
    const planted = JSON.parse(readFileSync(join(RECORDED, SNAPSHOT), 'utf8')) as { slides: { states: { text?: string }[] }[] }
    delete planted.slides[1]!.states[0]!.text
    writeFileSync(join(folder, SNAPSHOT), JSON.stringify(planted))
    await expect(readSnapshot(folder)).rejects.toThrow(/field "slides\.1\.states\.0\.text": .*; run `npm run build`\.$/)
  })
})
