import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { claims, evidenceOf, figure, figures, findFigure, sources } from '../../facts/index.ts'
import { referencesIn } from '../../facts/references.ts'
import { openState, showState } from '../../kit/browser/live-page.ts'
import { bibtex } from '../../kit/ledger/data/bibtex.ts'
import { DataSchema, FILES } from '../../kit/ledger/data/format.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { DIST, SUB_DIST } from '../support/places.ts'

const { slides } = await loadDeck()
const read = (name: string, dist = DIST) => readFile(join(dist, name), 'utf8')
const data = async () => DataSchema.parse(JSON.parse(await read(FILES.json)))

test('the data are of the shape that the schema beside them describes', async () => {
  await data()
  expect(JSON.parse(await read(FILES.schema))).toEqual(z.toJSONSchema(DataSchema))
})

test('two builds of one talk, to two places, give the same data', async () => {
  for (const name of Object.values(FILES))
    expect(await read(name, SUB_DIST), name).toBe(await read(name))
})

test('the data hold the whole ledger, and name no slide that is not there', async () => {
  const { figures: written, sources: cited } = await data()
  expect(written.map(({ id }) => id)).toEqual(figures.map(({ id }) => id))
  expect(cited.map(({ id }) => id)).toEqual(sources.map(({ id }) => id))
  expect(await read(FILES.bib)).toBe(bibtex(sources))
  for (const { id, slides: at } of [...written, ...cited]) {
    expect(at, id).toEqual([...new Set(at)].sort((a, b) => a - b))
    expect(at.every(no => no >= 1 && no <= slides.length), id).toBe(true)
  }
})

test('every figure that Markdown names is in the data with that slide, and so are its sources', async () => {
  const { figures: written, sources: cited } = await data()
  for (const { no, raw } of slides) {
    for (const id of referencesIn(raw)) {
      expect(written.find(entry => entry.id === id)?.slides, `slide ${no}, ${id}`).toContain(no)
      for (const { source } of findFigure(id)!.cites)
        expect(cited.find(entry => entry.id === source)?.slides, `slide ${no}, ${source}`).toContain(no)
    }
  }
})

test('every source is named by a slide, and every figure is shown, or is what a claim or another figure rests on', async () => {
  const { figures: written, sources: cited } = await data()
  expect(cited.filter(entry => entry.slides.length === 0).map(({ id }) => id)).toEqual([])
  const rested = new Set<string>([...claims.flatMap(evidenceOf), ...written.flatMap(entry => entry.derived?.inputs ?? [])])
  expect(written.filter(entry => entry.slides.length === 0 && !rested.has(entry.id)).map(({ id }) => id)).toEqual([])
})

test('every figure that a slide shows on the stage is in the data with that slide, and every source has a link on one', async ({ stage }) => {
  const written = new Map((await data()).figures.map(entry => [entry.id, entry.slides]))
  let seen = 0
  const linked = new Set<string>()
  // Without what another test left in the address.
  await openState(stage.page, stage.url)
  for (const { no, clicks } of slides) {
    await showState(stage.page, no, clicks)
    const ids = await stage.page.locator(`${slideOf(no)} [data-figure]`).evaluateAll(all => all.map(element => element.getAttribute('data-figure')!))
    for (const id of ids)
      expect(written.get(figure(id as typeof figures[number]['id']).id), `slide ${no}, ${id}`).toContain(no)
    seen += ids.length
    for (const href of await stage.page.locator(`${slideOf(no)} a.source-link`).evaluateAll(all => all.map(link => link.getAttribute('href') ?? '')))
      linked.add(href.split('#source-')[1] ?? '')
  }
  expect(seen).toBeGreaterThan(0)
  // One Tab to its name, one press to its entry: no source is further away.
  expect(sources.filter(({ id }) => !linked.has(id)).map(({ id }) => id)).toEqual([])
})
