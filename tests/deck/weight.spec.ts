import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openState } from '../../kit/browser/live-page.ts'
import { FIRST_SLIDE } from '../../runtime/prefetch.ts'
import { expect, test } from '../support/fixtures.ts'
import { DIST } from '../support/places.ts'
import { blocking, overweight, requestedBy, weigh, weight } from '../support/weight.ts'

const html = readFileSync(join(DIST, 'index.html'), 'utf8')
const sum = (files: { bytes: number }[]): number => files.reduce((total, { bytes }) => total + bytes, 0)

test('the first view is small', async ({ browser, deckUrl }) => {
  // A new context, since a worker's page has everything in its cache.
  const page = await browser.newPage()
  await page.goto(deckUrl)
  await openState(page, deckUrl)
  const firstPaint = weight('index.html', new TextEncoder().encode(html)) + sum(weigh(DIST, blocking(html)))
  const view = weigh(DIST, ['/', ...(await requestedBy(page, FIRST_SLIDE)).slice(1)])
  await page.close()
  expect(view.length, 'the page asked for its parts').toBeGreaterThan(5)
  expect(overweight({ firstPaint, firstView: sum(view) })).toEqual([])
})
