import type { Slide } from '../../kit/slidev/deck.ts'
import { expect, it } from 'vitest'
import { notesFitBudgets, spokenWords } from '../../kit/rules/pace.ts'

const slide = (words: number, budget: string): Slide => ({ no: 2, id: 'x', file: 'pages/x.md', line: 1, raw: '', content: '', title: '', note: 'word '.repeat(words), frontmatter: { budget }, appendix: false, clicks: 0 })
const faults = (s: Slide) => notesFitBudgets({ root: '.', headmatter: {}, slides: [s], imports: [], broken: [], faults: [] })

it('counts what is spoken: figures said, click markers not', () => {
  expect(spokenWords('It stores [[v4pro.total_parameters]] parameters. [click] Yes. [click:3]')).toBe(6)
})

it('lets notes through that fit their budget and names those that do not', () => {
  expect(faults(slide(100, '45s'))).toEqual([])
  expect(faults(slide(150, '45s'))).toEqual([expect.stringMatching(/^pages\/x\.md:1: slide 2, field "budget": expected time for its notes .* got 200 words a minute$/)])
})
