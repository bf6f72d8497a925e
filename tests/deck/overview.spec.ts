import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { OVERVIEW_COPY, SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { controlsOf } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
/** A slide with something to press, off the ends. */
const { no: at, clicks: last } = slides.find(({ no, content }) => no > 2 && content.includes('<QueueLoads'))!
const copies = `${OVERVIEW_COPY} ${SELECTORS.page}`
/** How often the Tab key is tried: more often than the overview's frame has stops. */
const TABS = 12

test('the overview has the keys to itself, says which slide is chosen, and gives the focus back', async ({ page, stageUrl, deckUrl }) => {
  for (const url of [deckUrl, stageUrl]) {
    await openState(page, url, at, last)
    await expect(page.locator(SELECTORS.gotoDialog)).toBeAttached()
    await controlsOf(page, at).first().focus()
    const held = await page.evaluate(() => document.activeElement!.outerHTML)
    // From the bar, since Slidev's letters are off where a control has the focus.
    await page.evaluate(() => document.querySelector<HTMLElement>('nav [title="Show slide overview"]')!.click())
    await expect(page.locator(copies)).toHaveCount(slides.length)
    for (let i = 0; i < TABS; i++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(page => document.activeElement!.closest(page), SELECTORS.page), `stop ${i} is on no slide`).toBeNull()
    }
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('[role=status][aria-live=polite]').filter({ hasText: `Slide ${at - 1}: ` })).toBeAttached()
    await page.keyboard.press('Escape')
    await expect(page.locator(copies)).toHaveCount(0)
    expect(await page.evaluate(() => document.activeElement!.outerHTML)).toBe(held)

    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('o')
    await expect(page.locator(copies)).toHaveCount(slides.length)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await settled(page, at - 1, 0)
    await expect(page.locator(`${slideOf(at - 1)} h1`)).toBeFocused()
  }
})

test('a copy that the Tab key reaches is found out', async ({ page, deckUrl }) => {
  await openState(page, deckUrl, at, last)
  await page.keyboard.press('o')
  await expect(page.locator(copies)).toHaveCount(slides.length)
  await page.evaluate(() => document.querySelectorAll('[inert]').forEach(element => element.removeAttribute('inert')))
  const stops: boolean[] = []
  for (let i = 0; i < TABS; i++) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate(page => document.activeElement!.closest(page) !== null, SELECTORS.page))
  }
  expect(stops).toContain(true)
})
