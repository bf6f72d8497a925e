import type { Browser, Page } from '@playwright/test'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { WORK } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { layoutOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { DIST } from '../support/paths.ts'

const { slides } = await loadDeck()
const slide = slides[4]!

/** The navigation that shows by style alone when scripts do not arrive. */
const late = (page: Page) => page.locator('#prerendered nav.steps')
/** In the page: lets the animations that are under way end at once, as after some seconds. */
const someSecondsLater = (): void => document.getAnimations().forEach(animation => animation.finish())

/** Whether an opened page has a way on: the live deck, or the links that need no script. */
async function leadsOn(page: Page): Promise<'live' | 'links'> {
  const live = page.locator('#prerendered').waitFor({ state: 'detached' }).then(() => 'live' as const)
  const ends = page.waitForLoadState('networkidle').then(async () => {
    await page.evaluate(someSecondsLater)
    return await late(page).isVisible() ? 'links' as const : live
  })
  return Promise.race([live, ends])
}

test('with no script delivered, links and a sentence show by themselves, and lead through the deck', async ({ browser, deckUrl }) => {
  const page = await browser.newPage(STEADY)
  await page.route('**/*.js', route => route.abort())
  await page.goto(`${deckUrl}${slide.id}/`)
  await expect(late(page)).toBeHidden()
  // Without help: this waits for the few seconds that a visitor would.
  await expect(late(page)).toBeVisible({ timeout: 10_000 })
  await expect(late(page)).toContainText('has not loaded')
  await expect(page.locator('#prerendered .read-link')).toBeHidden()
  await late(page).getByRole('link', { name: 'Next' }).click()
  await page.waitForURL(`${deckUrl}${slides[5]!.id}/`)
  await page.evaluate(someSecondsLater)
  await late(page).getByRole('link', { name: 'Back' }).click()
  await page.waitForURL(`${deckUrl}${slide.id}/`)
  await page.evaluate(someSecondsLater)
  await late(page).getByRole('link', { name: 'All slides' }).click()
  await expect(page.locator('#all-slides li')).toHaveCount(slides.length)
  await page.locator('#all-slides a').nth(slide.no - 1).click()
  await page.waitForURL(`${deckUrl}${slide.id}/`)
  await page.close()
})

test('where scripts arrive, the links go before they show, and stay away', async ({ page, deckUrl }) => {
  await page.goto(`${deckUrl}${slide.id}/`)
  await settled(page, slide.no, 0)
  await expect(page.locator('nav.steps')).toHaveCount(0)
})

test('with any one script or style missing, a page is live or has the links', async ({ browser, deckUrl }) => {
  const context = await browser.newContext(STEADY)
  const probe = await context.newPage()
  const asked = new Set<string>()
  probe.on('request', request => /\.(?:js|css)$/.test(request.url()) && asked.add(request.url()))
  await probe.goto(`${deckUrl}${slide.id}/`)
  await probe.evaluate(() => Object.assign(window, { __prefetch: false }))
  await settled(probe, slide.no, 0)
  await probe.close()
  expect(asked.size).toBeGreaterThan(3)
  const outcomes: string[] = []
  for (const url of asked) {
    const page = await context.newPage()
    await page.addInitScript(() => Object.assign(window, { __prefetch: false }))
    await page.route(url, route => route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' }))
    await page.goto(`${deckUrl}${slide.id}/`)
    outcomes.push(await leadsOn(page))
    await page.close()
  }
  expect(outcomes).toContain('links')
  await context.close()
})

/** A build that is served while its scripts go, and the page of a slide with them if `anew`. */
async function deployed(anew: boolean, work: (page: Page, url: string) => Promise<void>, browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(WORK, 'deployed-'))
  cpSync(DIST, folder, { recursive: true })
  const server = await serve(folder)
  const page = await browser.newPage(STEADY)
  await page.addInitScript(() => Object.assign(window, { __prefetch: false }))
  await page.goto(server.url)
  await settled(page, 1, 0)
  for (const name of readdirSync(join(folder, 'assets'), { recursive: true, encoding: 'utf8' }).filter(file => /\.js$/.test(file)))
    rmSync(join(folder, 'assets', name))
  if (anew) {
    const path = join(folder, slide.id, 'index.html')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(<script type="module"[^>]* src="[^"]*)\.js"/g, '$1-new.js"'))
  }
  await work(page, server.url)
  await page.close()
  await server.close()
  rmSync(folder, { recursive: true })
}

test('a slide whose script is gone after a deploy is loaded anew with its page', async ({ browser }) => {
  await deployed(true, async (page) => {
    const reloaded = page.waitForEvent('load')
    await page.evaluate(no => void window.__talk!.go(no, 0), slide.no)
    await reloaded
    expect(new URL(page.url()).pathname.replace(/\/$/, '')).toBe(`/${slide.id}`)
    // This test has no new scripts, so the page leads on by its links.
    await page.evaluate(someSecondsLater)
    await expect(late(page)).toBeVisible()
  }, browser)
})

test('a script that is gone without a deploy loads nothing anew', async ({ browser }) => {
  await deployed(false, async (page, url) => {
    let loads = 0
    page.on('load', () => loads++)
    const asked = page.waitForResponse(`${url}${slide.id}`)
    await page.evaluate(no => void window.__talk!.go(no, 0), slide.no)
    await (await asked).finished()
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(loads).toBe(0)
  }, browser)
})

test('opened as a file, a page is the slide with a sentence', async ({ browser }) => {
  const page = await browser.newPage(STEADY)
  await page.goto(`file://${join(DIST, slide.id, 'index.html')}`)
  await page.evaluate(someSecondsLater)
  await expect(page.locator('#prerendered h1')).toBeVisible()
  await expect(late(page)).toContainText('has not loaded')
  await expect(page.locator(layoutOf(slide.no))).toHaveCount(0)
  await page.close()
})
