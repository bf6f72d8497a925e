import type { Page } from '@playwright/test'
import { openState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const played = slides.find(slide => slide.content.includes('<HospitalField'))!
const set = slides.find(slide => slide.content.includes('<BillOnYourTerms'))!
const shown = slides.find(slide => slide.content.includes('<FigureTile'))!

test('two tabs of a visitor are apart: slides, plays, settings, addresses and cards', async ({ context, deckUrl }) => {
  const [one, two]: Page[] = [await context.newPage(), await context.newPage()]
  for (const tab of [one!, two!])
    await openState(tab, deckUrl, played.no, played.clicks)
  const table = (tab: Page) => tab.locator(`${anySlide(played.no)} table`).first()
  const before = await table(two!).textContent() ?? ''
  await one!.bringToFront()
  await one!.keyboard.press('p')
  await expect(table(one!)).not.toHaveText(before)

  await one!.evaluate(no => window.__talk!.go(no, 0), set.no)
  await openState(two!, deckUrl, set.no)
  const address = two!.url()
  await one!.bringToFront()
  await one!.locator(`${anySlide(set.no)} input[type=range]`).first().evaluate((input: HTMLInputElement) => {
    input.value = input.value === input.max ? input.min : input.max
    input.dispatchEvent(new Event('input'))
  })
  await expect.poll(() => one!.url()).toContain('?')
  expect(two!.url()).toBe(address)
  expect(await two!.locator(`${anySlide(set.no)} input[type=range]`).first().inputValue()).not.toBe(await one!.locator(`${anySlide(set.no)} input[type=range]`).first().inputValue())

  for (const tab of [one!, two!])
    await openState(tab, deckUrl, shown.no)
  await one!.bringToFront()
  await one!.locator(`${anySlide(shown.no)} button[data-figure]`).first().click()
  await expect(one!.getByRole('dialog')).toBeVisible()
  await expect(two!.getByRole('dialog')).toHaveCount(0)
})
