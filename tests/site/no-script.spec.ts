import { STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { titleOf } from '../../kit/ledger/titles.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { accessFaults, AXE_SCRIPT } from '../support/axe.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()

test('without scripts every slide is shown in its last state and links to the next', async ({ browser, deckUrl }) => {
  const page = await browser.newPage({ ...STEADY, javaScriptEnabled: false, viewport: { width: 1280, height: 720 } })
  await page.goto(deckUrl)
  for (const slide of slides) {
    const shown = page.locator('main.prerendered:visible')
    await expect(shown).toHaveCount(1)
    await expect(shown.locator('h1').first()).toBeVisible()
    // The last state: nothing waits for a click.
    await expect(shown.locator(SELECTORS.hidden)).toHaveCount(0)
    const next = page.locator('nav.steps:visible a[rel=next]')
    if (slide.no < slides.length)
      await next.click()
    else
      await expect(next).toHaveCount(0)
  }
  expect(new URL(page.url()).pathname).toBe(`/${slides.at(-1)!.id}/`)
  await page.locator('nav.steps:visible a', { hasText: 'article' }).click()
  await expect(page.locator('.act section')).not.toHaveCount(0)
  await page.close()
})

test('an unknown address gets a not-found page that links back', async ({ browser, deckUrl }) => {
  const page = await browser.newPage({ ...STEADY, javaScriptEnabled: false })
  for (const path of ['nothing', '999/', `${slides.length + 1}`, '%2e%2e%2fetc', '5/6/7']) {
    const response = await page.goto(`${deckUrl}${path}`)
    expect(response!.status(), path).toBe(404)
    await page.locator('main a').first().click()
    await expect(page).toHaveTitle(titleOf(slides[0]!))
  }
  await page.close()
})

test('a slide\'s page passes axe before its scripts run', async ({ browser, deckUrl }) => {
  const context = await browser.newContext(STEADY)
  await context.addInitScript({ path: AXE_SCRIPT })
  const page = await context.newPage()
  await page.route('**/assets/**/*.js', route => route.abort())
  await page.goto(`${deckUrl}2/`)
  expect(await accessFaults(page)).toEqual([])
  await context.close()
})
