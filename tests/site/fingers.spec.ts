import type { Browser, Page } from '@playwright/test'
import { settled, showState, STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { slideOf } from '../../kit/slidev/contract.ts'
import { AXE_SCRIPT } from '../support/axe.ts'
import { expect, test } from '../support/fixtures.ts'
import { targetFaults } from '../support/targets.ts'

const { slides } = await loadDeck()
const PHONE = { ...STEADY, isMobile: true, hasTouch: true }
const UPRIGHT = { width: 390, height: 844 }
const LYING = { width: 844, height: 390 }
const exhibits = slides.filter(slide => slide.clicks > 0 && ['WaitingRoom', 'QueueLoads', 'BillOnYourTerms', 'ModelAnatomy', 'CostChart'].some(name => slide.content.includes(`<${name}`)))

test('a finger hits everything on a phone: cover, exhibits, article, the way back; too small and too near is found', async ({ browser, deckUrl }) => {
  const context = await browser.newContext({ ...PHONE, viewport: UPRIGHT })
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
  await page.setViewportSize(LYING)
  for (const { no, clicks } of exhibits) {
    await showState(page, no, clicks)
    expect(await targetFaults(page), `slide ${no}`).toEqual([])
  }
  await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<div style="position:fixed;inset:0 auto auto 0;z-index:99"><button id="one" style="position:absolute;width:16px;height:16px;padding:0"></button><button style="position:absolute;left:18px;width:16px;height:16px;padding:0"></button></div>'))
  expect((await targetFaults(page)).filter(fault => fault.startsWith('#one'))).toHaveLength(1)
  await context.close()
})

/** In the page: the figures of the slide that is shown, and those that the list under it has opened. */
function figuresOf(slide: string): { shown: string[], listed: string[] } {
  const idsOf = (selector: string, name: string): string[] => [...new Set([...document.querySelectorAll(selector)].map(element => element.getAttribute(name)!))].sort()
  return { shown: idsOf(`${slide} [data-figure]`, 'data-figure'), listed: idsOf('#drawer-figures [data-of]', 'data-of') }
}

async function openUpright(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ ...PHONE, viewport: UPRIGHT })
  await page.addInitScript({ path: AXE_SCRIPT })
  await page.goto(url)
  await settled(page, 1, 0)
  return page
}

const PARTS = [0, 1, 2, 3, 4, 5]
for (const part of PARTS) {
  test(`held upright, all that is to be pressed stands under the slide; a figure too small to hit is listed there with its sources (${part + 1} of ${PARTS.length})`, async ({ browser, deckUrl }) => {
    const page = await openUpright(browser, deckUrl)
    for (const { no, clicks } of slides.filter(slide => slide.no % PARTS.length === part)) {
      await showState(page, no, clicks)
      const small = await targetFaults(page)
      // Whatever is too small is a figure, which the list under the slide says at full size, or a link that stands there too.
      const links = await page.locator('#drawer-controls a').evaluateAll(all => all.map(link => `href="${link.getAttribute('href')}"`))
      expect(small.filter(fault => !fault.includes('data-figure=') && !links.some(link => fault.includes(link))), `slide ${no}`).toEqual([])
      const { shown } = await page.evaluate(figuresOf, slideOf(no))
      if (shown.length && (small.length || exhibits.some(slide => slide.no === no))) {
        await page.locator('#drawer-figures summary').click()
        await expect.poll(async () => (await page.evaluate(figuresOf, slideOf(no))).listed, `slide ${no}`).toEqual(shown)
        expect(await page.locator('#drawer-figures li').evaluateAll(all => all.filter(li => !li.querySelector('.source, .formula')).length)).toBe(0)
      }
      // But the filter of the claims, which would leave a gap.
      const kept = await page.locator(`${slideOf(no)} :is(.play, .control):not(.filter *)`).evaluateAll(all => all.filter(control => control.checkVisibility({ visibilityProperty: true })).map(control => control.outerHTML.slice(0, 90)))
      expect(kept, `slide ${no} keeps controls for itself`).toEqual([])
    }
    await page.close()
  })
}

test('what stands under the slide works there, and is back on the slide once the phone is laid down', async ({ browser, deckUrl }) => {
  const page = await openUpright(browser, deckUrl)
  const waiting = exhibits.find(slide => slide.content.includes('<WaitingRoom'))!
  await showState(page, waiting.no, waiting.clicks)
  const dock = page.getByRole('complementary', { name: 'Controls and figures of this slide' })
  await dock.getByRole('slider').first().fill('64')
  await expect.poll(() => new URL(page.url()).search).toContain('64')
  await page.setViewportSize(LYING)
  await expect(page.locator(`${slideOf(waiting.no)} .control`)).toHaveCount(3)
  await expect(dock).toBeHidden()
  await page.close()
})

for (const [path, size] of [['read/', LYING], ['read/', { width: 640, height: 360 }], ['nothing', { width: 640, height: 360 }], ['nothing', { width: 320, height: 256 }], [`${exhibits[0]!.no}/`, { width: 640, height: 360 }]] as const) {
  test(`/${path} at ${size.width} by ${size.height} needs no scrolling to the side, without a script`, async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ ...STEADY, viewport: size, javaScriptEnabled: false })
    await page.goto(deckUrl + path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    // Nothing is cut off, and the steps do not lie over a slide.
    const outside = await page.locator('main :is(p, h1, h3, li, a):visible').evaluateAll((all, width) => all.filter(element => !element.closest('.slide-frame, .sr-only, [aria-hidden]')).filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < 0 || right > width
    }).map(element => element.outerHTML.slice(0, 80)), size.width)
    expect(outside).toEqual([])
    const steps = await page.locator('.steps').count() ? await page.locator('.steps').boundingBox() : null
    const frame = steps && await page.locator('.prerendered-frame:visible').boundingBox()
    if (steps && frame)
      expect(frame.y + frame.height).toBeLessThanOrEqual(steps.y + 1)
    await page.close()
  })
}
