/**
 * In the page: gives each exhibit's drawings the role of an image, which Chromium then tags as a figure with alternative
 * text. On the screen the exhibit's table is for screen readers only. It stays `beside` its drawing, or is moved `into`
 * the alternative text of the first drawing, where its links would be useless. `printed` finds the pages.
 */
export function describeDrawings([table, printed]: readonly ['beside' | 'into', string]): void {
  /** Pixels; smaller drawings are icons beside words. */
  const LEAST = 60
  const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''
  const inWords = ({ tHead, tBodies }: HTMLTableElement): string[] => {
    const heads = [...tHead?.rows[0]?.cells ?? []].map(textOf)
    return [...tBodies].flatMap(body => [...body.rows]).map(({ cells: [first, ...rest] }) =>
      `${textOf(first)}: ${rest.map((cell, index) => `${heads[index + 1] ?? ''} ${textOf(cell)}`.trim()).filter(Boolean).join(', ')}`)
  }
  for (const figure of document.querySelectorAll(`${printed} figure`)) {
    // An exhibit contains a picture, a table and words, so only the picture is the figure.
    figure.role = 'group'
    const data = figure.querySelector<HTMLTableElement>('table.sr-only')
    const drawings = [...figure.querySelectorAll('svg')].filter(svg => svg.clientHeight >= LEAST && svg.checkVisibility({ visibilityProperty: true }))
    if (!data || !drawings[0])
      continue
    for (const [index, svg] of drawings.entries()) {
      const name = textOf(data.caption) + (drawings.length > 1 ? `, drawing ${index + 1} of ${drawings.length}` : '')
      svg.removeAttribute('aria-hidden')
      svg.role = 'img'
      // The data is read once, however many drawings show it.
      svg.ariaLabel = table === 'beside' ? `${name}; the table that follows has its figures` : [name, ...index ? [] : inWords(data)].join('. ')
    }
    if (table === 'into') {
      data.remove()
      continue
    }
    const [place, around] = [drawings[0], data.offsetParent!].map(element => element!.getBoundingClientRect())
    data.style.left = `${place!.left - around!.left}px`
    data.style.top = `${place!.top - around!.top}px`
  }
}
