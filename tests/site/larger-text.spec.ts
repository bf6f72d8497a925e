import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const SOME = [slides[0]!, slides[8]!, slides.at(-1)!]

/** Windows as a visitor's zoom makes them, and phones. The last one has room beside the slide. */
const WINDOWS = [[960, 540], [640, 360], [320, 180], [320, 568], [390, 844], [844, 390]] as const

for (const [width, height] of WINDOWS) {
  test(`in a window of ${width} × ${height} the article is one visible step away, beside the slide and not on it`, async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ ...STEADY, viewport: { width, height } })
    for (const { no, id } of SOME) {
      await page.goto(`${deckUrl}${id}/`)
      await settled(page, no, 0)
      await expect(page.locator('#prerendered')).toHaveCount(0)
      const link = page.locator('.read-link')
      await expect(link).toBeInViewport({ ratio: 1 })
      const [a, b] = [(await link.boundingBox())!, (await page.locator(SELECTORS.content).boundingBox())!]
      const meet = a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1
      expect(meet, `slide ${id}: ${JSON.stringify([a, b])}`).toBe(false)
    }
    await page.locator('.read-link').click()
    await page.waitForURL(/\/read\//)
    await page.close()
  })
}

/** What visitors set: the spacing of WCAG 1.4.12, and a larger smallest font. */
const OWN_STYLES = {
  'the spacing of WCAG 1.4.12': '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  'a line height alone': '* { line-height: 1.5 !important }',
  'word spacing alone': '* { word-spacing: 0.16em !important }',
  'a smallest font of 20 px': '* { font-size: max(20px, 1em) !important }',
}

for (const [name, css] of Object.entries(OWN_STYLES)) {
  test(`${name}: every slide shows the way to the article, also if it is set while the deck is open`, async ({ browser, deckUrl }) => {
    const page = await browser.newPage({ ...STEADY, viewport: { width: 1280, height: 720 }, bypassCSP: true })
    await page.goto(deckUrl)
    await settled(page, 1, 0)
    await expect(page.locator('#prerendered')).toHaveCount(0)
    await expect(page.locator('.read-link')).toBeHidden()
    const style = await page.addStyleTag({ content: css })
    await expect(page.locator('.read-link')).toBeInViewport({ ratio: 1 })
    for (const { no, id } of SOME) {
      await page.evaluate(n => window.__talk!.go(n, 0), no)
      await settled(page, no, 0)
      await expect(page.locator('.read-link')).toHaveAttribute('href', no === 1 ? /read\/$/ : new RegExp(`read/#${id}$`))
      await expect(page.locator('.read-link')).toBeInViewport({ ratio: 1 })
    }
    await style.evaluate((element: HTMLStyleElement) => element.remove())
    await expect(page.locator('.read-link')).toBeHidden()
    await page.close()
  })
}

test('zoom shows it in a large window too', async ({ browser, deckUrl }) => {
  const page = await browser.newPage({ ...STEADY, viewport: { width: 1280, height: 720 } })
  await page.addInitScript(() => Object.defineProperty(window, 'outerWidth', { get: () => 2560 }))
  await page.goto(`${deckUrl}${SOME[1]!.id}/`)
  await settled(page, SOME[1]!.no, 0)
  await expect(page.locator('.read-link')).toBeInViewport({ ratio: 1 })
  await page.close()
})
