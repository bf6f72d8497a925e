import type { MeasuredCard } from '../support/card.ts'
import { expect, it } from 'vitest'
import { cardFaults } from '../support/card.ts'

const sound: MeasuredCard = { figure: 'v3.cost', card: [100, 140, 500, 300], anchor: [100, 100, 200, 130], slide: [0, 0, 980, 552], links: ['DeepSeek-V3 report'], text: '$5.576M' }

it('a card beside its figure is sound', () => expect(cardFaults(sound)).toEqual([]))

it.each<[string, Partial<MeasuredCard>]>([
  ['the card of v3.cost leaves the slide: 700 140 1100 300', { card: [700, 140, 1100, 300] }],
  ['the card of v3.cost covers its figure: 100 120 500 280 over 100 100 200 130', { card: [100, 120, 500, 280] }],
  ['the card of v3.cost leads to no source', { links: [] }],
  ['the card of v3.cost says nothing', { text: '' }],
])('%s', (sentence, change) => expect(cardFaults({ ...sound, ...change })).toEqual([sentence]))
