import type { Browser } from 'playwright'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPrintPage, PRINTED, WINDOW } from '../browser/print-page.ts'
import { serve } from '../browser/serve.ts'
import { watchPage } from '../browser/watch-page.ts'
import { Fault } from '../core/run.ts'
import { baseOf } from '../slidev/built.ts'

/** Whether a built deck has its print page as one file; only this talk's own build for the stage makes one. */
export const hasPrinted = (dist: string): boolean => existsSync(join(dist, PRINTED))

/** In the page: what it is, as a document that needs nothing but fonts and pictures. */
async function staticPage(): Promise<string> {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const style = document.createElement('style')
    style.textContent = await (await fetch(link.href)).text()
    link.replaceWith(style)
  }
  document.querySelectorAll('script, link, noscript').forEach(element => element.remove())
  // Two texts side by side would be read as one, which is set narrower by a hair.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    if (walker.currentNode.previousSibling instanceof Text)
      walker.currentNode.parentNode!.insertBefore(document.createComment(''), walker.currentNode)
  }
  return `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`
}

/**
 * Adds to a built deck its print page as it stands once its scripts have drawn it. Whoever prints the slides' last states
 * opens that in a third of the time that a hundred scripts take. Throws a sentence, and writes nothing, if a slide is broken.
 */
export async function writePrinted(browser: Browser, dist: string): Promise<void> {
  const server = await serve(dist, baseOf(dist))
  const page = await browser.newPage(WINDOW)
  try {
    const faults = watchPage(page, server.origin)
    const { broken } = await openPrintPage(page, server.url)
    const wrong = [...broken, ...faults]
    if (wrong.length)
      throw new Fault(`The print page was not made: ${[...new Set(wrong)].join('; ')}.`)
    await writeFile(join(dist, PRINTED), await page.evaluate(staticPage))
  }
  finally {
    await page.close()
    await server.close()
  }
}
