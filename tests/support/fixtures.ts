import type { Page } from '@playwright/test'
import process from 'node:process'
import { test as base } from '@playwright/test'
import { openState } from '../../kit/browser/live-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { STAGE } from '../../kit/core/paths.ts'
import { baseOf } from '../../kit/slidev/built.ts'
import { AXE_SCRIPT } from './axe.ts'
import { DIST } from './paths.ts'
import { serveRun } from './run-server.ts'

/** A page that stays open from test to test, and its faults. */
export interface SharedPage {
  page: Page
  url: string
  /** The faults since the last call. */
  faults: () => string[]
}

interface WorkerFixtures {
  /** The address at which this worker serves the hosted deck, or that of a dev server, DECK_URL. */
  deckUrl: string
  /** The address of the speaker's build, with notes, presenter view and print page. */
  stageUrl: string
  /** The address at which this worker serves the speaker's build as `npm run present` does: windows of a context share a run. */
  runUrl: string
  /** The open deck, shared by the tests of a worker, since loading it takes longer than a test. */
  shared: SharedPage
}

/** Runs before the page: disables prefetching, so that faults belong to the current slide, and tests take half the time. */
export function disablePrefetch(): void {
  window.__prefetch = false
}

interface Options {
  /** Whether pages prefetch the other slides, as they do for visitors. */
  prefetch: boolean
}

export const test = base.extend<Options, WorkerFixtures>({
  prefetch: [false, { option: true }],

  context: async ({ context, prefetch }, use) => {
    if (!prefetch)
      await context.addInitScript(disablePrefetch)
    await use(context)
  },

  deckUrl: [async ({ browserName: _ }, use) => {
    if (process.env.DECK_URL)
      return use(process.env.DECK_URL)
    const server = await serve(DIST, baseOf(DIST))
    await use(server.url)
    await server.close()
  }, { scope: 'worker' }],

  stageUrl: [async ({ browserName: _ }, use) => {
    const server = await serve(STAGE, baseOf(STAGE))
    await use(server.url)
    await server.close()
  }, { scope: 'worker' }],

  runUrl: [async ({ browserName: _ }, use) => {
    const run = await serveRun()
    await use(run.url)
    await run.close()
  }, { scope: 'worker' }],

  shared: [async ({ browser, deckUrl }, use, { project }) => {
    const { viewport, colorScheme, contextOptions } = project.use
    const context = await browser.newContext({ ...contextOptions, viewport, colorScheme })
    await context.addInitScript({ path: AXE_SCRIPT })
    await context.addInitScript(disablePrefetch)
    const page = await context.newPage()
    const seen = watchPage(page, new URL(deckUrl).origin)
    await openState(page, deckUrl)
    await use({ page, url: deckUrl, faults: () => seen.splice(0) })
    await context.close()
  }, { scope: 'worker' }],
})

export { expect } from '@playwright/test'

/** Adds to a count that `npm test` reports at the end. */
export function count(what: 'states' | 'pages', number: number): void {
  test.info().annotations.push({ type: what, description: String(number) })
}
