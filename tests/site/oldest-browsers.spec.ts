import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settled, showState, STEADY } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { ROOT } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { missingIn, oldestOf, takeAway } from '../support/newer-apis.ts'

const { slides } = await loadDeck()
const { browserslist } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { browserslist: string[] }
/** A slide with figures to press. */
const cited = slides.find(slide => slide.content.includes('<FigureTile'))!
const missing = missingIn(oldestOf(browserslist))

test('the list of what the oldest browsers lack has what is known, and not what they have', () => {
  const names = missing.map(({ owner, name }) => `${owner ?? ''}.${name}`)
  expect(names).toEqual(expect.arrayContaining(['Element.checkVisibility', 'Window.requestIdleCallback', 'Array.fromAsync', 'Set.union']))
  expect(names.filter(name => /^(?:Element\.(?:closest|append)|Array\.(?:toSorted|findLast)|\.(?:Promise|Map|ResizeObserver|BroadcastChannel))$/.test(name))).toEqual([])
})

test('the live deck works without anything that the oldest browsers lack', async ({ browser, deckUrl }) => {
  const page = await browser.newPage({ ...STEADY, viewport: { width: 1280, height: 720 } })
  await page.addInitScript(takeAway, missing)
  const faults = watchPage(page, new URL(deckUrl).origin)
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  expect(await page.evaluate(() => 'checkVisibility' in Element.prototype || 'requestIdleCallback' in window)).toBe(false)
  for (const { no, clicks } of slides) {
    await showState(page, no, 0)
    // The first slide is where the deck opened, so that nothing turned.
    if (no > 1)
      await expect(page.locator(`${slideOf(no)} h1`).first()).toBeFocused()
    await showState(page, no, clicks)
    await page.keyboard.press('p')
  }
  await page.keyboard.press('o')
  await page.keyboard.press('Escape')
  await showState(page, cited.no, 0)
  await page.locator(`${slideOf(cited.no)} button[data-figure]`).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(faults).toEqual([])
  await page.close()
})

test('planted: what they lack is heard of where it is used', async ({ browser, deckUrl }) => {
  const page = await browser.newPage(STEADY)
  await page.addInitScript(takeAway, missing)
  await page.addInitScript(() => addEventListener('load', () => void document.body.checkVisibility()))
  const faults = watchPage(page, new URL(deckUrl).origin)
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  expect(faults.join()).toContain('checkVisibility')
  await page.close()
})

test('a browser that is older still keeps the prerendered slide and its links', async ({ browser, deckUrl }) => {
  const page = await browser.newPage(STEADY)
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'))
  await page.goto(`${deckUrl}${slides[4]!.id}/`)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.getAnimations().forEach(animation => animation.finish()))
  await expect(page.locator('#prerendered h1')).toBeVisible()
  await expect(page.locator('#prerendered nav.steps')).toBeVisible()
  await page.close()
})
