/**
 * In the print page: makes a picture of each exhibit's drawings, whose alternative text is the exhibit's table in words. On the screen that
 * table is there to be read; clipped away, it would not be in a PDF at all, but its links would.
 */
export function describeExhibits(): void {
  /** Pixels; smaller drawings are signs beside words. */
  const LEAST = 60
  const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''
  for (const figure of document.querySelectorAll('.print-slide-container figure')) {
    // The exhibit as a whole holds a drawing, a table and words; the drawing alone is the picture.
    figure.role = 'group'
    const table = figure.querySelector<HTMLTableElement>('table.sr-only')
    const drawings = [...figure.querySelectorAll('svg')].filter(svg => svg.clientHeight >= LEAST && svg.checkVisibility({ visibilityProperty: true }))
    if (!table || !drawings[0])
      continue
    const heads = [...table.tHead?.rows[0]?.cells ?? []].map(textOf)
    const rows = [...table.tBodies].flatMap(body => [...body.rows]).map(({ cells: [first, ...rest] }) =>
      `${textOf(first)}: ${rest.map((cell, index) => `${heads[index + 1] ?? ''} ${textOf(cell)}`.trim()).filter(Boolean).join(', ')}`)
    for (const [index, svg] of drawings.entries()) {
      svg.removeAttribute('aria-hidden')
      svg.role = 'img'
      // The data once, however many drawings share them.
      svg.ariaLabel = index ? `${textOf(table.caption)}, drawing ${index + 1}` : [textOf(table.caption), ...rows].join('. ')
    }
    table.remove()
  }
}
