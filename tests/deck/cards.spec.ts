import type { Page } from '@playwright/test'
import type { MeasuredCard } from '../support/card.ts'
import { openState, settled, showState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { accessFaults } from '../support/axe.ts'
import { cardFaults } from '../support/card.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const CARD = `${SELECTORS.content} [role="dialog"]`

/** Runs in the page: opens the card of each figure of the slide that `selector` finds by focus, one after the other, and measures it. */
async function measureCards(selector: string): Promise<MeasuredCard[]> {
  const slide = document.querySelector<HTMLElement>(selector)!
  const boxOf = (element: Element): [number, number, number, number] => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return [left, top, right, bottom]
  }
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const found: MeasuredCard[] = []
  for (const button of slide.querySelectorAll<HTMLElement>('button[data-figure]')) {
    if (!button.checkVisibility({ visibilityProperty: true }))
      continue
    button.focus()
    const figure = button.dataset.figure!
    let card: Element | null = null
    // The first card loads its code, and a card gets its position shortly after it appears.
    for (let frames = 0; frames < 300 && !(card && boxOf(card)[3] > 0 && button.hasAttribute('aria-describedby')); frames++) {
      await frame()
      card = document.getElementById(button.getAttribute('aria-describedby') ?? '')
    }
    await frame()
    await frame()
    if (!card) {
      found.push({ figure, card: [0, 0, 0, 0], anchor: [0, 0, 0, 0], slide: boxOf(slide), links: [], text: '' })
      continue
    }
    const ring = card.previousElementSibling
    found.push({
      figure,
      card: boxOf(card),
      // A figure that is only in the hidden table cannot be covered.
      anchor: ring ? boxOf(ring) : button.closest('.sr-only') ? [-1, -1, -1, -1] : boxOf(button),
      slide: boxOf(slide),
      links: [...card.querySelectorAll('a')].map(a => a.textContent.trim()),
      text: card.textContent.trim(),
    })
  }
  return found
}

for (const slide of slides) {
  test(`every figure on slide ${slide.no} (${slide.file}) opens its card on focus, inside the slide and next to the figure`, async ({ shared: { page, faults } }) => {
    await showState(page, slide.no, slide.clicks)
    // Press a key first, so that focus matches :focus-visible.
    await page.keyboard.press('Tab')
    const cards = await page.evaluate(measureCards, slideOf(slide.no))
    expect(cards.flatMap(cardFaults)).toEqual([])
    if (cards.length) {
      expect(await accessFaults(page, CARD)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.locator(CARD)).toHaveCount(0)
    }
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    expect(faults()).toEqual([])
  })
}

test('a resting pointer does not take the card from the keyboard when a figure moves under it', async ({ shared: { page } }) => {
  const drawn = slides.find(slide => slide.content.includes('<RivalPanels'))!
  await showState(page, drawn.no, drawn.clicks)
  const under = page.locator(`${slideOf(drawn.no)} svg [data-figure]`)
  for (const place of [1, Math.floor(await under.count() / 2), -2]) {
    await under.nth(place).hover()
    await page.keyboard.press('Tab')
    expect((await page.evaluate(measureCards, slideOf(drawn.no))).flatMap(cardFaults)).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.mouse.move(0, 0)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
})

const [withFigures] = slides.filter(slide => slide.no > 1 && slide.clicks > 0 && slide.content.includes('<FigureTile'))
const { no, clicks } = withFigures!

async function open(page: Page, url: string): Promise<void> {
  await openState(page, url, no, 0)
  await expect(page.locator(CARD)).toHaveCount(0)
}

test('the keyboard gets from a figure to its source in two steps, and back', async ({ shared: { page, url } }) => {
  await open(page, url)
  const figure = page.locator(`${slideOf(no)} button[data-figure]`).first()
  await page.keyboard.press('Tab')
  await figure.focus()
  await expect(page.locator(CARD)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.locator(`${CARD} a`).first()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(figure).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#source-/)
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1))
  await expect(page.locator(`[id="${id}"]:visible`)).toBeVisible()
})

for (const how of ['press', 'focus', 'hover'] as const) {
  test(`a card opened by ${how} closes when an arrow key changes the slide`, async ({ shared: { page, url } }) => {
    await open(page, url)
    const figure = page.locator(`${slideOf(no)} button[data-figure]`).first()
    await page.keyboard.press('Tab')
    await ({ press: () => figure.click(), focus: () => figure.focus(), hover: () => figure.hover() })[how]()
    await expect(page.locator(CARD)).toBeVisible()
    await page.mouse.move(0, 0)
    await page.keyboard.press('ArrowRight')
    await settled(page, no, Math.min(1, clicks))
    await expect(page.locator(CARD)).toHaveCount(0)
  })
}

test('a press pins a card until Escape, a second press or a press elsewhere', async ({ shared: { page, url } }) => {
  await open(page, url)
  const figure = page.locator(`${slideOf(no)} button[data-figure]`).first()
  const card = page.locator(CARD)
  const ends = [() => page.keyboard.press('Escape'), () => figure.click(), () => page.locator(`${slideOf(no)} h1`).click()]
  for (const end of ends) {
    await figure.click()
    await page.mouse.move(0, 0)
    await expect(card).toBeVisible()
    await end()
    await page.mouse.move(0, 0)
    await expect(card).toHaveCount(0)
  }
})

test('the print page has no cards', async ({ page, stageUrl }) => {
  await page.goto(`${stageUrl}print?print=true`)
  await page.waitForSelector(`${SELECTORS.printed} [data-figure]`)
  await expect(page.locator('button.fig, [role="dialog"]')).toHaveCount(0)
})

test('with the focus on a figure, an arrow key changes exactly one slide', async ({ shared: { page, url } }) => {
  await openState(page, url, no, clicks)
  await page.keyboard.press('Tab')
  await page.locator(`${slideOf(no)} button[data-figure]`).first().focus()
  await page.keyboard.press('ArrowRight')
  await settled(page, no + 1, 0)
  await page.keyboard.press('ArrowLeft')
  await settled(page, no, clicks)
})
