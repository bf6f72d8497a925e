import type { Locator, Page } from '@playwright/test'
import { slideOf } from '../../kit/slidev/contract.ts'

/** What a speaker can press on a slide. Links are left out: they lead away by design. Figures are too: they are many, all alike, and open a card that has tests of its own. */
export function controlsOf(page: Page, no: number): Locator {
  return page.locator(slideOf(no))
    .locator('button:enabled:not(.fig), [role=button], [role=switch], [role=tab], [role=radio], input:enabled, select:enabled, summary')
    .filter({ visible: true })
}

/** Where the talk stands. */
export function position(page: Page): Promise<{ no: number, clicks: number }> {
  return page.evaluate(() => ({ no: window.__talk!.currentSlideNo.value, clicks: window.__talk!.clicks.value }))
}
