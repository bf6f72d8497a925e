import { claims, sources, terms } from '../../facts/index.ts'
import { toSpeech } from '../../facts/interpolate.ts'
import { STEADY } from '../../kit/browser/live-page.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { paragraphsIn } from '../../kit/site/page-info.ts'
import { accessFaults, AXE_SCRIPT } from '../support/axe.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()
const words = (text: string) => text.replace(/[\s*_`]+/g, '')

test('the article has all of the notes, and every claim, term and source', async ({ browser, deckUrl }) => {
  const page = await browser.newPage({ ...STEADY, javaScriptEnabled: false })
  const faults = watchPage(page, new URL(deckUrl).origin)
  await page.goto(`${deckUrl}read/`)
  const text = words(await page.locator('main').textContent() ?? '')
  const missing = slides.filter(slide => !slide.frontmatter.list).flatMap(slide => paragraphsIn(slide.note).filter(p => !text.includes(words(toSpeech(p)))).map(p => `slide ${slide.no}: ${p}`))
  expect(missing).toEqual([])
  await expect(page.locator('.claims > li')).toHaveCount(claims.length)
  await expect(page.locator('.glossary-words dt')).toHaveCount(terms.length)
  await expect(page.locator('.sources-read > li')).toHaveCount(sources.length)
  await expect(page.locator('.picture')).toHaveCount(slides.filter(slide => slide.no > 1 && !slide.frontmatter.list).length)
  expect(faults).toEqual([])
  await page.close()
})

for (const [width, colorScheme] of [[320, 'light'], [390, 'dark'], [1280, 'light']] as const) {
  test(`the article does not scroll sideways at ${width} px, ${colorScheme}, and passes axe`, async ({ browser, deckUrl }) => {
    const context = await browser.newContext({ ...STEADY, colorScheme, viewport: { width, height: 844 } })
    await context.addInitScript({ path: AXE_SCRIPT })
    const page = await context.newPage()
    await page.goto(`${deckUrl}read/`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.evaluate(() => document.querySelectorAll('details').forEach(details => details.open = true))
    expect(await accessFaults(page)).toEqual([])
    await context.close()
  })
}

test('the cover links to the article on a narrow screen and not on a wide one', async ({ browser, deckUrl }) => {
  for (const [width, visible] of [[390, true], [1280, false]] as const) {
    const page = await browser.newPage({ ...STEADY, viewport: { width, height: 700 } })
    await page.goto(deckUrl)
    await expect(page.locator('#prerendered')).toHaveCount(0)
    await expect(page.locator('.read-link')).toHaveCount(1)
    await expect(page.locator('.read-link')).toBeVisible({ visible })
    await page.close()
  }
})
