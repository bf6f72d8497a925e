import type { Page } from '@playwright/test'
import { openState, settled, showState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide, layoutOf, OVERVIEW_COPY, SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const stepped = slides.find(slide => slide.no > 1 && slide.clicks > 0)!
const [withFigures] = slides.filter(slide => slide.no > 1 && slide.content.includes('<FigureTile'))
/** The first of four slides in a row that no click holds up. */
const plain = slides.find(({ no }) => no > 1 && slides.slice(no - 1, no + 3).every(slide => slide.clicks === 0))!.no
const [second, third, fourth] = [plain + 1, plain + 2, plain + 3]

declare global {
  interface Window { __said?: string[] }
}

/** In the page: writes down whatever the deck announces. */
function listen(show: string): void {
  window.__said = []
  const region = document.querySelector(show)!.parentElement!.querySelector(':scope > [role=status]')!
  new MutationObserver(() => window.__said!.push(region.textContent.trim())).observe(region, { childList: true, characterData: true, subtree: true })
}

/** Opens a state, waits until it is the live deck's alone, and listens. */
async function begin(page: Page, url: string, no: number, click = 0): Promise<void> {
  await openState(page, url, no, click)
  await expect(page.locator('#prerendered')).toHaveCount(0)
  await page.evaluate(listen, SELECTORS.show)
}

/** In the page: where the focus is, in a word. */
function whereFocusIs(slide: string): string {
  const held = document.activeElement!
  return held === document.body ? 'nothing' : `${held.tagName.toLowerCase()} of slide ${held.closest<HTMLElement>(slide)?.dataset.slidevNo}`
}

/** What a turn to slide `no` must have done: title, focus at the slide's title, one announcement. */
async function arrived(page: Page, no: number, click = 0): Promise<void> {
  await settled(page, no, click)
  await expect(page).toHaveTitle(new RegExp(`^Slide ${no} of ${slides.length}: `))
  expect(await page.evaluate(whereFocusIs, `${SELECTORS.content} ${SELECTORS.page}`)).toBe(`h1 of slide ${no}`)
  const said = await page.evaluate(() => window.__said!.splice(0))
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(`Slide ${no} of`)
  expect(said[0], 'a title that the focus leaves unsaid').toContain(await page.evaluate(() => window.__talk!.currentSlideRoute.value.meta.slide!.title!))
}

test('after every turn, however it came about, title and focus are the new slide\'s, it is announced once, and the keys go on', async ({ stage: { page, url } }) => {
  await begin(page, url, plain)
  // Off the public's build they are loaded when idle.
  await expect(page.locator(SELECTORS.gotoDialog)).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await arrived(page, second)
  await page.keyboard.press('ArrowUp')
  await arrived(page, plain)
  await page.keyboard.press('g')
  await page.locator(SELECTORS.gotoInput).fill(String(fourth))
  await page.keyboard.press('Enter')
  await arrived(page, fourth)
  await page.keyboard.press('o')
  await expect.poll(() => page.evaluate(() => window.__said!.splice(0))).toEqual([expect.stringContaining(`Overview. Slide ${fourth}: `)])
  await page.locator(`${OVERVIEW_COPY} ${anySlide(third)} h1`).click({ force: true })
  await arrived(page, third)
  await page.goBack()
  await arrived(page, fourth)
  await page.goForward()
  await arrived(page, third)
  await page.keyboard.press('ArrowDown')
  await arrived(page, fourth)
})

test.describe('slides that stay in the page once rendered, as the reading ahead has them', () => {
  // The one thing that no reduced motion shows.
  test.use({ ahead: true, contextOptions: { reducedMotion: 'no-preference' } })

  test('turns back and forth within one frame leave one slide, in the public\'s deck and the speaker\'s', async ({ page, deckUrl, stageUrl }) => {
    for (const url of [deckUrl, stageUrl]) {
      await openState(page, url, second)
      await page.waitForSelector(`${SELECTORS.show} > ${anySlide(third)} h1`, { state: 'attached' })
      // No frame comes between, as where a busy browser hands on what was pressed; the first round alone would pass.
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

  test('a slide that stays when another has come is found out', async ({ page, deckUrl }) => {
    await openState(page, deckUrl, second)
    await page.evaluate(([no, { page, show }]) => {
      const left = document.querySelector<HTMLElement>(`${show} > ${page}`)!.cloneNode(true) as HTMLElement
      left.dataset.slidevNo = String(no)
      document.querySelector(show)!.append(left)
    }, [third, SELECTORS] as const)
    await expect(settled(page, second, 0)).rejects.toThrow(`shown ${second} and ${third}`)
  })
})

test('a turn leads the focus away from a figure of the slide that is gone; a step announces itself alone', async ({ stage: { page, url } }) => {
  await begin(page, url, withFigures!.no)
  await page.locator(`${slideOf(withFigures!.no)} button[data-figure]`).first().focus()
  await page.evaluate(no => window.__talk!.go(no), stepped.no === withFigures!.no ? stepped.no + 1 : stepped.no)
  await arrived(page, stepped.no === withFigures!.no ? stepped.no + 1 : stepped.no)

  await begin(page, url, stepped.no)
  await page.keyboard.press('ArrowRight')
  await settled(page, stepped.no, 1)
  expect(await page.evaluate(() => window.__said)).toEqual([`step 1 of ${stepped.clicks}`])
})

test('the deck\'s own buttons keep the focus, so that they can be pressed again', async ({ stage: { page, url } }) => {
  await begin(page, url, plain)
  await page.getByTitle('Go to next slide').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => window.__said!.at(-1))).toMatch(/./)
  await expect(page.getByTitle('Go to next slide')).toBeFocused()
})

test('the Tab key goes on from the title to the first thing of the slide that can be pressed', async ({ stage: { page, url } }) => {
  await begin(page, url, withFigures!.no - 1, slides[withFigures!.no - 2]!.clicks)
  await page.keyboard.press('ArrowRight')
  await settled(page, withFigures!.no, 0)
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus')
  expect(await focused.evaluate((element, page) => element.closest<HTMLElement>(page)?.dataset.slidevNo, SELECTORS.page)).toBe(String(withFigures!.no))
  expect(await focused.evaluate(element => getComputedStyle(element).outlineStyle)).not.toBe('none')
})

test('a turn before the live deck has taken over leads the focus as soon as it has, and is announced then', async ({ page, deckUrl }) => {
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
  expect(await page.evaluate(whereFocusIs, `${SELECTORS.content} ${SELECTORS.page}`)).toBe('nothing')
  expect(await page.evaluate(() => window.__said)).toEqual([])
  await page.evaluate(() => (window as unknown as { release: () => void }).release())
  await arrived(page, third)
})
