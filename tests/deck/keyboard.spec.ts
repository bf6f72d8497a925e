import type { Slide } from '../../kit/slidev/deck.ts'
import { openState, settled, showState } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { controlsOf } from '../support/controls.ts'
import { test } from '../support/fixtures.ts'

const { slides } = await loadDeck()

test('the right arrow key goes through every state, first to last', async ({ shared: { page, url } }) => {
  await openState(page, url)
  for (const { no, clicks } of slides) {
    for (let click = 0; click <= clicks; click++) {
      if (no > 1 || click > 0)
        await page.keyboard.press('ArrowRight')
      await settled(page, no, click)
    }
  }
})

/** The arrow key to press in a state and the state it leads to: forward, or back from the very last one. */
function nextState(slide: Slide, click: number): { key: string, no: number, clicks: number } {
  const next = slides[slide.no]
  if (click < slide.clicks)
    return { key: 'ArrowRight', no: slide.no, clicks: click + 1 }
  if (next)
    return { key: 'ArrowRight', no: next.no, clicks: 0 }
  const previous = slides[slide.no - 2]
  return { key: 'ArrowLeft', no: click ? slide.no : previous?.no ?? 1, clicks: click ? click - 1 : previous?.clicks ?? 0 }
}

// All pages of a list have the same controls, so test only the first.
for (const slide of slides.filter(({ frontmatter }) => (frontmatter.page ?? 1) === 1)) {
  test(`after pressing any control on slide ${slide.no} (${slide.file}) the arrow keys still work`, async ({ shared: { page, url } }) => {
    for (let click = 0; click <= slide.clicks; click++) {
      await showState(page, slide.no, click)
      const count = await controlsOf(page, slide.no).count()
      for (let i = 0; i < count; i++) {
        // Reopen the slide for each control, since a press may disable or hide the next one.
        await openState(page, url, slide.no, click)
        const control = controlsOf(page, slide.no).nth(i)
        const name = await control.evaluate(element => element.outerHTML.slice(0, 80))
        const { key, no, clicks } = nextState(slide, click)
        await control.click()
        await page.keyboard.press(key)
        await settled(page, no, clicks).catch(() => {
          throw new Error(`click ${click}: after a press on ${name} ${key} no longer turns the slides`)
        })
      }
    }
  })
}
