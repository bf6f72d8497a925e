/**
 * Prepares the print page so that Chromium's PDF can be read by a screen reader, and reads from it what the PDF itself
 * lacks.
 */

/** Left, top, right and bottom, in pixels from the page's corner. */
export type Box = [number, number, number, number]
/**
 * A link in the page: its target, its text, what it stands for (a figure in the ledger, else its text), and the boxes of
 * its lines.
 */
export interface PageLink { target: string, label: string, of: string, boxes: Box[] }
/** What was read from a page before it was printed. */
export interface PageWords { links: PageLink[] }

/**
 * Text for screen readers is laid out one pixel high where its drawing is, and made invisible later (`marks.ts`). If it
 * were clipped as on the screen, it would not be in the PDF.
 *
 * A drawing that is an image is isolated and has its own background, so that the figure's mark contains all of it and
 * shows its position (`figure-boxes.ts`).
 */
export const SPOKEN_STYLE = `
.sr-only { clip: auto !important; clip-path: none !important; overflow: visible !important; width: auto !important; height: auto !important; margin: 0 !important; }
.sr-only, .sr-only * { padding: 0 !important; border: 0 !important; font-size: 1px !important; line-height: 4px !important; letter-spacing: 0 !important; background: none !important; }
.sr-only :is(th, td) { padding-right: 4px !important; }
svg[role=img] { isolation: isolate; background: var(--paper); }
`

/**
 * Removes Slidev's transform from each slide. It moves nothing, but makes Chromium paint some thousand pixels more around
 * the slide, so that a page takes as long as a dozen. Containment keeps the transform's other effects.
 */
export function readableStyle(printed: string): string {
  return `${SPOKEN_STYLE}
${printed} { transform: none !important; contain: strict; }
`
}

/** In the page: corrects markup whose tables Chromium would damage, or whose lists it would tag wrongly. */
export function mendMarkup(): void {
  // Chromium does not tag empty cells, so the next cells would move into their columns.
  for (const cell of document.querySelectorAll('th, td')) {
    if (!cell.textContent?.trim())
      cell.append('\u00A0')
  }
  // In PDF a list of terms is a list whose items contain both term and description.
  for (const list of document.querySelectorAll('dl')) {
    list.setAttribute('role', 'list')
    list.querySelectorAll(':scope > div').forEach(item => item.setAttribute('role', 'listitem'))
    list.querySelectorAll('dt, dd').forEach(part => part.setAttribute('role', 'paragraph'))
  }
}

/** In the page: hides from the pages, which `printed` finds, what is said elsewhere, and reads the links of each page. */
export function readWords(printed: string): PageWords[] {
  // The page's label already says the number.
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
