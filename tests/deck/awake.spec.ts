import type { Page } from '@playwright/test'
import { openState } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { expect, test } from '../support/fixtures.ts'

/** Opens the deck in a browser that answers as it is told to when asked to keep the screen awake; returns how often it was. */
async function openAsked(page: Page, url: string, granted: boolean): Promise<() => Promise<number>> {
  await page.addInitScript((grants) => {
    const asked: string[] = Object.assign(window, { asked: [] }).asked
    navigator.wakeLock.request = (type) => {
      asked.push(type!)
      return grants ? Promise.resolve(new EventTarget() as WakeLockSentinel) : Promise.reject(new DOMException('Refused', 'NotAllowedError'))
    }
  }, granted)
  await openState(page, url)
  return () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length)
}

for (const granted of [true, false]) {
  test(`the talk asks to keep the screen awake, and ${granted ? 'again when it is back in sight' : 'goes on where that is refused'}`, async ({ page, deckUrl }) => {
    const faults = watchPage(page, new URL(deckUrl).origin)
    const asked = await openAsked(page, deckUrl, granted)
    await expect.poll(asked).toBe(1)
    for (const state of ['hidden', 'visible']) {
      await page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
      await expect.poll(asked).toBe(state === 'hidden' ? 1 : 2)
    }
    expect(faults).toEqual([])
  })
}
