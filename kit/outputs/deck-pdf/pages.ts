import type { Printed } from '../../browser/print-page.ts'
import type { PdfPage } from '../../pdf/outline.ts'
import type { Slide } from '../../slidev/deck.ts'
import { titleOf } from '../../ledger/titles.ts'
import { labelOf } from '../../slidev/acts.ts'

/** Adds titles and labels to the pages. A state before a slide's last is labelled with its click: 7.0, 7.1, then 7. */
export function namePages(pages: readonly Printed[], slides: readonly Slide[]): PdfPage[] {
  return pages.map(({ no, clicks }) => {
    const slide = slides[no - 1]!
    const { kicker } = slide.frontmatter
    const step = clicks < slide.clicks ? `.${clicks}` : ''
    return { no, clicks, title: titleOf(slide), act: typeof kicker === 'string' ? kicker : undefined, label: labelOf({ slides }, slide) + step }
  })
}
