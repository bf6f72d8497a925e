import type { Page } from '@playwright/test'
import { STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const withFigures = slides.find(slide => slide.no > 1 && slide.content.includes('<FigureTile'))!

/** In the page: marks what the Tab key should reach with its place in reading order, and says how much there is. */
function number(): number {
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(element => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
  stops.forEach((element, i) => element.dataset.stop = String(i))
  return stops.length
}

/** In the page: where the focus is, and whether it can be seen there. */
function focus(): { stop: string | undefined, seen: boolean } {
  const held = document.activeElement as HTMLElement
  const { top, bottom, left, right, width, height } = held.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(held)
  return {
    stop: held.dataset.stop,
    seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
  }
}

/** Walks a page by the Tab key alone: one sentence for each stop that is passed over, comes out of turn or cannot be seen. */
async function tabFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  const stops = await page.evaluate(number)
  for (let i = 0; i < stops; i++) {
    await page.keyboard.press('Tab')
    const { stop, seen } = await page.evaluate(focus)
    if (stop !== String(i))
      return [...faults, `stop ${i} of ${stops}: the focus is at ${stop === undefined ? 'nothing' : `stop ${stop}`}`]
    if (!seen)
      faults.push(`stop ${i} of ${stops}: nobody sees the focus`)
  }
  return faults
}

for (const path of ['', `${withFigures.no}/`, 'read/', 'nothing']) {
  test(`without scripts the Tab key leads through /${path} in reading order, and is seen at every stop`, async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ ...STEADY, javaScriptEnabled: false })
    await page.goto(deckUrl + path)
    expect(await page.evaluate(number)).toBeGreaterThan(0)
    expect(await tabFaults(page)).toEqual([])
    await page.close()
  })
}

test('planted: a stop that hides its focus and one out of turn are found', async ({ page }) => {
  await page.setContent('<a href="#a">a</a><a href="#b" style="outline: none">b</a><a href="#c">c</a>')
  expect(await tabFaults(page)).toEqual(['stop 1 of 3: nobody sees the focus'])
  // The Tab key would go on from where it was.
  await page.goto('about:blank')
  await page.setContent('<a href="#a">a</a><a href="#b" tabindex="1">b</a>')
  expect(await tabFaults(page)).toEqual(['stop 0 of 2: the focus is at stop 1'])
})
