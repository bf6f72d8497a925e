import type { Page } from '@playwright/test'
import { STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const withFigures = slides.find(slide => slide.no > 1 && slide.content.includes('<FigureTile'))!

/** Runs in the page: numbers everything that the Tab key should reach in reading order, and returns how many there are. */
function numberStops(): number {
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(element => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
  stops.forEach((element, i) => element.dataset.stop = String(i))
  return stops.length
}

/** Runs in the page: the number of the focused stop, and whether its focus ring is visible. */
function focusedStop(): { stop: string | undefined, seen: boolean } {
  const focused = document.activeElement as HTMLElement
  const { top, bottom, left, right, width, height } = focused.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(focused)
  return {
    stop: focused.dataset.stop,
    seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
  }
}

/** Goes through a page with the Tab key: one sentence for each stop that is skipped, out of order or has no visible focus. */
async function tabFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  const stops = await page.evaluate(numberStops)
  for (let i = 0; i < stops; i++) {
    await page.keyboard.press('Tab')
    const { stop, seen } = await page.evaluate(focusedStop)
    if (stop !== String(i))
      return [...faults, `stop ${i} of ${stops}: the focus is at ${stop === undefined ? 'nothing' : `stop ${stop}`}`]
    if (!seen)
      faults.push(`stop ${i} of ${stops}: nobody sees the focus`)
  }
  return faults
}

for (const path of ['', `${withFigures.no}/`, 'read/', 'nothing']) {
  test(`without scripts the Tab key goes through /${path} in reading order, with visible focus`, async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ ...STEADY, javaScriptEnabled: false })
    await page.goto(deckUrl + path)
    expect(await page.evaluate(numberStops)).toBeGreaterThan(0)
    expect(await tabFaults(page)).toEqual([])
    await page.close()
  })
}

test('planted: a stop without visible focus and one out of order are reported', async ({ page }) => {
  await page.setContent('<a href="#a">a</a><a href="#b" style="outline: none">b</a><a href="#c">c</a>')
  expect(await tabFaults(page)).toEqual(['stop 1 of 3: nobody sees the focus'])
  // Reset the page, so that the Tab key starts from the top.
  await page.goto('about:blank')
  await page.setContent('<a href="#a">a</a><a href="#b" tabindex="1">b</a>')
  expect(await tabFaults(page)).toEqual(['stop 0 of 2: the focus is at stop 1'])
})
