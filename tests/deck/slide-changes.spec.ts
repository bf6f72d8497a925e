import type { Page } from '@playwright/test'
import { openState, settled, showState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide, layoutOf, OVERVIEW_COPY, SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { goTo } from '../support/goto.ts'

const { slides } = await loadDeck()
const stepped = slides.find(slide => slide.no > 1 && slide.clicks > 0)!
const [withFigures] = slides.filter(slide => slide.no > 1 && slide.content.includes('<FigureTile'))
/** The first of four slides in a row without clicks. */
const plain = slides.find(({ no }) => no > 1 && slides.slice(no - 1, no + 3).every(slide => slide.clicks === 0))!.no
const [second, third, fourth] = [plain + 1, plain + 2, plain + 3]

declare global {
  interface Window { __said?: string[] }
}

/** Runs in the page: records the deck's announcements. */
function listen(show: string): void {
  window.__said = []
  const region = document.querySelector(show)!.parentElement!.querySelector(':scope > [role=status]')!
  new MutationObserver(() => window.__said!.push(region.textContent.trim())).observe(region, { childList: true, characterData: true, subtree: true })
}

/** Opens a state, waits for hydration, and starts to record announcements. */
async function openAndListen(page: Page, url: string, no: number, click = 0): Promise<void> {
  await openState(page, url, no, click)
  await expect(page.locator('#prerendered')).toHaveCount(0)
  await page.evaluate(listen, SELECTORS.show)
}

/** Runs in the page: describes the focused element. */
function describeFocus(slide: string): string {
  const focused = document.activeElement!
  return focused === document.body ? 'nothing' : `${focused.tagName.toLowerCase()} of slide ${focused.closest<HTMLElement>(slide)?.dataset.slidevNo}`
}

/** Checks the effects of a change to slide `no`: the window title, the focus on the slide's title, and one announcement. */
async function arrived(page: Page, no: number, click = 0): Promise<void> {
  await settled(page, no, click)
  await expect(page).toHaveTitle(new RegExp(`^Slide ${no} of ${slides.length}: `))
  expect(await page.evaluate(describeFocus, `${SELECTORS.content} ${SELECTORS.page}`)).toBe(`h1 of slide ${no}`)
  const said = await page.evaluate(() => window.__said!.splice(0))
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(`Slide ${no} of`)
  expect(said[0], 'the announcement contains the title').toContain(await page.evaluate(() => window.__talk!.currentSlideRoute.value.meta.slide!.title!))
}

test('every kind of slide change updates title and focus and is announced once, and the keys work afterwards', async ({ shared: { page, url } }) => {
  await openAndListen(page, url, plain)
  await page.keyboard.press('ArrowDown')
  await arrived(page, second)
  await page.keyboard.press('ArrowUp')
  await arrived(page, plain)
  await goTo(page, String(fourth))
  await arrived(page, fourth)
  await page.keyboard.press('o')
  await expect.poll(() => page.evaluate(() => window.__said!.splice(0))).toEqual([expect.stringContaining(`Overview. Slide ${fourth}: `)])
  // A jump: a turn to a neighbour would leave no entry to go back to.
  await page.locator(`${OVERVIEW_COPY} ${anySlide(plain)} h1`).click({ force: true })
  await arrived(page, plain)
  await page.goBack()
  await arrived(page, fourth)
  await page.goForward()
  await arrived(page, plain)
  await page.keyboard.press('ArrowDown')
  await arrived(page, second)
})

test.describe('with prefetching, which keeps rendered slides in the page', () => {
  // Reduced motion would not show this fault.
  test.use({ prefetch: true, contextOptions: { reducedMotion: 'no-preference' } })

  test('changing slides back and forth within one frame leaves one slide, in the public and the speaker\'s deck', async ({ page, deckUrl, stageUrl }) => {
    for (const url of [deckUrl, stageUrl]) {
      await openState(page, url, second)
      await page.waitForSelector(`${SELECTORS.show} > ${anySlide(third)} h1`, { state: 'attached' })
      // No frame comes in between, as when a busy browser handles several key presses. The first round alone would pass.
      for (let round = 0; round < 3; round++) {
        await page.evaluate(async ([one, other]) => {
          for (const no of [other!, one!, other!])
            await window.__talk!.go(no)
        }, [second, third])
        await settled(page, third, 0)
        await showState(page, second, 0)
      }
    }
  })

  test('planted: a slide that stays after a slide change is reported', async ({ page, deckUrl }) => {
    await openState(page, deckUrl, second)
    // A copy of the slide that is shown: one that is only prefetched is hidden.
    await page.evaluate(([no, shown, { show }]) => {
      const left = document.querySelector<HTMLElement>(shown)!.cloneNode(true) as HTMLElement
      left.dataset.slidevNo = String(no)
      document.querySelector(show)!.append(left)
    }, [third, slideOf(second), SELECTORS] as const)
    await expect(settled(page, second, 0)).rejects.toThrow(`shown ${second} and ${third}`)
  })
})

test('a slide change moves the focus from a figure of the old slide; a step only announces itself', async ({ shared: { page, url } }) => {
  await openAndListen(page, url, withFigures!.no)
  await page.locator(`${slideOf(withFigures!.no)} button[data-figure]`).first().focus()
  await page.evaluate(no => window.__talk!.go(no), stepped.no === withFigures!.no ? stepped.no + 1 : stepped.no)
  await arrived(page, stepped.no === withFigures!.no ? stepped.no + 1 : stepped.no)

  await openAndListen(page, url, stepped.no)
  await page.keyboard.press('ArrowRight')
  await settled(page, stepped.no, 1)
  expect(await page.evaluate(() => window.__said)).toEqual([`step 1 of ${stepped.clicks}`])
})

test('the navigation buttons keep the focus, so that they can be pressed again', async ({ shared: { page, url } }) => {
  await openAndListen(page, url, plain)
  await page.getByTitle('Go to next slide').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => window.__said!.at(-1))).toMatch(/./)
  await expect(page.getByTitle('Go to next slide')).toBeFocused()
})

test('the Tab key goes from the title to the slide\'s first control', async ({ shared: { page, url } }) => {
  await openAndListen(page, url, withFigures!.no - 1, slides[withFigures!.no - 2]!.clicks)
  await page.keyboard.press('ArrowRight')
  await settled(page, withFigures!.no, 0)
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus')
  expect(await focused.evaluate((element, page) => element.closest<HTMLElement>(page)?.dataset.slidevNo, SELECTORS.page)).toBe(String(withFigures!.no))
  expect(await focused.evaluate(element => getComputedStyle(element).outlineStyle)).not.toBe('none')
})

test('a slide change before hydration moves the focus and is announced after hydration', async ({ page, deckUrl }) => {
  await page.addInitScript(() => {
    const late = new Promise(resolve => Object.assign(window, { release: resolve }))
    Object.defineProperty(document.fonts, 'ready', { get: () => late })
  })
  const at = (no: number) => page.waitForSelector(layoutOf(no), { state: 'attached' })
  await page.goto(`${deckUrl}${plain}/`)
  await at(plain)
  await page.evaluate(listen, SELECTORS.show)
  await page.keyboard.press('ArrowDown')
  await at(second)
  await page.keyboard.press('ArrowDown')
  await at(third)
  expect(await page.locator('#prerendered').count()).toBe(1)
  expect(await page.evaluate(describeFocus, `${SELECTORS.content} ${SELECTORS.page}`)).toBe('nothing')
  expect(await page.evaluate(() => window.__said)).toEqual([])
  await page.evaluate(() => (window as unknown as { release: () => void }).release())
  await arrived(page, third)
})
