import type { Browser } from 'playwright'
import type { Slide } from '../deck.ts'
import { findFigure } from '../../facts/index.ts'
import { referencesIn } from '../../facts/interpolate.ts'
import { baseOf } from '../built.ts'
import { openPrintPage } from '../print-page.ts'
import { Fault } from '../run.ts'
import { serve } from '../serve.ts'
import { watchPage } from '../watch-page.ts'

/** What one slide shows in one of its states: ids of figures, and of sources that its footer names. */
export interface Shown { no: number, figures: string[], sources: string[] }

/** Which slides show what: the numbers of slides, in order, by id. */
export interface Usage { figures: Map<string, number[]>, sources: Map<string, number[]> }

/** In the print page: what the components say of themselves. */
export function collectShown(): Shown[] {
  return [...document.querySelectorAll('.print-slide-container')].map((slide) => {
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
    return await page.evaluate(collectShown)
  }
  finally {
    await page.close()
    await server.close()
  }
}

function add(uses: Map<string, number[]>, id: string, no: number): void {
  uses.set(id, [...new Set([...uses.get(id) ?? [], no])].sort((a, b) => a - b))
}

/** Adds to what the slides show what their notes speak of, and the sources of both. Ids that the ledger lacks are left out. */
export function usageOf(shown: readonly Shown[], slides: readonly Pick<Slide, 'no' | 'note'>[]): Usage {
  const usage: Usage = { figures: new Map(), sources: new Map() }
  const spoken = slides.map(({ no, note }): Shown => ({ no, figures: referencesIn(note), sources: [] }))
  for (const { no, figures, sources } of [...shown, ...spoken]) {
    const known = figures.flatMap(id => findFigure(id) ?? [])
    known.forEach(figure => add(usage.figures, figure.id, no))
    for (const id of [...sources, ...known.flatMap(figure => figure.cites.map(cite => cite.source))])
      add(usage.sources, id, no)
  }
  return usage
}
