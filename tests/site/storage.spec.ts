import { openState, settled } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const clicked = slides.find(slide => slide.clicks > 0)!
const REFUSED = 'storage is not available'

/** Runs before the page: blocks storage, as a browser's privacy setting does. */
function blockStorage(why: string): void {
  for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const) {
    Object.defineProperty(window, store, { configurable: true, get: () => {
      throw new DOMException(why, 'SecurityError')
    } })
  }
}

/** Runs before the page: makes storage fail as if it were full. */
function fillStorage(why: string): void {
  Storage.prototype.setItem = () => {
    throw new DOMException(why, 'QuotaExceededError')
  }
}

for (const [name, hinder] of [['blocked', blockStorage], ['full', fillStorage]] as const) {
  test(`with storage ${name} the deck works`, async ({ page, deckUrl }) => {
    const seen = watchPage(page, new URL(deckUrl).origin)
    await page.addInitScript(hinder, REFUSED)
    await openState(page, deckUrl)
    await page.keyboard.press('ArrowDown')
    await settled(page, 2, 0)
    await page.evaluate(no => window.__talk!.go(no, 0), clicked.no)
    await settled(page, clicked.no, 0)
    await page.keyboard.press('ArrowRight')
    await settled(page, clicked.no, 1)
    const isDark = (): Promise<boolean> => page.evaluate(() => document.documentElement.classList.contains('dark'))
    const before = await isDark()
    await page.keyboard.press('d')
    await expect.poll(isDark).toBe(!before)
    await page.reload()
    await settled(page, clicked.no, 1)
    // The deck may log that storage is not available.
    expect(seen.filter(fault => !fault.includes(REFUSED))).toEqual([])
  })
}
