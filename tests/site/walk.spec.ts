import type { Page } from '@playwright/test'
import { loadDeck } from '../../kit/deck.ts'
import { settled } from '../../kit/live-page.ts'
import { watchPage } from '../../kit/watch-page.ts'
import { seeded } from '../../models/random.ts'
import { position } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'
import { choose } from '../support/walk.ts'

const { slides } = await loadDeck()
const [STEPS, FIRST, RELOADS_UNTIL, ROUND] = [2000, 100, 1000, 50]
/** How much more than after the first steps the page may hold at the end. */
const GROWTH = 1.2

/** In the page: true once all slides are rendered ahead. Until then the page grows because it should. */
const allAhead = (): boolean => window.__talk!.slides.value.every(({ meta }) => meta.__preloaded)

/** Bytes of script objects that are in use. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** The same state each time, with everything closed. */
async function rest(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.evaluate(() => window.__talk!.go(1, 0))
  await settled(page, 1, 0)
}

test(`${STEPS} random steps break nothing and leave nothing behind`, async ({ page, deckUrl }) => {
  test.setTimeout(240_000)
  const seen = watchPage(page, new URL(deckUrl).origin)
  // A browser without a window has no full screen, which Slidev's bar offers to whoever tabs there.
  const faults = (): string[] => seen.filter(fault => !fault.includes('not granted'))
  const random = seeded(20)
  const steps: string[] = []
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  let before = 0
  for (let i = 0; i < STEPS; i++) {
    // What is behind a reload is forgotten: the last thousand steps are one life of the page.
    if (i % 200 === 150 && i < RELOADS_UNTIL) {
      await page.reload()
      await page.waitForFunction(() => !!window.__talk)
    }
    const step = choose(random)
    steps.push(step.name)
    await step.take(page, random, slides.length)
    if (i % ROUND === 0) {
      const { no, clicks } = await position(page)
      await settled(page, no, clicks)
      expect(faults(), `after ${steps.slice(-ROUND).join(', ')}`).toEqual([])
    }
    if (i === FIRST) {
      await page.waitForFunction(allAhead)
      await rest(page)
      before = await heapOf(page)
    }
  }
  await page.waitForFunction(allAhead)
  await rest(page)
  const after = await heapOf(page)
  expect(after / before, 'how much more is in use').toBeLessThan(GROWTH)
  expect(faults()).toEqual([])
})

test('a page that keeps what it has shown is found out', async ({ page }) => {
  const before = await heapOf(page)
  await page.evaluate(() => Object.assign(window, { kept: Array.from({ length: 100 }, () => Array.from({ length: 10_000 }, Math.random)) }))
  expect(await heapOf(page) / before).toBeGreaterThan(GROWTH)
})
