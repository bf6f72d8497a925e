import { loadDeck } from '../../kit/deck.ts'
import { settled, showState } from '../../kit/live-page.ts'
import { watchPage } from '../../kit/watch-page.ts'
import { seeded } from '../../models/random.ts'
import { position } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'
import { choose } from '../support/walk.ts'

const { slides } = await loadDeck()
const STEPS = 120

test('the network is cut at a random step, and the walk goes on', async ({ page, context, deckUrl }) => {
  const faults = watchPage(page, new URL(deckUrl).origin)
  const random = seeded(9)
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => window.__talk!.slides.value.every(({ meta }) => meta.__preloaded))
  const cut = random.below(STEPS / 2)
  for (let i = 0; i < STEPS; i++) {
    if (i === cut)
      await context.setOffline(true)
    await choose(random).take(page, random, slides.length)
  }
  const { no, clicks } = await position(page)
  await settled(page, no, clicks)
  for (const slide of slides)
    await page.evaluate(([n, k]) => window.__talk!.go(n, k), [slide.no, slide.clicks] as const)
  await settled(page, slides.length, slides.at(-1)!.clicks)
  expect(faults.filter(fault => !fault.includes('not granted')), `cut at step ${cut}`).toEqual([])
})

test('a slide that the network kept back comes when it is back', async ({ page, context, deckUrl }) => {
  // As on a line that was cut before anything was read ahead.
  const far = slides.at(-2)!.no
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  await context.setOffline(true)
  const refused = page.waitForEvent('requestfailed')
  await page.evaluate(no => void window.__talk!.go(no, 0), far)
  await refused
  await context.setOffline(false)
  await showState(page, 1, 0)
  await showState(page, far, 0)
})
