import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { Fault } from '../core/run.ts'
import { baseOf } from '../slidev/built.ts'
import { serve } from './serve.ts'
import { watchPage } from './watch-page.ts'

/** A built deck: the folder to serve, or the address at which it is already served. */
export type Built = { dist: string } | { url: string }

export interface OpenOptions extends BrowserContextOptions {
  /** How the sentence starts that is thrown when the page has a fault: `The cards were not made`. */
  refusal: string
}

export interface OpenPage {
  page: Page
  /** The address of the deck. */
  url: string
  /** Throws if there is anything in `broken`, or if the page had a fault so far. */
  check: (broken?: readonly string[]) => void
  /** The faults since the last call. They no longer make `check` throw: the caller reports them. */
  takeFaults: () => string[]
}

/**
 * The one way in which the kit opens a built deck: serve it, open a page in its own context, watch the page, pass it to
 * `work`, and throw one sentence if the page had a fault. Page and server are closed afterwards, also after a fault.
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

/** Opens a page without a deck, for pictures that are composed of others. */
export async function withBlankPage<T>(browser: Browser, look: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(look)
  try {
    return await work(await context.newPage())
  }
  finally {
    await context.close()
  }
}
