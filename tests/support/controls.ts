import type { Locator, Page } from '@playwright/test'
import { slideOf } from '../../kit/slidev/contract.ts'

/** The controls on a slide. Without links, which leave the slide by design, and without figures, which have tests of their own. */
export function controlsOf(page: Page, no: number): Locator {
  return page.locator(slideOf(no))
    .locator('button:enabled:not(.fig), [role=button], [role=switch], [role=tab], [role=radio], input:enabled, select:enabled, summary')
    .filter({ visible: true })
}

/** The current slide and click. */
export function position(page: Page): Promise<{ no: number, clicks: number }> {
  return page.evaluate(() => ({ no: window.__talk!.currentSlideNo.value, clicks: window.__talk!.clicks.value }))
}
