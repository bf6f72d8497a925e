import { expect, it } from 'vitest'
import { linkFaults } from '../support/pdf-links.ts'

const texts = ['Cover', 'Slide two', 'The sources: DeepSeek-V3 report.']
const link = { page: 2, place: undefined, target: undefined, url: undefined }

it.each([
  [{ place: 'source-v3-paper', target: 3 }],
  [{ place: '2', target: 2 }],
  [{ url: 'https://arxiv.org/abs/2412.19437' }],
])('%j is sound', change => expect(linkFaults({ texts, links: [{ ...link, ...change }] })).toEqual([]))

it.each([
  [{ place: 'source-v3-paper', target: 2 }, 'leads to source-v3-paper on page 2, which does not say "DeepSeek-V3 report"'],
  [{ place: 'source-v3-paper' }, 'leads to source-v3-paper, which is nowhere'],
  [{ place: '2', target: 3 }, 'leads to slide 2 on page 3'],
  [{ url: 'http://localhost:4000/print#3' }, 'leads to the address http://localhost:4000/print#3'],
  [{}, 'leads to no place, which is nowhere'],
])('%j is a fault', (change, fault) => expect(linkFaults({ texts, links: [{ ...link, ...change }] })).toEqual([`a link on page 2 ${fault}`]))

it('a page may show another slide than its own number says', () => {
  const fault = linkFaults({ texts, links: [{ ...link, place: '2', target: 3 }] }, page => page - 1)
  expect(fault).toEqual([])
})
