import type { Slide } from '../../kit/slidev/deck.ts'
import { describe, expect, it } from 'vitest'
import { LISTS } from '../../facts/lists/pages.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { idsNameSlides, RESERVED } from '../../kit/rules/ids.ts'

const slide = (no: number, id: unknown): Slide => ({ no, id: typeof id === 'string' ? id : '', file: 'pages/x.md', line: 10 * no, raw: `---\nclicks: 1\nid: ${id}\n---\n`, content: '', note: '', title: '', frontmatter: { id }, appendix: false, clicks: 0 })
const faults = (...ids: unknown[]) => idsNameSlides({ root: '.', headmatter: {}, imports: [], broken: [], faults: [], slides: ids.map((id, i) => slide(i + 1, id)) })

describe('an id', () => {
  it.each(['cover', 'price-history', 'claims-2', 'v4', 'sources', 'reading'])('may be %s', id => expect(faults(id)).toEqual([]))

  it.each<[unknown, string]>([
    [undefined, 'none'],
    [5, '5'],
    ['5', '"5"'],
    ['2-bills', '"2-bills"'],
    ['Cover', '"Cover"'],
    ['the cover', '"the cover"'],
    ['the_cover', '"the_cover"'],
    ['cover-', '"cover-"'],
    ['a/b', '"a/b"'],
    ['', '""'],
  ])('may not be %j', (id, got) => {
    expect(faults(id)).toEqual([`pages/x.md:12: slide 1, field "id": expected a name for what the slide shows, in words of lower case with hyphens, like price-history, got ${got}`])
  })

  it.each([...RESERVED])('may not be the address of another page, %s', id => expect(faults(id)).toEqual([expect.stringContaining(`expected a name that is no other page or folder of the hosted deck, got "${id}"`)]))
  it.each(['source-article', 'figure-v3.cost'.replace('.', '-'), 'act-one', 'title-cover'])('may not be another place\'s, %s', id => expect(faults(id)).toHaveLength(1))

  it('is that of one slide', () => {
    expect(faults('cover', 'price-history', 'cover', 'cover')).toEqual([3, 4].map(no => `pages/x.md:${no * 10 + 2}: slide ${no}, field "id": expected a name that no other slide has, got "cover", as slide 1 has`))
  })
})

it('each page of a list has the list\'s id, counted from the second on', async () => {
  const { slides } = await loadDeck()
  for (const [list, pages] of Object.entries(LISTS)) {
    const ids = slides.filter(({ frontmatter }) => frontmatter.list === list).map(({ id }) => id)
    expect(ids).toEqual(pages.map((_, page) => page ? `${ids[0]}-${page + 1}` : ids[0]))
  }
})
