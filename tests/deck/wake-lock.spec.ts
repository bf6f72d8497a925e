import type { Page } from '@playwright/test'
import { openState } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { expect, test } from '../support/fixtures.ts'

/** Opens the deck with a fake wake lock that is granted or refused. Returns a function that counts the requests. */
async function openWithWakeLock(page: Page, url: string, granted: boolean): Promise<() => Promise<number>> {
  await page.addInitScript((grants) => {
    const asked: string[] = Object.assign(window, { asked: [] }).asked
    navigator.wakeLock.request = (type) => {
      asked.push(type!)
      return grants ? Promise.resolve(Object.assign(window, { lock: new EventTarget() }).lock as WakeLockSentinel) : Promise.reject(new DOMException('Refused', 'NotAllowedError'))
    }
  }, granted)
  await openState(page, url)
  return () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length)
}

for (const granted of [true, false]) {
  test(`the deck requests a wake lock, ${granted ? 'and again when it becomes visible again' : 'and works when it is refused'}`, async ({ page, deckUrl }) => {
    const faults = watchPage(page, new URL(deckUrl).origin)
    const asked = await openWithWakeLock(page, deckUrl, granted)
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

test('a wake lock that the browser has released is requested again', async ({ page, deckUrl }) => {
  const asked = await openWithWakeLock(page, deckUrl, true)
  await expect.poll(asked).toBe(1)
  for (const count of [2, 3]) {
    await page.evaluate(() => (window as unknown as { lock: EventTarget }).lock.dispatchEvent(new Event('release')))
    await expect.poll(asked).toBe(count)
  }
})

test('the speaker is told once that the wake lock was refused', async ({ page, runUrl }) => {
  await openWithWakeLock(page, runUrl, false)
  await page.goto(`${runUrl}presenter/1`)
  await expect(page.getByText('does not keep the screen awake')).toHaveCount(1)
})
