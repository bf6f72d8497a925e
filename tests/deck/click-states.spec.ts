import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { expect, test } from '../support/fixtures.ts'
import { slideMarkup } from '../support/slide-markup.ts'

const { slides } = await loadDeck()

for (const slide of slides.filter(({ clicks }) => clicks > 0)) {
  test(`slide ${slide.no} (${slide.file}) shows the same at each click, whether reached forward, backward or by a link`, async ({ shared: { page, url } }) => {
    const clicks = Array.from({ length: slide.clicks + 1 }, (_, click) => click)
    await openState(page, url, slide.no)
    const forward = [await slideMarkup(page, slide.no)]
    for (const click of clicks.slice(1)) {
      await page.keyboard.press('ArrowRight')
      await settled(page, slide.no, click)
      forward.push(await slideMarkup(page, slide.no))
    }
    const backward = [forward.at(-1)!]
    for (const click of clicks.slice(0, -1).reverse()) {
      await page.keyboard.press('ArrowLeft')
      await settled(page, slide.no, click)
      backward.unshift(await slideMarkup(page, slide.no))
    }
    const linked = [forward[0]!]
    for (const click of clicks.slice(1)) {
      await openState(page, url, slide.no, click)
      linked.push(await slideMarkup(page, slide.no))
    }
    for (const click of clicks) {
      expect(backward[click], `click ${click}, reached backward`).toBe(forward[click])
      expect(linked[click], `click ${click}, reached by a link`).toBe(forward[click])
    }
    for (const click of clicks.slice(1))
      expect(forward[click], `click ${click} changes something`).not.toBe(forward[click - 1])
  })
}
