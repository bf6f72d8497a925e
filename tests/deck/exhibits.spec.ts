import type { Browser, Locator, Page } from '@playwright/test'
import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { position } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'
import { dragByTouch } from '../support/touch.ts'

const { slides } = await loadDeck()
/** Every exhibit that can be played with, and where to open it so that each of its controls changes something. */
const EXHIBITS = { WaitingRoom: '', RouterStages: '', QueueLoads: '&queue-batch=9', ModelAnatomy: '', ContextMemory: '', BillOnYourTerms: '' }
/** The smallest side of a target, in CSS pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24
/** Where the canvas is as large as it was drawn. */
const PHONE = { ...STEADY, hasTouch: true, isMobile: true, viewport: { width: 980, height: 552 } }

/** Does something that must change the table and the words for those who cannot see, and leave the slide where it is. */
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
  test(`${name}: a finger and a keyboard can do all, each control says what it is, and the address keeps it`, async ({ browser, deckUrl }) => {
    const { page, slide, no, clicks } = await openExhibit(browser, deckUrl, name, query)
    const status = slide.locator('p[role=status]')
    const told = await status.textContent() ?? ''

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
    // Opening the field for an own config changes nothing yet; it has tests of its own.
    for (const [i, button] of (await slide.locator('button.play').filter({ hasNotText: 'Your own' }).all()).entries()) {
      await expect(button).toHaveAccessibleName(/\S/)
      const { width, height } = (await button.boundingBox())!
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(TARGET)
      if (await button.getAttribute('aria-pressed') !== 'true')
        await changes(page, slide, `button ${i}`, () => i % 2 ? button.press('Enter') : button.tap())
    }
    await expect(status).not.toHaveText(told)

    await expect.poll(() => new URL(page.url()).searchParams.size).toBeGreaterThan(1)
    // A play runs on while the buttons after it are pressed; what it shows is in the address once it ends.
    await expect(slide.getByRole('button', { name: 'Pause' })).toHaveCount(0, { timeout: 30_000 })
    const shown = await slide.locator('table').last().textContent() ?? ''
    // It follows a change by a moment, which is longer on a busy machine; somebody else opens what it says then.
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

test('planted: a slider that moves nothing, and one that turns the slide, are found', async ({ browser, deckUrl }) => {
  const { page, slide } = await openExhibit(browser, deckUrl, 'ContextMemory')
  // It stands at its end.
  const slider = slide.getByRole('slider').first()
  await page.evaluate(() => addEventListener('input', event => event.stopImmediatePropagation(), { capture: true, once: true }))
  await expect(changes(page, slide, 'a deaf slider', () => slider.press('ArrowLeft'), 1000)).rejects.toThrow('a deaf slider changes the table')
  const turn = (): Promise<void> => page.evaluate(() => void window.__talk!.prev())
  await expect(changes(page, slide, 'a slider that turns', async () => {
    await slider.press('ArrowLeft')
    await turn()
  })).rejects.toThrow('a slider that turns leaves the slide')
  await page.close()
})
