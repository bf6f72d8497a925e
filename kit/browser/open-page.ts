import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { Fault } from '../core/run.ts'
import { baseOf } from '../slidev/built.ts'
import { serve } from './serve.ts'
import { watchPage } from './watch-page.ts'

/** A built deck: the folder that is to be served, or the address at which it already is. */
export type Built = { dist: string } | { url: string }

export interface OpenOptions extends BrowserContextOptions {
  /** What is refused when the page does something wrong, as the start of a sentence: `The cards were not made`. */
  refusal: string
}

export interface OpenPage {
  page: Page
  /** The address of the deck. */
  url: string
  /** Refuses what was found `broken`, and what went wrong so far. */
  check: (broken?: readonly string[]) => void
  /** What went wrong since the last call, for whoever goes on and says so later: it is refused no more. */
  takeFaults: () => string[]
}

/**
 * The one sequence by which the kit opens a built deck: serve it, open a page in a context of its own, watch the page, hand it
 * to `work`, and throw one sentence if anything went wrong on it. Page and server are closed afterwards, on a fault too.
 */
export async function withPage<T>(browser: Browser, built: Built, { refusal, ...look }: OpenOptions, work: (open: OpenPage) => Promise<T>): Promise<T> {
  const server = 'dist' in built ? await serve(built.dist, baseOf(built.dist)) : undefined
  const url = server?.url ?? (built as { url: string }).url
  try {
    const context = await browser.newContext(look)
    try {
      const page = await context.newPage()
      const faults = watchPage(page, new URL(url).origin)
      const check = (broken: readonly string[] = []): void => {
        const wrong = new Set([...broken, ...faults])
        if (wrong.size)
          throw new Fault(`${refusal}: ${[...wrong].join('; ')}.`)
      }
      const result = await work({ page, url, check, takeFaults: () => faults.splice(0) })
      check()
      return result
    }
    finally {
      await context.close()
    }
  }
  finally {
    await server?.close()
  }
}

/** A page that shows no deck, for pictures that are composed of others. */
export async function withBlankPage<T>(browser: Browser, look: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(look)
  try {
    return await work(await context.newPage())
  }
  finally {
    await context.close()
  }
}
