import type { Browser, Page } from '@playwright/test'
import type { Buffer } from 'node:buffer'
import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { differing } from '../support/pixel-diff.ts'

const { slides } = await loadDeck()
const exhibit = slides.find(slide => slide.appendix && slide.clicks > 0)!
/** The cover, a slide with clicks, an exhibit, a list. */
const SOME = [slides[0]!, slides.find(slide => slide.clicks > 1)!, exhibit, slides.find(slide => slide.frontmatter.list)!]
const LOOKS = [{ viewport: { width: 1280, height: 720 }, colorScheme: 'light' }, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }] as const

/** Runs before the page: keeps back the links that show if scripts do not arrive, which on a busy machine may be soon. */
function holdLateLinks(): void {
  const held = new CSSStyleSheet()
  held.replaceSync('#prerendered { animation: none !important }')
  document.adoptedStyleSheets = [held]
}

/** Screenshots of a page before its scripts run and after hydration, without the controls that only the live deck has. */
async function beforeAndAfter(browser: Browser, url: string, no: number, look: typeof LOOKS[number]): Promise<[Page, Buffer, Buffer]> {
  const page = await browser.newPage({ ...STEADY, ...look })
  await page.addInitScript(holdLateLinks)
  await page.route('**/*.js', route => route.abort())
  await page.goto(`${url}${no}/`)
  await page.evaluate(() => document.fonts.ready)
  const before = await page.screenshot()
  await page.unrouteAll()
  const faults = watchPage(page, new URL(url).origin)
  await page.reload()
  await settled(page, no, 0)
  await expect(page.locator('#prerendered')).toHaveCount(0)
  await page.addStyleTag({ content: `${SELECTORS.container} > :not(${SELECTORS.content}), .slide-drawer { display: none !important }` })
  const after = await page.screenshot()
  expect(faults).toEqual([])
  return [page, before, after]
}

for (const look of LOOKS) {
  for (const { no } of SOME) {
    test(`slide ${no} looks the same before and after hydration, ${look.colorScheme}, ${look.viewport.width} wide`, async ({ browser, deckUrl }) => {
      const [page, before, after] = await beforeAndAfter(browser, deckUrl, no, look)
      // The live deck splits some lines of text into parts, which moves letters by hundredths of a pixel.
      expect(await differing(page, before, after)).toBeLessThan(0.002)
      await page.close()
    })
  }
}

test('planted: a prerendered slide that looks different is reported', async ({ browser, deckUrl }) => {
  const [page, before] = await beforeAndAfter(browser, deckUrl, SOME[1]!.no, LOOKS[0])
  await page.locator(`${slideOf(SOME[1]!.no)} h1`).evaluate((title: HTMLElement) => title.style.setProperty('translate', '4px 3px'))
  expect(await differing(page, before, await page.screenshot())).toBeGreaterThan(0.002)
  await page.close()
})

/** Runs in the page: records whether the largest contentful paint was the prerendered slide. */
function watchLargestPaint(): void {
  new PerformanceObserver(list => list.getEntries().forEach((entry) => {
    const { element } = entry as PerformanceEntry & { element: Element | null }
    Object.assign(window, { __largest: element?.closest('#prerendered') ? 'prerendered' : element?.textContent })
  })).observe({ type: 'largest-contentful-paint', buffered: true })
}
const largest = (page: Page): Promise<string> => page.evaluate(() => (window as unknown as { __largest: string }).__largest)

/** Hides the next page until `reveal`, and delays its scripts until the returned function is called. */
async function holdPage(page: Page): Promise<() => void> {
  await page.addInitScript(() => {
    const hidden = new CSSStyleSheet()
    hidden.replaceSync('html { visibility: hidden !important }')
    document.adoptedStyleSheets = [hidden]
  })
  let run!: () => void
  const released = new Promise<void>((resolve) => {
    run = resolve
  })
  await page.route('**/*.js', async (route) => {
    await released
    await route.continue()
  })
  return run
}

/** Shows a held page once its prerendered slide and its fonts are loaded. */
async function reveal(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getElementById('prerendered') && document.fonts.status === 'loaded' && [...document.fonts].some(font => font.status === 'loaded'))
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
}

// Hold the page back, since on a busy machine the script may run before the prerendered slide is painted, or a font may load later and make the same words larger. Either would fail a correct page.
test('on a phone the prerendered slide is the largest contentful paint, and a planted larger one is reported', async ({ browser, deckUrl }) => {
  for (const { no } of [slides[0]!, exhibit]) {
    const page = await browser.newPage({ ...STEADY, ...LOOKS[1], isMobile: true })
    await page.addInitScript(watchLargestPaint)
    const run = await holdPage(page)
    await page.goto(`${deckUrl}${no}/`, { waitUntil: 'commit' })
    await reveal(page)
    await expect.poll(() => largest(page)).toBe('prerendered')
    run()
    await settled(page, no, 0)
    await expect(page.locator('#prerendered')).toHaveCount(0)
    expect(await largest(page)).toBe('prerendered')
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="position: fixed; inset: 0; z-index: 99; font-size: 60px">Late and large</p>'))
    await expect.poll(() => largest(page)).toContain('Late and large')
    await page.close()
  }
})

test('an address with a click opens at that click', async ({ page, deckUrl }) => {
  await page.goto(`${deckUrl}${exhibit.no}/?clicks=${exhibit.clicks}`)
  await settled(page, exhibit.no, exhibit.clicks)
  await expect(page.locator('#prerendered')).toHaveCount(0)
})
