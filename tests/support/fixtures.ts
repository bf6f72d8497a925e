import type { Page } from '@playwright/test'
import { test as base } from '@playwright/test'
import { openState } from '../../kit/browser/live-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { STAGE } from '../../kit/core/paths.ts'
import { baseOf } from '../../kit/slidev/built.ts'
import { AXE_SCRIPT } from './axe.ts'
import { DIST } from './places.ts'

/** A page that stays open from test to test, and what has gone wrong on it since the last look. */
export interface Stage {
  page: Page
  url: string
  /** The faults since the last call. */
  faults: () => string[]
}

interface WorkerFixtures {
  /** Where this worker serves the hosted deck. */
  deckUrl: string
  /** Where it serves the deck as the speaker has it, with notes, presenter's view and print page. */
  stageUrl: string
  /** The deck, open at its first slide; shared by the tests of a worker, since loading it costs more than a test. */
  stage: Stage
}

/** In the page, before anything of it: lets no slide be read or rendered ahead, so that what goes wrong belongs to the slide that is shown, and a test takes half the time. */
export function prefetchNothing(): void {
  window.__prefetch = false
}

interface Options {
  /** Whether the pages of a test read the other slides ahead, as visitors' pages do. */
  ahead: boolean
}

export const test = base.extend<Options, WorkerFixtures>({
  ahead: [false, { option: true }],

  context: async ({ context, ahead }, use) => {
    if (!ahead)
      await context.addInitScript(prefetchNothing)
    await use(context)
  },

  deckUrl: [async ({ browserName: _ }, use) => {
    const server = await serve(DIST, baseOf(DIST))
    await use(server.url)
    await server.close()
  }, { scope: 'worker' }],

  stageUrl: [async ({ browserName: _ }, use) => {
    const server = await serve(STAGE, baseOf(STAGE))
    await use(server.url)
    await server.close()
  }, { scope: 'worker' }],

  stage: [async ({ browser, deckUrl }, use, { project }) => {
    const { viewport, colorScheme, contextOptions } = project.use
    const context = await browser.newContext({ ...contextOptions, viewport, colorScheme })
    await context.addInitScript({ path: AXE_SCRIPT })
    await context.addInitScript(prefetchNothing)
    const page = await context.newPage()
    const seen = watchPage(page, new URL(deckUrl).origin)
    await openState(page, deckUrl)
    await use({ page, url: deckUrl, faults: () => seen.splice(0) })
    await context.close()
  }, { scope: 'worker' }],
})

export { expect } from '@playwright/test'

/** Counts something that the last lines of `npm test` report. */
export function count(what: 'states' | 'pages', number: number): void {
  test.info().annotations.push({ type: what, description: String(number) })
}
