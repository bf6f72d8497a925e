import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { OVERVIEW_COPY, SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { controlsOf } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
/** A slide with a control, neither the first nor the last. */
const { no: at, clicks: last } = slides.find(({ no, content }) => no > 2 && content.includes('<QueueLoads'))!
const thumbnails = `${OVERVIEW_COPY} ${SELECTORS.page}`
/** How often to press Tab: more often than the overview has stops. */
const TABS = 12

test('the overview keeps the focus off the slides, announces the chosen slide, and returns the focus', async ({ page, stageUrl, deckUrl }) => {
  for (const url of [deckUrl, stageUrl]) {
    await openState(page, url, at, last)
    await controlsOf(page, at).first().focus()
    const focused = await page.evaluate(() => document.activeElement!.outerHTML)
    await page.keyboard.press('o')
    await expect(page.locator(thumbnails)).toHaveCount(slides.length)
    for (let i = 0; i < TABS; i++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(page => document.activeElement!.closest(page), SELECTORS.page), `stop ${i} is on no slide`).toBeNull()
    }
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('[role=status][aria-live=polite]').filter({ hasText: `Slide ${at - 1}: ` })).toBeAttached()
    await page.keyboard.press('Escape')
    await expect(page.locator(thumbnails)).toHaveCount(0)
    expect(await page.evaluate(() => document.activeElement!.outerHTML)).toBe(focused)

    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('o')
    await expect(page.locator(thumbnails)).toHaveCount(slides.length)
    await expect(page.locator(`${OVERVIEW_COPY}:not([inert])`), 'copies that the Tab key reaches').toHaveCount(0)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await settled(page, at - 1, 0)
    await expect(page.locator(`${slideOf(at - 1)} h1`)).toBeFocused()
  }
})

test('planted: a thumbnail that the Tab key reaches is reported', async ({ page, deckUrl }) => {
  await openState(page, deckUrl, at, last)
  await page.keyboard.press('o')
  await expect(page.locator(thumbnails)).toHaveCount(slides.length)
  await page.evaluate(() => document.querySelectorAll('[inert]').forEach(element => element.removeAttribute('inert')))
  const stops: boolean[] = []
  for (let i = 0; i < TABS; i++) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate(page => document.activeElement!.closest(page) !== null, SELECTORS.page))
  }
  expect(stops).toContain(true)
})
