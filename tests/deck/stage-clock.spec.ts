import type { Page } from '@playwright/test'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { expect, test } from '../support/fixtures.ts'
import { serveRun } from '../support/run-server.ts'
import { allShow, openWindow, started } from '../support/run-windows.ts'

const { slides } = await loadDeck()
const appendix = slides.find(slide => slide.appendix)!.no
const START = new Date('2026-11-28T23:50:00Z')

const elapsed = (page: Page): Promise<string> => page.locator('.clock .big b').textContent().then(text => text ?? '')
/** Seconds that really pass while a test runs, beside those that it lets pass. */
const SLACK = 8

/** The clock shows a time, as minutes and seconds. */
async function shows(page: Page, time: string): Promise<void> {
  const seconds = (text: string): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  const late = seconds(await elapsed(page)) - seconds(time)
  expect(late, `${await elapsed(page)} for ${time}`).toBeGreaterThanOrEqual(-1)
  expect(late, `${await elapsed(page)} for ${time}`).toBeLessThanOrEqual(SLACK)
}
/** Lets time pass, as it does while a speaker speaks. */
async function pass(page: Page, seconds: number): Promise<void> {
  await page.clock.runFor(seconds * 1000)
}

test('the clock starts with the first turn from the cover, and neither a reload, a question, the appendix, midnight nor a clock that is set changes it', async ({ page, context, runUrl }) => {
  await page.clock.install({ time: START })
  await page.goto(`${runUrl}presenter/1`)
  await started(page)
  await pass(page, 60)
  await shows(page, '0:00')
  await page.keyboard.press('ArrowRight')
  await pass(page, 65)
  await shows(page, '1:05')

  await page.clock.setSystemTime(new Date('2026-11-28T21:00:00Z'))
  await pass(page, 5)
  await shows(page, '1:10')
  await page.clock.setSystemTime(new Date('2026-11-28T23:55:00Z'))
  await pass(page, 5)
  await shows(page, '1:15')

  await page.keyboard.press('t')
  await expect(page.getByText('paused: a question')).toBeVisible()
  await pass(page, 100)
  await shows(page, '1:15')
  await page.keyboard.press('t')
  await pass(page, 5)
  await shows(page, '1:20')

  await page.evaluate(no => window.__talk!.go(no), appendix)
  await pass(page, 50)
  await shows(page, '1:20')
  await page.keyboard.press('a')
  await pass(page, 5)
  await shows(page, '1:25')

  // Across midnight, with a reload on the way.
  await pass(page, 280)
  await page.reload()
  await started(page)
  await pass(page, 20)
  await shows(page, '6:25')
  expect(context.pages()).toHaveLength(1)
})

test('time belongs to the slide, however often it is shown; the pace is in words and in a shape', async ({ page, runUrl }) => {
  await page.clock.install({ time: START })
  await page.goto(`${runUrl}presenter/1`)
  await started(page)
  await page.keyboard.press('ArrowDown')
  await pass(page, 30)
  await page.keyboard.press('ArrowDown')
  await pass(page, 10)
  await page.keyboard.press('ArrowUp')
  await pass(page, 90)
  await expect(page.locator('.clock .slide b')).toContainText(/2:0\d/)
  const pace = page.locator('.clock .pace')
  await expect(pace).toHaveAttribute('data-pace', 'behind')
  await expect(pace).toContainText('▲')
  await expect(pace).toContainText('behind')
})

test('past the talk\'s length, and past the end that was given, the clock says how far over it is', async ({ page, context }) => {
  const server = await serveRun('until', { until: '00:10' })
  await page.clock.install({ time: START })
  await page.goto(`${server.url}presenter/1`)
  await started(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('y')
  await pass(page, 60)
  await expect(page.locator('.clock .big b')).toHaveText(/^1[89]:\d\d left$/)
  await page.clock.fastForward('19:30')
  await pass(page, 1)
  await expect(page.locator('.clock .big b')).toContainText('over')
  await expect(page.locator('.clock .big')).toHaveClass(/over/)
  expect(context.pages()).toHaveLength(1)
  await server.close()
})

test('a window that opens later, and one that is reloaded beside another, show the same time', async ({ context, runUrl }) => {
  const speaker = await openWindow(context, runUrl, 'speaker')
  await speaker.keyboard.press('ArrowDown')
  await allShow([speaker], 2, 0)
  await expect.poll(() => elapsed(speaker)).toBe('0:02')
  const late = await openWindow(context, runUrl, 'speaker')
  const seconds = async (page: Page): Promise<number> => Number((await elapsed(page)).split(':')[1])
  /** How far the two clocks are apart, in seconds; one may be read a moment later. */
  const apart = async (): Promise<number> => {
    const [a, b] = await Promise.all([late, speaker].map(seconds))
    return Math.abs(a! - b!)
  }
  await expect.poll(apart).toBeLessThanOrEqual(1)
  await speaker.reload()
  await started(speaker)
  await expect.poll(apart).toBeLessThanOrEqual(1)
})
