import { settled } from '../../kit/browser/live-page.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { expect, test } from '../support/fixtures.ts'

const { slides } = await loadDeck()

test('a visitor who came from elsewhere is out in one step back after walking through slides', async ({ page, deckUrl }) => {
  await page.goto(`${deckUrl}read/`)
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  for (let no = 2; no <= 12; no++)
    await page.evaluate(() => window.__talk!.nextSlide())
  await settled(page, 12, 0)
  expect(new URL(page.url()).pathname).toBe(`/${slides[11]!.id}`)
  await page.goBack()
  await page.waitForURL(`${deckUrl}read/`)
})

test('Back leads to where the last jump started, and Forward to where it went', async ({ page, deckUrl }) => {
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  await page.evaluate(() => window.__talk!.nextSlide())
  await page.evaluate(() => window.__talk!.nextSlide())
  await settled(page, 3, 0)
  await page.evaluate(() => window.__talk!.go(20, 0))
  await settled(page, 20, 0)
  await page.evaluate(() => window.__talk!.nextSlide())
  await settled(page, 21, 0)
  await page.goBack()
  await settled(page, 3, 0)
  await page.goForward()
  await settled(page, 21, 0)
})

test('a link to a slide and click stays a step of its own', async ({ page, deckUrl }) => {
  const clicked = slides.find(slide => slide.clicks > 1)!
  await page.goto(deckUrl)
  await settled(page, 1, 0)
  await page.goto(`${deckUrl}${clicked.id}/?clicks=1`)
  await settled(page, clicked.no, 1)
  await page.keyboard.press('ArrowRight')
  await settled(page, clicked.no, 2)
  await page.goBack()
  await settled(page, 1, 0)
})
