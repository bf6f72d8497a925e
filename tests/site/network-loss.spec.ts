import { settled, showState } from '../../kit/browser/live-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { headersOf } from '../../kit/hosting/headers.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { seeded } from '../../models/random.ts'
import { position } from '../support/controls.ts'
import { expect, test } from '../support/fixtures.ts'
import { DIST } from '../support/paths.ts'
import { allPrefetched } from '../support/prefetched.ts'
import { chooseStep, withoutFullScreen } from '../support/random-walk.ts'

const { slides } = await loadDeck()
const STEPS = 120

test.use({ prefetch: true })

test('a random walk goes on when the network fails at a random step', async ({ page, context }) => {
  // With the host's headers, so that hashed files are cached.
  const server = await serve(DIST, '/', path => headersOf(path, '/'))
  const faults = watchPage(page, server.origin)
  await page.addInitScript(withoutFullScreen)
  const random = seeded(9)
  await page.goto(server.url)
  await settled(page, 1, 0)
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(allPrefetched)
  const cut = random.below(STEPS / 2)
  for (let i = 0; i < STEPS; i++) {
    if (i === cut)
      await context.setOffline(true)
    await chooseStep(random).take(page, random, slides.length)
  }
  const { no, clicks } = await position(page)
  await settled(page, no, clicks)
  for (const slide of slides)
    await page.evaluate(([n, k]) => window.__talk!.go(n, k), [slide.no, slide.clicks] as const)
  await settled(page, slides.length, slides.at(-1)!.clicks)
  // The browser sometimes requests the favicon again, which does no harm.
  expect(faults.filter(fault => !fault.includes('favicon')), `cut at step ${cut}`).toEqual([])
  await server.close()
})

test('a dialog that is first opened offline shows its image', async ({ page, context }) => {
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

test('a slide that failed to load offline loads when the network is back', async ({ page, context, deckUrl }) => {
  // Disable prefetching, as if the network failed before it started.
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
