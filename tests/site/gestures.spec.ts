import type { CDPSession, Page } from '@playwright/test'
import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { seeded } from '../../models/random.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
/** A slide without clicks between two others, so that a step is a slide. */
const still = slides.find(({ no, clicks }) => no > 2 && clicks === 0 && slides[no - 2]!.clicks === 0)!
/** Across, with black margins beside the slide, and upright. */
const PHONE = { ...STEADY, hasTouch: true, isMobile: true, viewport: { width: 844, height: 390 } }

type Points = readonly (readonly [x: number, y: number])[]

/** Puts fingers down at the first points, moves them through the others, and lifts them. */
async function move(session: CDPSession, ...path: Points[]): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })
  await touch('touchStart', path[0]!)
  for (const points of path.slice(1))
    await touch('touchMove', points)
  await touch('touchEnd', [])
}

const line = (from: number, to: number, y: number): Points[] => Array.from({ length: 7 }, (_, i) => [[from + (to - from) * i / 6, y]])

async function openPhone(page: Page, deckUrl: string): Promise<CDPSession> {
  await page.goto(`${deckUrl}${still.id}/`)
  await settled(page, still.no, 0)
  await expect(page.locator('#prerendered')).toHaveCount(0)
  return page.context().newCDPSession(page)
}

const at = (page: Page): Promise<number> => page.evaluate(() => window.__talk!.currentSlideNo.value)
/** In the page: two frames, in which a turn would begin. */
const twoFrames = (): Promise<void> => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

test('one swipe is one step, wherever it begins', async ({ browser, deckUrl }) => {
  const page = await browser.newPage(PHONE)
  const session = await openPhone(page, deckUrl)
  const random = seeded(3)
  // The first begins in the margin.
  const starts = [[830, 195], ...Array.from({ length: 6 }, () => [300 + random.below(530), 30 + random.below(330)])] as [number, number][]
  for (const [x, y] of starts) {
    await move(session, ...line(x, x - 250, y))
    await settled(page, still.no + 1, 0)
    await page.evaluate(twoFrames)
    expect(await at(page), `from ${x}, ${y}`).toBe(still.no + 1)
    await page.evaluate(no => window.__talk!.go(no, 0), still.no)
    await settled(page, still.no, 0)
  }
  await page.close()
})

test('a press beside the slide is one step', async ({ browser, deckUrl }) => {
  const page = await browser.newPage(PHONE)
  const session = await openPhone(page, deckUrl)
  await move(session, [[20, 100]])
  await expect.poll(() => at(page)).toBe(still.no - 1)
  await page.evaluate(twoFrames)
  expect(await at(page)).toBe(still.no - 1)
  await page.close()
})

test('two fingers enlarge the page and turn nothing, and an enlarged page moves and turns nothing', async ({ browser, deckUrl }) => {
  const page = await browser.newPage(PHONE)
  const session = await openPhone(page, deckUrl)
  const apart = Array.from({ length: 10 }, (_, i): Points => [[410 - i * 20, 195], [434 + i * 20, 195]])
  await move(session, ...apart)
  await expect.poll(() => page.evaluate(() => visualViewport!.scale)).toBeGreaterThan(1.5)
  expect(await at(page)).toBe(still.no)
  await expect(page.locator('html')).toHaveAttribute('data-enlarged')
  const left = await page.evaluate(() => visualViewport!.offsetLeft)
  await move(session, ...line(600, 350, 195))
  await expect.poll(() => page.evaluate(() => visualViewport!.offsetLeft)).not.toBe(left)
  expect(await at(page)).toBe(still.no)
  await page.close()
})

test('two fingers side by side that both move turn nothing', async ({ browser, deckUrl }) => {
  const page = await browser.newPage(PHONE)
  const session = await openPhone(page, deckUrl)
  await move(session, ...Array.from({ length: 7 }, (_, i): Points => [[700 - i * 50, 150], [740 - i * 50, 260]]))
  await page.evaluate(twoFrames)
  expect(await at(page)).toBe(still.no)
  await page.close()
})

test('the stage forbids no gesture that enlarges', async ({ browser, deckUrl }) => {
  const page = await browser.newPage(PHONE)
  await openPhone(page, deckUrl)
  const allowed = await page.locator(SELECTORS.content).evaluate((element) => {
    const around: string[] = []
    for (let node: Element | null = element; node; node = node.parentElement)
      around.push(getComputedStyle(node).touchAction)
    return around
  })
  expect(allowed.filter(action => action !== 'auto' && !action.includes('pinch-zoom') && action !== 'manipulation')).toEqual([])
  await page.close()
})
