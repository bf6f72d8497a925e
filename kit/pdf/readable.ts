/** Left, top, right, bottom, in pixels of the page. */
export type Box = [number, number, number, number]
/** A link as the page has it: where it leads, its words, what it stands for (a figure of the ledger, else its words), and its lines. */
export interface PageLink { target: string, label: string, of: string, boxes: Box[] }
/** What the page said of itself before it was printed: one a page. */
export interface PageWords { links: PageLink[] }

/**
 * What is only to be read aloud is set one pixel high where its drawing is, and its letters made invisible later (`marks.ts`); clipped away as on the screen, it would not be in the PDF at all.
 * A drawing that is a picture is painted in one go and with a ground of its own, so that the figure's mark holds all of it and tells where it lies (`figure-boxes.ts`).
 */
export const SPOKEN_STYLE = `
.sr-only { clip: auto !important; clip-path: none !important; overflow: visible !important; width: auto !important; height: auto !important; margin: 0 !important; }
.sr-only, .sr-only * { padding: 0 !important; border: 0 !important; font-size: 1px !important; line-height: 4px !important; letter-spacing: 0 !important; background: none !important; }
.sr-only :is(th, td) { padding-right: 4px !important; }
svg[role=img] { isolation: isolate; background: var(--paper); }
`

/** Slidev moves each slide, by nothing: around what is moved Chromium paints some thousand pixels more, so that a page would take the time of a dozen. Containment keeps the rest of what that move does. */
export function readableStyle(printed: string): string {
  return `${SPOKEN_STYLE}
${printed} { transform: none !important; contain: strict; }
`
}

/** In the page: mends what Chromium would lose of tables, or tag wrongly of lists. */
export function mendMarkup(): void {
  // Chromium tags no cell that draws nothing, and the cells after it would move up.
  for (const cell of document.querySelectorAll('th, td')) {
    if (!cell.textContent?.trim())
      cell.append('\u00A0')
  }
  // A list of terms is to PDF a list whose items hold both.
  for (const list of document.querySelectorAll('dl')) {
    list.setAttribute('role', 'list')
    list.querySelectorAll(':scope > div').forEach(item => item.setAttribute('role', 'listitem'))
    list.querySelectorAll('dt, dd').forEach(part => part.setAttribute('role', 'paragraph'))
  }
}

/** In the page: takes from its pages, which `printed` finds, what they say elsewhere, and says what each of them holds. */
export function readWords(printed: string): PageWords[] {
  // The page's label says it.
  document.querySelectorAll('.foot-number').forEach(number => number.setAttribute('aria-hidden', 'true'))
  return [...document.querySelectorAll(printed)].map((container) => {
    const origin = container.getBoundingClientRect()
    const boxOf = ({ left, top, right, bottom }: DOMRect): [number, number, number, number] => [left - origin.left, top - origin.top, right - origin.left, bottom - origin.top]
    const links = [...container.querySelectorAll<HTMLAnchorElement | SVGAElement>('a[href]')].map((link) => {
      const href = link.getAttribute('href')!
      const label = link.getAttribute('aria-label') ?? link.textContent!.trim().replace(/\s+/g, ' ')
      const target = href.startsWith('#') ? decodeURIComponent(href.slice(1)) : (link as HTMLAnchorElement).href
      return { target, label, of: link.dataset.figure ?? label, boxes: link instanceof SVGElement ? [boxOf(link.getBoundingClientRect())] : Array.from(link.getClientRects(), boxOf) }
    })
    return { links }
  })
}
