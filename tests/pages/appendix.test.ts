import { expect, it } from 'vitest'
import { loadDeck } from '../../kit/deck.ts'

const { slides } = await loadDeck()

it.each(['ClaimsTable', 'SourcesList', 'GlossaryList'])('%s stands on all of its pages, each once, in order', (tag) => {
  const pages = slides.flatMap(slide => [...slide.content.matchAll(new RegExp(`<${tag} :page="(\\d+)" :of="(\\d+)" />`, 'g'))].map(m => [Number(m[1]), Number(m[2])]))
  const of = pages.length
  expect(of).toBeGreaterThan(0)
  expect(pages).toEqual(Array.from({ length: of }, (_, i) => [i + 1, of]))
})
