import type { BrowserContext, Page } from '@playwright/test'
import type { Served } from '../../kit/browser/serve.ts'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settled, STEADY } from '../../kit/browser/live-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { WORK } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { anySlide, layoutOf, slideOf } from '../../kit/slidev/contract.ts'
import { AXE_SCRIPT } from '../support/axe.ts'
import { expect, test } from '../support/fixtures.ts'
import { DIST, SUB_DIST, SUB_PATH } from '../support/paths.ts'
import { targetFaults } from '../support/touch-targets.ts'

const { slides } = await loadDeck()
const clicked = slides.find(slide => slide.clicks > 1)!
/** A slide with an interactive exhibit. */
const exhibit = slides.find(slide => slide.appendix && slide.clicks > 0)!

/** Runs in the page: resolves when the service worker is active and has precached everything. */
const precached = (): Promise<void> => navigator.serviceWorker.ready.then(() => {})

/** A first visit, until everything is precached. */
async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await page.evaluate(precached)
  return page
}

for (const [name, dist, base] of [['the root', DIST, '/' as string], ['a sub-path', SUB_DIST, SUB_PATH as string]] as const) {
  test(`after one visit to ${name} everything works offline`, async ({ browser }) => {
    const server = await serve(dist, base)
    const context = await browser.newContext({ ...STEADY, serviceWorkers: 'allow' })
    const page = await visit(context, server.url)
    await context.setOffline(true)
    await server.close()
    const faults = watchPage(page, server.origin)

    const { no } = clicked
    for (const slide of [no, clicked.id]) {
      for (const [path, clicks] of [[`${slide}`, 0], [`${slide}/`, 0], [`${slide}/?clicks=2`, 2], [`${slide}?clicks=1&x=y`, 1]] as const) {
        await page.goto(server.url + path)
        await settled(page, no, clicks)
      }
    }
    await page.reload()
    await settled(page, no, 1)
    await page.goto(`${server.url}read/`)
    await expect(page.locator('.act section')).not.toHaveCount(0)
    for (const path of ['nothing', '999/', 'assets/none/', '5/6/7?x=1']) {
      await page.goto(server.url + path)
      await expect(page.locator('main.lost a').first(), path).toHaveAttribute('href', base)
    }

    await page.goto(server.url)
    for (const slide of slides) {
      await page.evaluate(([n, k]) => window.__talk!.go(n, k), [slide.no, slide.clicks] as const)
      await page.waitForFunction(layout => !!document.querySelector(layout)?.checkVisibility(), layoutOf(slide.no))
    }
    await page.evaluate(n => window.__talk!.go(n, 0), exhibit.no)
    await settled(page, exhibit.no, 0)
    await page.locator(`${anySlide(clicked.no)} button.fig`).first().evaluate((_, n) => window.__talk!.go(n, 2), clicked.no)
    await settled(page, clicked.no, 2)
    await page.locator(`${slideOf(clicked.no)} button.fig`).filter({ visible: true }).first().click()
    await expect(page.locator('[data-cards] a').first()).toBeVisible()
    expect(faults).toEqual([])
    await context.close()
  })
}

test('planted: without a service worker the page fails offline', async ({ browser }) => {
  const server = await serve(DIST)
  const page = await browser.newPage({ serviceWorkers: 'block' })
  await page.goto(server.url)
  await server.close()
  await expect(page.reload()).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
  await page.close()
})

/** A copy of a build that can be changed while it is served. */
function copyOf(dist: string): { folder: string, publish: (title: string) => void } {
  const folder = mkdtempSync(join(WORK, 'versions-'))
  cpSync(dist, folder, { recursive: true })
  const [html, worker] = ['index.html', 'sw.js'].map(name => readFileSync(join(dist, name), 'utf8')) as [string, string]
  const entry = /\[[`"]index\.html[`"],[`"]\w+[`"]\]/
  if (!entry.test(worker))
    throw new Error('sw.js: expected an entry for index.html, found none')
  return {
    folder,
    publish: (title) => {
      // The deck redirects its root address to the first slide.
      for (const page of ['index.html', `${slides[0]!.id}/index.html`])
        writeFileSync(join(folder, page), html.replace('<html ', `<html data-version="${title}" `))
      writeFileSync(join(folder, 'sw.js'), worker.replace(entry, found => found.replace(/\w+(?=[`"]\]$)/, title)))
    },
  }
}

test.describe('a newer version', () => {
  let copy: ReturnType<typeof copyOf>
  let server: Served
  // In a hook, since every test worker evaluates this file.
  test.beforeAll(async () => {
    copy = copyOf(DIST)
    server = await serve(copy.folder)
  })
  test.afterAll(async () => {
    await server.close()
    rmSync(copy.folder, { recursive: true, force: true })
  })

  test('is announced with large touch targets, changes nothing by itself, and can be dismissed', async ({ browser }) => {
    const context = await browser.newContext({ ...STEADY, serviceWorkers: 'allow', isMobile: true, hasTouch: true, viewport: { width: 390, height: 844 } })
    await context.addInitScript({ path: AXE_SCRIPT })
    const page = await visit(context, server.url)
    const version = () => page.evaluate(() => document.documentElement.dataset.version)
    const notice = page.locator('.newer')
    // With only one version there is no notice.
    await page.reload()
    await settled(page, 1, 0)
    await expect(notice).toHaveCount(0)

    copy.publish('second')
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then(found => found!.update()))
    await expect(notice).toBeVisible()
    expect(await targetFaults(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await page.reload()
    await expect(notice).toBeVisible()
    await page.goto(server.url)
    expect(await version()).toBeUndefined()
    await notice.getByRole('button').nth(1).tap()
    await expect(notice).toHaveCount(0)
    expect(await version()).toBeUndefined()
    // It loads on request.
    await page.reload()
    await notice.getByRole('button').first().tap()
    await expect.poll(() => version().catch(() => undefined)).toBe('second')
    await context.close()
  })
})

/** In the page: what became of the worker that is being installed. */
async function fateOfWorker(): Promise<string> {
  const registration = await navigator.serviceWorker.getRegistration()
  const worker = registration?.installing ?? registration?.waiting ?? registration?.active
  if (!worker)
    return 'none'
  if (worker.state !== 'installing')
    return worker.state
  return new Promise(resolve => worker.addEventListener('statechange', () => resolve(worker.state), { once: true }))
}

/** Serves the deck with some files refused, opens it, and tells what became of its worker. */
async function withRefused(context: BrowserContext, refused: (path: string) => boolean, work: (page: Page, asked: string[]) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(WORK, 'refused-'))
  cpSync(DIST, folder, { recursive: true, filter: path => !refused(path.slice(DIST.length + 1).replaceAll('\\', '/')) })
  const asked: string[] = []
  const server = await serve(folder, '/', (path) => {
    asked.push(path)
    return {}
  })
  const page = await context.newPage()
  await page.goto(server.url)
  await settled(page, 1, 0)
  await page.evaluate(async () => {
    while (!await navigator.serviceWorker.getRegistration())
      await new Promise(requestAnimationFrame)
  })
  await work(page, asked)
  await page.close()
  await server.close()
  rmSync(folder, { recursive: true })
}

for (const refused of ['sources.json', 'favicon.svg', `${clicked.id}/index.html`]) {
  test(`a host that refuses ${refused} has a worker all the same`, async ({ browser }) => {
    const context = await browser.newContext({ ...STEADY, serviceWorkers: 'allow' })
    await withRefused(context, path => path === refused, async (page) => {
      await page.evaluate(precached)
      await context.setOffline(true)
      await page.goto(new URL(`/${exhibit.id}/`, page.url()).href)
      await settled(page, exhibit.no, 0)
    })
    await context.close()
  })
}

test('files for hosts only are not kept, and 404.html may be refused', async ({ browser }) => {
  const context = await browser.newContext({ ...STEADY, serviceWorkers: 'allow' })
  // The test's own server reads the copy of 404.html once, and never sends it under its name.
  await withRefused(context, () => false, async (page, asked) => {
    await page.evaluate(precached)
    expect(asked.filter(path => /vercel\.json|_headers|_redirects|sw\.js\.map|\.nojekyll/.test(path))).toEqual([])
  })
  await context.close()
})

test('a worker without one of its scripts is not installed', async ({ browser }) => {
  const context = await browser.newContext({ ...STEADY, serviceWorkers: 'allow' })
  // A script that the first slide does not ask for.
  const late = readdirSync(join(DIST, 'assets')).find(name => /^ClaimsTable-.*\.js$/.test(name))!
  await withRefused(context, path => path === `assets/${late}`, async (page) => {
    expect(await page.evaluate(fateOfWorker)).toMatch(/redundant|none/)
  })
  await context.close()
})
