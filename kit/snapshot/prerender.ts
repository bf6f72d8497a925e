import type { Browser } from 'playwright'
import type { Served } from '../browser/serve.ts'
import type { Selectors } from '../slidev/contract.ts'
import type { Slide } from '../slidev/deck.ts'
import { openState, showState, STEADY } from '../browser/live-page.ts'
import { openPrintPage } from '../browser/print-page.ts'
import { serve } from '../browser/serve.ts'
import { watchPage } from '../browser/watch-page.ts'
import { Fault } from '../core/run.ts'
import { baseOf } from '../slidev/built.ts'
import { SELECTORS, slideOf } from '../slidev/contract.ts'
import { hasPrinted } from './printed.ts'

/** A slide as HTML that needs no script: as the live deck opens it, and finished, with links where the live deck has buttons. */
export interface Prerendered { no: number, opening: string, finished: string }

const LOOK = { ...STEADY, viewport: { width: 1280, height: 720 }, colorScheme: 'light', serviceWorkers: 'block' } as const

const broken = (faults: readonly string[]): Fault => new Fault(`The built deck is broken: ${faults.join('; ')}.`)

/** In the page: the slide that `selector` finds as it stands, without what only a script makes use of. */
function openingOf(selector: string): string {
  const slide = document.querySelector(selector)!.cloneNode(true) as HTMLElement
  slide.querySelectorAll('[data-cards]').forEach(element => element.remove())
  return slide.outerHTML
}

/** In the print page: each slide's last state, by its number. */
function finishedStates({ page, printed }: Selectors): [number, string][] {
  return [...document.querySelectorAll(printed)].map(container => [Number(container.id.split('-')[0]), container.querySelector(page)!.outerHTML])
}

/** In the print page: on which slide the target of a link stands, by its id. */
function targets({ printed }: Selectors): [string, number][] {
  return [...document.querySelectorAll(`${printed} [id]`)].map(element => [element.id, Number(element.closest(printed)!.id.split('-')[0])])
}

/** Nothing else: an address of arXiv looks like such a number. */
const GEOMETRY = / (?:d|x[12]?|y[12]?|c[xy]|r[xy]?|width|height|transform)="[^"]*"/g
/** Where a browser's own number of a drawing has no end, to the hundredth of a pixel: nobody sees more, and everybody waits for it. */
export const roundOff = (html: string): string => html.replace(GEOMETRY, attribute => attribute.replace(/-?\d+\.\d{5,}/g, length => String(Number(Number(length).toFixed(2)))))

/** Without Vue's placeholders. What only the eye sees is no stop for the Tab key either: its links are also in the table beside it. */
function strip(html: string): string {
  return roundOff(html.replace(/<!--.*?-->/gs, '')).replace(/<svg\b[^>]* aria-hidden="true"[\s\S]*?<\/svg>/g, svg => svg.replaceAll('<a ', '<a tabindex="-1" '))
}

/** Without scripts both states of a slide are in one page: links lead to places of the finished one, and Vue numbers ids from the start in every window. */
const ownIds = (opening: string): string => opening.replace(/ id="(?!v-)[^"]*"/g, '').replace(/(?<!data-)\bv-(?=\d+-\d)/g, 'prerendered-')

/** The opening states, by two browsers' windows at a time; a window behind another one of the same context would hardly draw. */
async function openings(browser: Browser, live: Served, slides: readonly Slide[]): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  const queue = [...slides]
  await Promise.all(Array.from({ length: 2 }, async () => {
    const page = await browser.newPage(LOOK)
    const faults = watchPage(page, live.origin)
    await openState(page, live.url)
    for (let slide = queue.shift(); slide; slide = queue.shift()) {
      await showState(page, slide.no, 0)
      found.set(slide.no, ownIds(strip(await page.evaluate(openingOf, slideOf(slide.no)))))
    }
    await page.close()
    if (faults.length)
      throw broken(faults)
  }))
  return found
}

/** Slides by what a page may link to: the id of an entry or the number of a slide. */
export type Targets = ReadonlyMap<string, number>

/**
 * Every slide of a public build, prerendered. `served` is the build that the opening states are taken from, under its own base;
 * the finished ones are the print page's, which only the build for the stage has. Throws a sentence if a slide is broken.
 */
export async function prerender(browser: Browser, { served, stage, slides }: { served: string, stage: string, slides: readonly Slide[] }): Promise<{ prerendered: Prerendered[], targets: Targets }> {
  const [live, printed] = [await serve(served, baseOf(served)), await serve(stage, baseOf(stage))]
  try {
    const page = await browser.newPage(LOOK)
    const faults = watchPage(page, printed.origin)
    const opened = await openPrintPage(page, printed.url, { fromFile: hasPrinted(stage) })
    const finished = new Map(await page.evaluate(finishedStates, SELECTORS))
    const to = new Map(await page.evaluate(targets, SELECTORS))
    await page.close()
    if (opened.broken.length || faults.length)
      throw broken([...opened.broken, ...faults])
    const first = await openings(browser, live, slides)
    return { prerendered: slides.map(({ no }) => ({ no, opening: first.get(no)!, finished: strip(finished.get(no)!) })), targets: to }
  }
  finally {
    await live.close()
    await printed.close()
  }
}
