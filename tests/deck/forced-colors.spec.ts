import type { Page } from '@playwright/test'
import type { Selectors } from '../../kit/slidev/contract.ts'
import { openState, settled, STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const chosen = slides.find(slide => slide.content.includes('<CostChart'))!

/** Runs in the page: the cover's background, and the colours of unlit and lit marks. */
function fieldColours({ content, layout }: Selectors): { background: string, asleep: string, awake: string } {
  const style = (selector: string) => getComputedStyle(document.querySelector(`${content} ${selector}`)!)
  return { background: style(layout).backgroundColor, asleep: style('.asleep').stroke, awake: style('.awake').fill }
}

/** A button's background, or `forced`: browsers do not expose forced colours, only whether they apply. */
function backgroundOf(page: Page, pressed: boolean): Promise<string> {
  return page.locator(`#drawer-controls .play[aria-pressed=${pressed}]`).first().evaluate((button) => {
    const { forcedColorAdjust, backgroundColor } = getComputedStyle(button)
    return forcedColorAdjust === 'none' ? backgroundColor : 'forced'
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with forced colours, ${colorScheme}, marks, pressed buttons, focus rings and icons differ from their background`, async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ ...STEADY, colorScheme, forcedColors: 'active', viewport: { width: 390, height: 844 } })
    await openState(page, deckUrl)
    await expect(page.locator('#prerendered')).toHaveCount(0)
    expect(new Set(Object.values(await page.evaluate(fieldColours, SELECTORS))).size).toBe(3)
    const icon = await page.getByTitle('Go to next slide').evaluate(button => [getComputedStyle(button.querySelector('path')!).fill, getComputedStyle(document.body).backgroundColor])
    expect(icon[0]).toMatch(/^rgb/)
    expect(icon[0]).not.toBe(icon[1])

    await page.evaluate(([no, clicks]) => window.__talk!.go(no, clicks), [chosen.no, chosen.clicks] as const)
    await settled(page, chosen.no, chosen.clicks)
    expect(await backgroundOf(page, true)).not.toBe(await backgroundOf(page, false))
    await page.keyboard.press('Tab')
    const ring = await page.locator(':focus').evaluate(element => [getComputedStyle(element).outlineStyle, getComputedStyle(element).outlineColor, getComputedStyle(document.body).backgroundColor])
    expect(ring[0]).not.toBe('none')
    expect(ring[1]).not.toBe(ring[2])
    // Without our rule the browser gives both the same background.
    await page.addStyleTag({ content: '.play { forced-color-adjust: auto !important }' })
    expect(await backgroundOf(page, true)).toBe(await backgroundOf(page, false))
    await page.close()
  })
}

test('with reduced motion nothing is animated after a slide change or a click', async ({ browser, deckUrl }) => {
  const page = await browser.newPage(STEADY)
  await openState(page, deckUrl)
  const moving = () => page.evaluate(() => document.getAnimations().filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 1).length)
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('ArrowRight')
    expect(await moving()).toBe(0)
  }
  await page.evaluate(() => document.body.animate([{ opacity: 0 }, { opacity: 1 }], 10_000))
  expect(await moving()).toBe(1)
  await page.close()
})
