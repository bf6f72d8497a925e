import type { Browser, Page } from '@playwright/test'
import { settled, showState, STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { AXE_SCRIPT } from '../support/axe.ts'
import { expect, test } from '../support/fixtures.ts'
import { targetFaults } from '../support/touch-targets.ts'

const { slides } = await loadDeck()
const PHONE = { ...STEADY, isMobile: true, hasTouch: true }
const PORTRAIT = { width: 390, height: 844 }
const LANDSCAPE = { width: 844, height: 390 }
const exhibits = slides.filter(slide => slide.clicks > 0 && ['WaitingRoom', 'QueueLoads', 'BillOnYourTerms', 'ModelAnatomy', 'CostChart'].some(name => slide.content.includes(`<${name}`)))

test('touch targets on a phone are large enough: cover, exhibits, article, not-found page; a planted small one is reported', async ({ browser, deckUrl }) => {
  const context = await browser.newContext({ ...PHONE, viewport: PORTRAIT })
  await context.addInitScript({ path: AXE_SCRIPT })
  const page = await context.newPage()
  for (const path of ['read/', 'nothing']) {
    await page.goto(deckUrl + path)
    expect(await targetFaults(page), path).toEqual([])
  }
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  await expect(page.locator('#prerendered')).toHaveCount(0)
  expect(await targetFaults(page), 'the cover').toEqual([])
  await page.setViewportSize(LANDSCAPE)
  for (const { no, clicks } of exhibits) {
    await showState(page, no, clicks)
    expect(await targetFaults(page), `slide ${no}`).toEqual([])
  }
  await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<div style="position:fixed;inset:0 auto auto 0;z-index:99"><button id="one" style="position:absolute;width:16px;height:16px;padding:0"></button><button style="position:absolute;left:18px;width:16px;height:16px;padding:0"></button></div>'))
  expect((await targetFaults(page)).filter(fault => fault.startsWith('#one'))).toHaveLength(1)
  await context.close()
})

/** Runs in the page: the figures of the current slide, and those in the drawer's list. */
function figuresOf(slide: string): { shown: string[], listed: string[] } {
  const idsOf = (selector: string, name: string): string[] => [...new Set([...document.querySelectorAll(selector)].map(element => element.getAttribute(name)!))].sort()
  return { shown: idsOf(`${slide} [data-figure]`, 'data-figure'), listed: idsOf('#drawer-figures [data-of]', 'data-of') }
}

async function openInPortrait(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ ...PHONE, viewport: PORTRAIT })
  await page.addInitScript({ path: AXE_SCRIPT })
  await page.goto(url)
  await settled(page, 1, 0)
  return page
}

const PARTS = [0, 1, 2, 3, 4, 5]
for (const part of PARTS) {
  test(`in portrait, all controls are in the drawer, and figures too small to tap are listed there with their sources (${part + 1} of ${PARTS.length})`, async ({ browser, deckUrl }) => {
    const page = await openInPortrait(browser, deckUrl)
    for (const { no, clicks } of slides.filter(slide => slide.no % PARTS.length === part)) {
      await showState(page, no, clicks)
      const small = await targetFaults(page)
      // A target that is too small must be a figure, which the drawer lists, or a link that is in the drawer too.
      const links = await page.locator('#drawer-controls a').evaluateAll(all => all.map(link => `href="${link.getAttribute('href')}"`))
      expect(small.filter(fault => !fault.includes('data-figure=') && !links.some(link => fault.includes(link))), `slide ${no}`).toEqual([])
      const { shown } = await page.evaluate(figuresOf, slideOf(no))
      if (shown.length && (small.length || exhibits.some(slide => slide.no === no))) {
        await page.locator('#drawer-figures summary').click()
        await expect.poll(async () => (await page.evaluate(figuresOf, slideOf(no))).listed, `slide ${no}`).toEqual(shown)
        expect(await page.locator('#drawer-figures li').evaluateAll(all => all.filter(li => !li.querySelector('.source, .formula')).length)).toBe(0)
      }
      // Except the claims' filter, which stays on the slide.
      const onSlide = await page.locator(`${slideOf(no)} :is(.play, .control):not(.filter *)`).evaluateAll(all => all.filter(control => control.checkVisibility({ visibilityProperty: true })).map(control => control.outerHTML.slice(0, 90)))
      expect(onSlide, `slide ${no} keeps controls outside the drawer`).toEqual([])
    }
    await page.close()
  })
}

test('controls work in the drawer, and are back on the slide in landscape', async ({ browser, deckUrl }) => {
  const page = await openInPortrait(browser, deckUrl)
  const waiting = exhibits.find(slide => slide.content.includes('<WaitingRoom'))!
  await showState(page, waiting.no, waiting.clicks)
  const drawer = page.getByRole('complementary', { name: 'Controls and figures of this slide' })
  await drawer.getByRole('slider').first().fill('64')
  await expect.poll(() => new URL(page.url()).search).toContain('64')
  await page.setViewportSize(LANDSCAPE)
  await expect(page.locator(`${slideOf(waiting.no)} .control`)).toHaveCount(3)
  await expect(drawer).toBeHidden()
  await page.close()
})

for (const [path, size] of [['read/', LANDSCAPE], ['read/', { width: 640, height: 360 }], ['nothing', { width: 640, height: 360 }], ['nothing', { width: 320, height: 256 }], [`${exhibits[0]!.no}/`, { width: 640, height: 360 }]] as const) {
  test(`/${path} at ${size.width} by ${size.height} does not scroll sideways, without scripts`, async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ ...STEADY, viewport: size, javaScriptEnabled: false })
    await page.goto(deckUrl + path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    // Nothing is cut off, and the navigation does not cover a slide.
    const outside = await page.locator('main :is(p, h1, h3, li, a):visible').evaluateAll((all, width) => all.filter(element => !element.closest('.slide-frame, .sr-only, [aria-hidden]')).filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < 0 || right > width
    }).map(element => element.outerHTML.slice(0, 80)), size.width)
    expect(outside).toEqual([])
    const shown = page.locator('.steps:visible')
    const steps = await shown.count() ? await shown.boundingBox() : null
    const frame = steps && await page.locator('.prerendered-frame:visible').boundingBox()
    if (steps && frame)
      expect(frame.y + frame.height).toBeLessThanOrEqual(steps.y + 1)
    await page.close()
  })
}
