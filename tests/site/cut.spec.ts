import { settled, showState } from '../../kit/browser/live-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { headersOf } from '../../kit/hosting/headers.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { seeded } from '../../models/random.ts'
import { allRendered } from '../support/ahead.ts'
import { position } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'
import { DIST } from '../support/places.ts'
import { choose, withoutFullScreen } from '../support/walk.ts'

const { slides } = await loadDeck()
const STEPS = 120

test.use({ ahead: true })

test('the network is cut at a random step, and the walk goes on', async ({ page, context }) => {
  // With a host's headers: what has a hash in its name is kept.
  const server = await serve(DIST, '/', path => headersOf(path, '/'))
  const faults = watchPage(page, server.origin)
  await page.addInitScript(withoutFullScreen)
  const random = seeded(9)
  await page.goto(server.url)
  await settled(page, 1, 0)
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(allRendered)
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
  // The browser asks for its icon anew now and then, and keeps the one that it has.
  expect(faults.filter(fault => !fault.includes('favicon')), `cut at step ${cut}`).toEqual([])
  await server.close()
})

test('a dialog that is first opened without a network shows its picture', async ({ page, context }) => {
  const server = await serve(DIST, '/', path => headersOf(path, '/'))
  const faults = watchPage(page, server.origin)
  const picture = page.waitForEvent('requestfinished', request => request.resourceType() === 'image' && !request.url().includes('favicon'))
  await page.goto(server.url)
  await picture
  await context.setOffline(true)
  await page.getByRole('button', { name: 'info' }).first().evaluate((button: HTMLElement) => button.click())
  const shown = page.locator(`${SELECTORS.infoDialog} img`)
  await expect(shown).toBeVisible()
  expect(await shown.evaluate(async (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0)
  expect(faults.filter(fault => !fault.includes('favicon'))).toEqual([])
  await server.close()
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
