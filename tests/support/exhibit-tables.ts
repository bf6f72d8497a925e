/** An exhibit: the figures in its pictures, and those in its table, where the keyboard reaches them. */
export interface Exhibit { name: string, drawn: string[], listed: string[] }

/** Runs in the page: the exhibits of the slide that `selector` finds. A picture outside a <figure> is an exhibit without a table. */
export function exhibitsOf(selector: string): Exhibit[] {
  const slide = document.querySelector(selector)
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const idsIn = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter(isShown).map(element => element.dataset.figure!)
  const pictures = [...slide?.querySelectorAll('svg') ?? []].filter(svg => svg.querySelector('[data-figure]'))
  const roots = new Set(pictures.map(svg => svg.closest('figure') ?? svg))
  return [...roots].map(root => ({
    name: root.getAttribute('class') || root.localName,
    drawn: idsIn(root, root.localName === 'svg' ? '[data-figure]' : 'svg [data-figure]'),
    listed: idsIn(root, 'table [data-figure]'),
  }))
}

/** One sentence for each figure in a picture that is missing from its exhibit's table. */
export function missingFromTable(exhibits: readonly Exhibit[]): string[] {
  return exhibits.flatMap(({ name, drawn, listed }) => [...new Set(drawn)].filter(id => !listed.includes(id)).map(id =>
    `exhibit "${name}", figure "${id}": expected it in the exhibit's table too, got ${listed.length ? `only ${listed.join(', ')}` : 'no figure there'}`))
}
