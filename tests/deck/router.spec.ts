import type { Page } from '@playwright/test'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const { no, clicks } = slides.find(slide => slide.content.includes('<RouterStages'))!

/** The exhibit's table, for screen readers. */
const table = (page: Page) => page.locator(`${slideOf(no)} table`).textContent().then(text => text ?? '')
const slider = (page: Page) => page.getByRole('slider', { name: 'How hard the bias pushes' })

async function opened(page: Page, url: string, query = ''): Promise<string> {
  await page.goto(`${url}${no}?clicks=${clicks}${query}`)
  await settled(page, no, clicks)
  return table(page)
}

test('the address reopens a token and a bias, and invalid values show the default', async ({ shared: { page, url } }) => {
  const plain = await opened(page, url)
  const other = await opened(page, url, '&router-token=7&router-bias=30')
  expect(other).not.toBe(plain)
  await expect(slider(page)).toHaveValue('30')
  for (const nonsense of ['-1', '1.5', '100', 'x', '', '1e1'])
    expect(await opened(page, url, `&router-token=${nonsense}&router-bias=${nonsense}`), nonsense).toBe(plain)
})

test('without a bias no expert is chosen by it; a bias changes the choice, but not the number or the sum of the weights', async ({ shared: { page, url } }) => {
  const weights = (text: string) => [...text.matchAll(/expert \d+: ([\d.]+)/g)].map(match => Number(match[1]))
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
  const [off, on] = [await opened(page, url, '&router-bias=0'), await opened(page, url, '&router-bias=30')]
  expect(off).not.toContain('in by the bias')
  expect(on).toContain('in by the bias')
  expect(weights(on)).toHaveLength(weights(off).length)
  // Each weight is rounded to a hundredth.
  expect(Math.abs(sum(weights(on)) - sum(weights(off)))).toBeLessThan(weights(on).length * 0.01)
})

test('shortcut, button and slider change the picture and are kept in the address, and the arrow key still changes the slide', async ({ shared: { page, url } }) => {
  const plain = await opened(page, url)
  await page.keyboard.press('p')
  await expect.poll(() => table(page)).not.toBe(plain)
  await page.getByRole('button', { name: 'Next token' }).click()
  await expect(page).toHaveURL(/router-token=3/)
  await slider(page).focus()
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/router-bias=40/)
  await expect(page.locator(`${slideOf(no)} [role=status]`)).toContainText('Token 3')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Next token' }).click()
  await page.keyboard.press('ArrowRight')
  await settled(page, no + 1, 0)
})

test('there are no controls before the last click', async ({ shared: { page, url } }) => {
  await openState(page, url, no, clicks - 1)
  await expect(slider(page)).toHaveCount(0)
  const before = await table(page)
  await page.keyboard.press('p')
  await settled(page, no, clicks - 1)
  expect(await table(page)).toBe(before)
})
