import type { Browser } from 'playwright'
import { openPrintPage } from '../browser/print-page.ts'
import { serve } from '../browser/serve.ts'
import { watchPage } from '../browser/watch-page.ts'
import { Fault } from '../core/run.ts'
import { baseOf } from '../slidev/built.ts'
import { SELECTORS } from '../slidev/contract.ts'

/** What one slide shows in one of its states: ids of figures, and of sources that its footer names. */
export interface Shown { no: number, figures: string[], sources: string[] }

/** In the print page: what the components say of themselves. */
export function collectShown(printed: string): Shown[] {
  return [...document.querySelectorAll(printed)].map((slide) => {
    const ids = (attribute: string) => [...slide.querySelectorAll(`[${attribute}]`)].flatMap(element => element.getAttribute(attribute)!.split(' ').filter(Boolean))
    return { no: Number(slide.id.split('-')[0]), figures: ids('data-figure'), sources: ids('data-sources') }
  })
}

/** What every state of a deck built for the stage shows, read from its print page. Throws a sentence if a slide is broken. */
export async function readShown(browser: Browser, stage: string): Promise<Shown[]> {
  const server = await serve(stage, baseOf(stage))
  const page = await browser.newPage()
  try {
    const faults = watchPage(page, server.origin)
    const { broken } = await openPrintPage(page, server.url, { clicks: true })
    const wrong = new Set([...broken, ...faults])
    if (wrong.size)
      throw new Fault(`The built deck is broken: ${[...wrong].join('; ')}.`)
    return await page.evaluate(collectShown, SELECTORS.printed)
  }
  finally {
    await page.close()
    await server.close()
  }
}
