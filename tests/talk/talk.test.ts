import { expect, it } from 'vitest'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { address, talk } from '../../talk/talk.ts'

it('the deck\'s headmatter agrees with talk.ts', async () => {
  const { headmatter } = await loadDeck()
  expect(headmatter.title).toBe(talk.title)
  expect(headmatter.info).toBe(talk.subtitle)
  expect(URL.canParse(address)).toBe(true)
})
