import type { Browser, Locator, Page } from '@playwright/test'
import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { CANVAS } from '../../kit/browser/print-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { position } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'
import { dragByTouch } from '../support/touch-drag.ts'

const { slides } = await loadDeck()
/** All interactive exhibits, each with the query with which every control changes something. */
const EXHIBITS = { WaitingRoom: '', RouterStages: '', QueueLoads: '&queue-batch=9', ModelAnatomy: '', ContextMemory: '', BillOnYourTerms: '' }
/** The smallest side of a target, in CSS pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24
/** A viewport in which the canvas has its natural size. */
const PHONE = { ...STEADY, hasTouch: true, isMobile: true, viewport: CANVAS }

/** Does something that must change the exhibit's table, and must not change the slide. */
async function changes(page: Page, slide: Locator, what: string, act: () => Promise<void>, timeout?: number): Promise<void> {
  const table = slide.locator('table').last()
  const [before, at] = [await table.textContent() ?? '', await position(page)]
  await act()
  await expect(table, `${what} changes the table`).not.toHaveText(before, timeout === undefined ? {} : { timeout })
  expect(await position(page), `${what} leaves the slide`).toEqual(at)
}

/** An exhibit's slide at its last step, on a phone. */
async function openExhibit(browser: Browser, deckUrl: string, name: string, query = ''): Promise<{ page: Page, slide: Locator, no: number, clicks: number }> {
  const { no, clicks } = slides.find(slide => slide.content.includes(`<${name}`))!
  const page = await browser.newPage(PHONE)
  await page.goto(`${deckUrl}${no}?clicks=${clicks}${query}`)
  await settled(page, no, clicks)
  return { page, slide: page.locator(slideOf(no)), no, clicks }
}

for (const [name, query] of Object.entries(EXHIBITS)) {
  test(`${name}: touch and keyboard work all controls, each control has a name, and the address keeps the state`, async ({ browser, deckUrl }) => {
    const { page, slide, no, clicks } = await openExhibit(browser, deckUrl, name, query)
    const status = slide.locator('p[role=status]')
    const initial = await status.textContent() ?? ''

    for (const slider of await slide.getByRole('slider').all()) {
      await expect(slider).toHaveAccessibleName(/\S/)
      expect((await slider.boundingBox())!.height).toBeGreaterThanOrEqual(TARGET)
      const [value, least, most] = await slider.evaluate((input: HTMLInputElement) => [input.value, input.min, input.max].map(Number))
      const [from, to] = value! > (least! + most!) / 2 ? [0.9, 0.2] : [0.2, 0.9]
      await changes(page, slide, 'a finger', () => dragByTouch(page, slider, from, to))
      const words = await slider.getAttribute('aria-valuetext')
      expect(words).toMatch(/\S/)
      await changes(page, slide, 'an arrow key', () => slider.press(to < from ? 'ArrowRight' : 'ArrowLeft'))
      await expect(slider).not.toHaveAttribute('aria-valuetext', words!)
      await slider.blur()
    }
    // The button for an own config changes nothing by itself; anatomy.spec.ts tests it.
    for (const [i, button] of (await slide.locator('button.play').filter({ hasNotText: 'Your own' }).all()).entries()) {
      await expect(button).toHaveAccessibleName(/\S/)
      const { width, height } = (await button.boundingBox())!
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(TARGET)
      if (await button.getAttribute('aria-pressed') !== 'true')
        await changes(page, slide, `button ${i}`, () => i % 2 ? button.press('Enter') : button.tap())
    }
    await expect(status).not.toHaveText(initial)

    await expect.poll(() => new URL(page.url()).searchParams.size).toBeGreaterThan(1)
    // A running simulation writes its state into the address when it ends.
    await expect(slide.getByRole('button', { name: 'Pause' })).toHaveCount(0, { timeout: 30_000 })
    const shown = await slide.locator('table').last().textContent() ?? ''
    // The address follows a change with a delay, so retry until a new page shows the same.
    await expect(async () => {
      const again = await browser.newPage(PHONE)
      await again.goto(page.url())
      await settled(again, no, clicks)
      const reopened = await again.locator(`${slideOf(no)} table`).last().textContent()
      await again.close()
      expect(reopened).toBe(shown)
    }).toPass({ timeout: 10_000 })
    await page.close()
  })
}

test('planted: a slider that changes nothing and one that changes the slide are reported', async ({ browser, deckUrl }) => {
  const { page, slide } = await openExhibit(browser, deckUrl, 'ContextMemory')
  // The slider starts at its maximum.
  const slider = slide.getByRole('slider').first()
  await page.evaluate(() => addEventListener('input', event => event.stopImmediatePropagation(), { capture: true, once: true }))
  await expect(changes(page, slide, 'a dead slider', () => slider.press('ArrowLeft'), 1000)).rejects.toThrow('a dead slider changes the table')
  const navigate = (): Promise<void> => page.evaluate(() => void window.__talk!.prev())
  await expect(changes(page, slide, 'a slider that navigates', async () => {
    await slider.press('ArrowLeft')
    await navigate()
  })).rejects.toThrow('a slider that navigates leaves the slide')
  await page.close()
})
