import { expect, it } from 'vitest'
import { linkFaults } from '../support/pdf-links.ts'

const texts = ['Cover', 'Slide two', 'The sources: DeepSeek-V3 report.']
const IDS = ['cover', 'slide-two', 'sources']
const slideOf = (page: number) => ({ no: page, id: IDS[page - 1]! })
const link = { page: 2, place: undefined, target: undefined, url: undefined }

it.each([
  [{ place: 'source-v3-paper', target: 3 }],
  [{ place: 'slide-two', target: 2 }],
  [{ url: 'https://arxiv.org/abs/2412.19437' }],
])('%j is sound', change => expect(linkFaults({ texts, links: [{ ...link, ...change }] }, slideOf)).toEqual([]))

it.each([
  [{ place: 'source-v3-paper', target: 2 }, 'leads to source-v3-paper on page 2, which does not say "DeepSeek-V3 report"'],
  [{ place: 'source-v3-paper' }, 'leads to source-v3-paper, which is nowhere'],
  [{ place: 'slide-two', target: 3 }, 'leads to slide slide-two on page 3, which shows sources'],
  [{ place: '2', target: 2 }, 'leads to slide 2 on page 2, which shows slide-two'],
  [{ url: 'http://localhost:4000/print#3' }, 'leads to the address http://localhost:4000/print#3'],
  [{}, 'leads to no place, which is nowhere'],
])('%j is a fault', (change, fault) => expect(linkFaults({ texts, links: [{ ...link, ...change }] }, slideOf)).toEqual([`a link on page 2 ${fault}`]))

it('a page may show another slide than the one of its own number', () => {
  const fault = linkFaults({ texts, links: [{ ...link, place: 'slide-two', target: 3 }] }, page => slideOf(page - 1))
  expect(fault).toEqual([])
})
