import type { Page } from '@playwright/test'
import { number } from '../../facts/index.ts'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const { no, clicks } = slides.find(slide => slide.content.includes('<QueueLoads'))!
const LAST = number('queue.batches')

const slide = (page: Page) => page.locator(slideOf(no))
const run = (page: Page) => slide(page).getByRole('button').and(page.locator('.run'))
const balancingButton = (page: Page, name: string) => slide(page).getByRole('button', { name, exact: true })
const bars = (page: Page) => slide(page).locator('path.even').getAttribute('d')
/** Batch and MaxVio as the slide shows them. */
async function shown(page: Page): Promise<{ batch: number, violation: number }> {
  const [batch, violation] = [...(await slide(page).locator('.live p').textContent() ?? '').matchAll(/[\d.]+/g)].map(Number)
  return { batch: batch!, violation: violation! }
}
async function opened(page: Page, url: string, query = ''): Promise<string | null> {
  await page.goto(`${url}${no}?clicks=${clicks}${query}`)
  await settled(page, no, clicks)
  return bars(page)
}

test('the address reopens a balancing and a batch, and invalid values show the default', async ({ shared: { page, url } }) => {
  const plain = await opened(page, url)
  expect((await shown(page)).batch).toBe(LAST)
  const balanced = (await shown(page)).violation
  expect(await opened(page, url, '&queue-balance=loss&queue-batch=9')).not.toBe(plain)
  expect((await shown(page)).batch).toBe(9)
  await expect(balancingButton(page, 'Auxiliary loss')).toHaveAttribute('aria-pressed', 'true')
  await opened(page, url, '&queue-balance=off')
  expect((await shown(page)).violation).toBeGreaterThan(balanced * 4)
  for (const nonsense of ['-1', '1.5', String(LAST + 1), 'x', '', 'BIAS'])
    expect(await opened(page, url, `&queue-balance=${nonsense}&queue-batch=${nonsense}`), nonsense).toBe(plain)
})

test('with reduced motion the button jumps to the end, and the arrow key still changes the slide', async ({ shared: { page, url } }) => {
  await opened(page, url, '&queue-batch=3')
  await run(page).click()
  expect((await shown(page)).batch).toBe(LAST)
  await balancingButton(page, 'Off').click()
  await expect(balancingButton(page, 'Off')).toHaveAttribute('aria-pressed', 'true')
  await expect(balancingButton(page, 'Bias')).toHaveAttribute('aria-pressed', 'false')
  await expect(page).toHaveURL(/queue-balance=off/)
  await page.keyboard.press('ArrowRight')
  await settled(page, no + 1, 0)
})

test('it plays, pauses at a batch that the address keeps, and continues to the end that print shows', async ({ browser, deckUrl }) => {
  const page = await browser.newPage({ reducedMotion: 'no-preference' })
  const end = await opened(page, deckUrl)
  await page.keyboard.press('p')
  await expect.poll(async () => (await shown(page)).batch).toBeGreaterThan(3)
  await page.keyboard.press('p')
  await expect(run(page)).toContainText('Go on')
  const { batch } = await shown(page)
  expect(batch).toBeLessThan(LAST)
  await expect(page).toHaveURL(new RegExp(`queue-batch=${batch}\\b`))
  await expect(slide(page).locator('[role=status]')).toContainText(`batch ${batch}`)
  const paused = await bars(page)
  expect(await opened(page, deckUrl, `&queue-batch=${batch}`)).toBe(paused)

  await run(page).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await shown(page)).batch, { timeout: 20_000 }).toBe(LAST)
  expect(await bars(page)).toBe(end)
  await run(page).blur()
  await page.keyboard.press('ArrowRight')
  await settled(page, no + 1, 0)
  await page.close()
})

test('it stops when the slide is left', async ({ browser, deckUrl }) => {
  const page = await browser.newPage({ reducedMotion: 'no-preference' })
  await opened(page, deckUrl)
  await page.keyboard.press('p')
  await expect.poll(async () => (await shown(page)).batch).toBeLessThan(LAST)
  await page.keyboard.press('ArrowRight')
  await settled(page, no + 1, 0)
  await page.keyboard.press('ArrowLeft')
  await settled(page, no, clicks)
  expect((await shown(page)).batch).toBe(LAST)
  await expect(run(page)).toContainText('Run it live')
  await page.close()
})

test('it cannot play before the last click', async ({ shared: { page, url } }) => {
  await openState(page, url, no, clicks - 1)
  const initial = await slide(page).locator('[role=status]').textContent()
  await page.keyboard.press('p')
  await expect(run(page)).toHaveCount(0)
  await expect(slide(page).locator('[role=status]')).toHaveText(initial!)
})
