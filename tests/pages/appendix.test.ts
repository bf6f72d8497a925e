import type { ListName } from '../../facts/lists/pages.ts'
import { expect, it } from 'vitest'
import { LISTS } from '../../facts/lists/pages.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'

const { slides } = await loadDeck()

it.each(Object.keys(LISTS) as ListName[])('the list of %s has one slide per page, in order', (name) => {
  const pages = slides.filter(slide => slide.frontmatter.list === name)
  expect(pages.map(slide => slide.frontmatter.page)).toEqual(LISTS[name].map((_, i) => i + 1))
  expect(pages.map(slide => slide.title).every(title => title.endsWith(`of ${pages.length})`) || pages.length === 1)).toBe(true)
})
