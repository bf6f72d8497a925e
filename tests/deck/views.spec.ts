import { openState } from '../../kit/browser/live-page.ts'
import { openPrintPage } from '../../kit/browser/print-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { measure } from '../../kit/look/measure.ts'
import { judge } from '../../kit/look/rules/index.ts'
import { anySlide, SELECTORS } from '../../kit/slidev/contract.ts'
import { count, expect, test } from '../support/fixtures.ts'
import { SUB_DIST, SUB_PATH } from '../support/paths.ts'

const { slides } = await loadDeck()
const deepest = slides.toSorted((a, b) => b.clicks - a.clicks)[0]!

test('a build for a sub-path opens at its cover and at a deep link', async ({ page }) => {
  const server = await serve(SUB_DIST, SUB_PATH)
  const faults = watchPage(page, server.origin)
  for (const [no, clicks] of [[1, 0], [deepest.no, deepest.clicks]] as const) {
    await openState(page, server.url, no, clicks)
    expect(judge(await page.evaluate(measure, SELECTORS))).toEqual([])
  }
  expect(new URL(page.url()).pathname).toBe(`${SUB_PATH}${deepest.no}`)
  expect(faults).toEqual([])
  await server.close()
})

test('the presenter view shows the slide, its note and the next step', async ({ page, stageUrl }) => {
  const faults = watchPage(page, new URL(stageUrl).origin)
  await page.goto(`${stageUrl}presenter/${deepest.no}`)
  await expect(page.getByRole('region', { name: 'Notes' })).not.toBeEmpty()
  await expect(page.locator(`${anySlide(deepest.no)}:visible h1`).first()).toBeVisible()
  if (deepest.clicks > 0) {
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/[?&]clicks=1/)
  }
  expect(faults).toEqual([])
})

test('the window title and the live region name the current slide', async ({ page, deckUrl }) => {
  await openState(page, deckUrl, deepest.no, deepest.clicks)
  await expect(page).toHaveTitle(new RegExp(`^Slide ${deepest.no} of ${slides.length}: .+`))
  await expect(page.getByRole('status')).toContainText(`Slide ${deepest.no} of ${slides.length}`)
})

for (const dark of [false, true]) {
  test(`the print page has every state, without faults, ${dark ? 'dark' : 'light'}`, async ({ page, stageUrl }) => {
    const faults = watchPage(page, new URL(stageUrl).origin)
    const { pages, broken } = await openPrintPage(page, stageUrl, { clicks: true, dark })
    expect(pages).toEqual(slides.flatMap(({ no, clicks }) => Array.from({ length: clicks + 1 }, (_, click) => ({ no, clicks: click }))))
    expect([...broken, ...faults]).toEqual([])
    // Live regions are for the screen only.
    await expect(page.getByRole('status')).toHaveCount(0)
    count('states', pages.length)
  })
}
