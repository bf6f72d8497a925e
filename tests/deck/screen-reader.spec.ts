import type { Page } from '@playwright/test'
import { openState, showState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { layoutOf, SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { readSlide, screenReaderFaults } from '../support/screen-reader.ts'

const { slides } = await loadDeck()
const EXHIBITS = ['WaitingRoom', 'RouterStages', 'QueueLoads', 'ModelAnatomy', 'ContextMemory', 'BillOnYourTerms']
/** With listeners for these on an ancestor, screen readers call all of its content clickable. */
const PRESSES = new Set(['click', 'mousedown', 'mouseup'])
const withFigure = slides.find(slide => slide.no > 1 && slide.content.includes('<FigureTile'))!

const inSlide = (page: Page, no: number) => page.locator(slideOf(no))

/** The slide's ancestors that have listeners for presses. */
async function clickListeners(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const found: string[] = []
  const { app, container, content, layout, page: slide, root, show } = SELECTORS
  for (const selector of [layout, slide, show, content, container, root, app]) {
    const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector('${content} ${selector}') ?? document.querySelector('${selector}')` })
    const { listeners } = result.objectId ? await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId }) : { listeners: [] }
    found.push(...listeners.filter(({ type }) => PRESSES.has(type)).map(({ type }) => `${selector}: ${type}`))
  }
  await session.detach()
  return found
}

test('on every slide the title is read before tables, reading a table does not scroll, and questions in pictures are read too', async ({ shared: { page, url } }) => {
  await openState(page, url)
  for (const { no, clicks } of slides) {
    for (const click of new Set([0, clicks])) {
      await showState(page, no, click)
      expect(screenReaderFaults(await page.evaluate(readSlide, layoutOf(no))), `slide ${no}, click ${click}`).toEqual([])
    }
  }
})

test('planted: a table before the title, a slide that scrolls and a question only in the picture are reported', async ({ shared: { page, url } }) => {
  const { no } = slides.find(slide => slide.content.includes('<WaitingRoom'))!
  await openState(page, url, no)
  await page.addStyleTag({ content: `${SELECTORS.content} { overflow: hidden !important }` })
  await page.evaluate((selector) => {
    const layout = document.querySelector(selector)!
    const picture = layout.querySelector('svg[aria-hidden]')!
    picture.innerHTML = '<text class="ask">How many?</text>'
    layout.prepend(layout.querySelector('table')!)
    layout.querySelectorAll('p').forEach(p => p.textContent = p.textContent.replaceAll('?', ''))
  }, layoutOf(no))
  expect(screenReaderFaults(await page.evaluate(readSlide, layoutOf(no))).map(fault => fault.replace(/\d+/, 'n'))).toEqual([
    'a table is read before the title',
    'following a table scrolls the slide by n px',
    'nobody hears what the picture asks: How many?',
  ])
})

for (const name of EXHIBITS) {
  test(`${name}: each step announces something else`, async ({ shared: { page, url } }) => {
    const { no, clicks } = slides.find(slide => slide.content.includes(`<${name}`))!
    const announced = new Set<string>()
    await openState(page, url, no)
    for (let click = 0; click <= clicks; click++) {
      await showState(page, no, click)
      const said = await inSlide(page, no).locator('p[role=status]').textContent() ?? ''
      const asked = click ? '' : await inSlide(page, no).locator('p.ask').allTextContents()
      announced.add(`${said}${String(asked)}`.trim())
    }
    expect(announced).not.toContain('')
    // The last step adds the controls and may not change the announcement.
    expect(announced.size).toBeGreaterThanOrEqual(clicks)
  })
}

test('no ancestor of a slide listens for presses, and a planted listener is reported', async ({ shared: { page, url } }) => {
  await openState(page, url, withFigure.no)
  expect(await clickListeners(page)).toEqual([])
  await page.locator(`${SELECTORS.content} ${SELECTORS.page}`).first().evaluate(slide => slide.addEventListener('click', () => {}))
  expect(await clickListeners(page)).toEqual([`${SELECTORS.page}: click`])
  await page.reload()
})

test('pressing a figure by keyboard announces its card, closing it clears the announcement, and the focus stays', async ({ shared: { page, url } }) => {
  await openState(page, url, withFigure.no)
  const figure = inSlide(page, withFigure.no).locator('button[data-figure]').first()
  const said = inSlide(page, withFigure.no).locator('[data-cards] [aria-live]')
  await figure.focus()
  const card = page.locator(`${SELECTORS.content} [role=dialog]`)
  await expect(card).toBeVisible()
  await expect(said).toHaveText('')
  await page.keyboard.press('Enter')
  await expect(said).toContainText((await card.getByRole('link').first().textContent())!)
  await expect(figure).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(said).toHaveText('')
  await expect(card).toHaveCount(0)
  await expect(figure).toBeFocused()
})
