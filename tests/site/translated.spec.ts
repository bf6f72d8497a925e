import type { Page } from '@playwright/test'
import { openState, settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide, SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const PLAYED = slides.filter(slide => /<(?:HospitalField|ExpertWard|WaitingRoom)\b/.test(slide.content))

/** In the page: wraps each text as a browser's translator does, in one step or in two. */
function translate([selector, steps]: readonly [string, 1 | 2]): void {
  const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    if ((walker.currentNode as Text).data.trim() && !walker.currentNode.parentElement!.closest('script, style'))
      texts.push(walker.currentNode as Text)
  }
  for (const text of texts) {
    const font = document.createElement('font')
    font.textContent = text.data
    if (steps === 1) {
      text.replaceWith(font)
    }
    else {
      text.before(font)
      text.remove()
    }
  }
}

const words = (page: Page, no: number): Promise<string> => page.locator(slideOf(no)).evaluate(slide => slide.textContent!.replace(/\s+/g, ' '))

for (const steps of [1, 2] as const) {
  test(`numbers go on changing on a translated page, whose texts are replaced in ${steps === 1 ? 'one step' : 'two steps'}`, async ({ context, deckUrl }) => {
    for (const { no, clicks } of PLAYED) {
      const [plain, translated] = [await context.newPage(), await context.newPage()]
      for (const page of [plain, translated])
        await openState(page, deckUrl, no, clicks)
      await translated.evaluate(translate, [slideOf(no), steps] as const)
      for (const page of [plain, translated]) {
        await page.bringToFront()
        const table = page.locator(`${anySlide(no)} table`).first()
        for (let play = 0; play < 2; play++) {
          const before = await table.textContent() ?? ''
          await page.keyboard.press('p')
          await expect(table).not.toHaveText(before)
          // A second press at once would count as a bounce.
          await settled(page, no, clicks)
          if (page === translated)
            await page.evaluate(translate, [slideOf(no), steps] as const)
        }
      }
      const expected = await words(plain, no)
      await expect.poll(() => words(translated, no), `slide ${no}`).toBe(expected)
      await plain.close()
      await translated.close()
    }
  })
}

test('the slide is written from left to right in a page that is not', async ({ page, deckUrl }) => {
  await openState(page, deckUrl, PLAYED[0]!.no)
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await expect(page.locator(SELECTORS.content)).toHaveCSS('direction', 'ltr')
  await expect(page.locator(slideOf(PLAYED[0]!.no))).toHaveCSS('direction', 'ltr')
})
