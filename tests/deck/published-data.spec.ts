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
import { DIST, SUB_DIST } from '../support/paths.ts'

const { slides } = await loadDeck()
const read = (name: string, dist = DIST) => readFile(join(dist, name), 'utf8')
const data = async () => DataSchema.parse(JSON.parse(await read(FILES.json)))

test('the data match the schema that is published with them', async () => {
  await data()
  expect(JSON.parse(await read(FILES.schema))).toEqual(z.toJSONSchema(DataSchema))
})

test('two builds of one talk for two base paths give the same data', async () => {
  for (const name of Object.values(FILES))
    expect(await read(name, SUB_DIST), name).toBe(await read(name))
})

test('the data contain the whole ledger, and name only slides that exist', async () => {
  const { figures: written, sources: cited } = await data()
  expect(written.map(({ id }) => id)).toEqual(figures.map(({ id }) => id))
  expect(cited.map(({ id }) => id)).toEqual(sources.map(({ id }) => id))
  expect(await read(FILES.bib)).toBe(bibtex(sources))
  for (const { id, slides: at } of [...written, ...cited]) {
    expect(at, id).toEqual(slides.map(slide => slide.id).filter(slide => at.includes(slide)))
  }
})

test('every figure that Markdown names is in the data with that slide, as are its sources', async () => {
  const { figures: written, sources: cited } = await data()
  for (const { no, id: slide, raw } of slides) {
    for (const id of referencesIn(raw)) {
      expect(written.find(entry => entry.id === id)?.slides, `slide ${no}, ${id}`).toContain(slide)
      for (const { source } of findFigure(id)!.cites)
        expect(cited.find(entry => entry.id === source)?.slides, `slide ${no}, ${source}`).toContain(slide)
    }
  }
})

test('every source is cited on a slide, and every figure is shown or used by a claim or another figure', async () => {
  const { figures: written, sources: cited } = await data()
  expect(cited.filter(entry => entry.slides.length === 0).map(({ id }) => id)).toEqual([])
  const used = new Set<string>([...claims.flatMap(evidenceOf), ...written.flatMap(entry => entry.derived?.inputs ?? [])])
  expect(written.filter(entry => entry.slides.length === 0 && !used.has(entry.id)).map(({ id }) => id)).toEqual([])
})

test('every figure that the live deck shows is in the data with that slide, and every source is linked', async ({ shared }) => {
  const written = new Map((await data()).figures.map(entry => [entry.id, entry.slides]))
  let seen = 0
  const linked = new Set<string>()
  // Reset the address, where another test may have left parameters.
  await openState(shared.page, shared.url)
  for (const { no, id: slide, clicks } of slides) {
    await showState(shared.page, no, clicks)
    const ids = await shared.page.locator(`${slideOf(no)} [data-figure]`).evaluateAll(all => all.map(element => element.getAttribute('data-figure')!))
    for (const id of ids)
      expect(written.get(figure(id as typeof figures[number]['id']).id), `slide ${no}, ${id}`).toContain(slide)
    seen += ids.length
    for (const href of await shared.page.locator(`${slideOf(no)} a.source-link`).evaluateAll(all => all.map(link => link.getAttribute('href') ?? '')))
      linked.add(href.split('#source-')[1] ?? '')
  }
  expect(seen).toBeGreaterThan(0)
  // Every source's entry is one press away from a slide that cites it.
  expect(sources.filter(({ id }) => !linked.has(id)).map(({ id }) => id)).toEqual([])
})
