import type { Slide } from '../deck.ts'
import type { Printed } from '../print-page.ts'
import { labelOf, titleOf } from '../acts.ts'

/** A page of the PDF: what it is of, its title as plain text, its act (the slide's kicker), if any, and how its number is written. */
export interface PdfPage extends Printed { title: string, act: string | undefined, label: string }

/** The pages with their names. A state before a slide's last is labelled with its click: 7.0, 7.1, then 7. */
export function namePages(pages: readonly Printed[], slides: readonly Slide[]): PdfPage[] {
  return pages.map(({ no, clicks }) => {
    const slide = slides[no - 1]!
    const { kicker } = slide.frontmatter
    const step = clicks < slide.clicks ? `.${clicks}` : ''
    return { no, clicks, title: titleOf(slide), act: typeof kicker === 'string' ? kicker : undefined, label: labelOf({ slides }, slide) + step }
  })
}

/** A run of neighbours that share something. */
export interface Run<T> { key: string | undefined, items: T[] }

/** Neighbours with the same key, gathered; those without one stay alone. */
export function runsOf<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Run<T>[] {
  const runs: Run<T>[] = []
  for (const item of items) {
    const key = keyOf(item)
    const last = runs.at(-1)
    if (last && key !== undefined && last.key === key)
      last.items.push(item)
    else
      runs.push({ key, items: [item] })
  }
  return runs
}
