import type { Browser, Page } from '@playwright/test'
import type { Buffer } from 'node:buffer'
import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { differing } from '../support/pixels.ts'

const { slides } = await loadDeck()
const exhibit = slides.find(slide => slide.appendix && slide.clicks > 0)!
/** The cover, a slide with clicks, an exhibit, a list. */
const SOME = [slides[0]!, slides.find(slide => slide.clicks > 1)!, exhibit, slides.find(slide => slide.frontmatter.list)!]
const LOOKS = [{ viewport: { width: 1280, height: 720 }, colorScheme: 'light' }, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }] as const

/** The page as it stands before its script, and once the live deck has taken over, without the controls that only the live one has. */
async function bothSides(browser: Browser, url: string, no: number, look: typeof LOOKS[number]): Promise<[Page, Buffer, Buffer]> {
  const page = await browser.newPage({ ...STEADY, ...look })
  await page.route('**/*.js', route => route.abort())
  await page.goto(`${url}${no}/`)
  await page.evaluate(() => document.fonts.ready)
  const before = await page.screenshot()
  await page.unrouteAll()
  const faults = watchPage(page, new URL(url).origin)
  await page.reload()
  await settled(page, no, 0)
  await expect(page.locator('#prerendered')).toHaveCount(0)
  await page.addStyleTag({ content: `${SELECTORS.container} > :not(${SELECTORS.content}), .hand { display: none !important }` })
  const after = await page.screenshot()
  expect(faults).toEqual([])
  return [page, before, after]
}

for (const look of LOOKS) {
  for (const { no } of SOME) {
    test(`slide ${no} looks the same before and after its script, ${look.colorScheme}, ${look.viewport.width} wide`, async ({ browser, deckUrl }) => {
      const [page, before, after] = await bothSides(browser, deckUrl, no, look)
      // Where the live deck splits a line of text into parts its letters lie some hundredths of a pixel apart.
      expect(await differing(page, before, after)).toBeLessThan(0.002)
      await page.close()
    })
  }
}

test('a still that looks otherwise is found', async ({ browser, deckUrl }) => {
  const [page, before] = await bothSides(browser, deckUrl, SOME[1]!.no, LOOKS[0])
  await page.locator(`${slideOf(SOME[1]!.no)} h1`).evaluate((title: HTMLElement) => title.style.setProperty('translate', '4px 3px'))
  expect(await differing(page, before, await page.screenshot())).toBeGreaterThan(0.002)
  await page.close()
})

/** On a page that has been opened since: which of its parts was the largest to be painted, whose time is that of the largest paint. */
function watchPaints(): void {
  new PerformanceObserver(list => list.getEntries().forEach((entry) => {
    const { element } = entry as PerformanceEntry & { element: Element | null }
    Object.assign(window, { __largest: element?.closest('#prerendered') ? 'prerendered' : element?.textContent })
  })).observe({ type: 'largest-contentful-paint', buffered: true })
}
const largest = (page: Page): Promise<string> => page.evaluate(() => (window as unknown as { __largest: string }).__largest)

/** For a page that is opened next: hides it until `reveal`, and delays its scripts until the returned function is called. */
async function holdPage(page: Page): Promise<() => void> {
  await page.addInitScript(() => {
    const hidden = new CSSStyleSheet()
    hidden.replaceSync('html { visibility: hidden !important }')
    document.adoptedStyleSheets = [hidden]
  })
  let run!: () => void
  const held = new Promise<void>((resolve) => {
    run = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
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

// On a busy machine the script may run before the prerendered slide is painted, or a font may load after it and make the same words larger. Either would fail a page that is right.
test('on a phone nothing that comes with the script is larger than what stands before it; what is, is found', async ({ browser, deckUrl }) => {
  for (const { no } of [slides[0]!, exhibit]) {
    const page = await browser.newPage({ ...STEADY, ...LOOKS[1], isMobile: true })
    await page.addInitScript(watchPaints)
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

test('an address of a click and of an exhibit\'s setting opens there', async ({ page, deckUrl }) => {
  await page.goto(`${deckUrl}${exhibit.no}/?clicks=${exhibit.clicks}`)
  await settled(page, exhibit.no, exhibit.clicks)
  await expect(page.locator('#prerendered')).toHaveCount(0)
})
