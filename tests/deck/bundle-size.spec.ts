import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openState } from '../../kit/browser/live-page.ts'
import { FIRST_SLIDE } from '../../runtime/first-slide.ts'
import { blockingFiles, budgetFaults, requestedBy, transferSize, transferSizes } from '../support/bundle-size.ts'
import { expect, test } from '../support/fixtures.ts'
import { DIST } from '../support/paths.ts'

const html = readFileSync(join(DIST, 'index.html'), 'utf8')
const sum = (files: { bytes: number }[]): number => files.reduce((total, { bytes }) => total + bytes, 0)

test('the first paint and the first view stay within their byte budgets', async ({ browser, deckUrl }) => {
  // A new context with an empty cache.
  const page = await browser.newPage()
  await page.goto(deckUrl)
  await openState(page, deckUrl)
  const firstPaint = transferSize('index.html', new TextEncoder().encode(html)) + sum(transferSizes(DIST, blockingFiles(html)))
  const view = transferSizes(DIST, ['/', ...(await requestedBy(page, FIRST_SLIDE)).slice(1)])
  await page.close()
  expect(view.length, 'the page asked for its parts').toBeGreaterThan(5)
  expect(budgetFaults({ firstPaint, firstView: sum(view) })).toEqual([])
})
