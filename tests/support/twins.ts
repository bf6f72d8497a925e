/** An exhibit as it is shown: the figures that its pictures hold, and those of its table, which is the keyboard's way to them. */
export interface Exhibit { name: string, drawn: string[], listed: string[] }

/** Runs in the page, in one piece: the exhibits of the slide that `selector` finds. A picture that stands in no <figure> is an exhibit without a table. */
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

/** A sentence for each figure that a picture shows and the table of its exhibit does not. Pure. */
export function withoutTwin(exhibits: readonly Exhibit[]): string[] {
  return exhibits.flatMap(({ name, drawn, listed }) => [...new Set(drawn)].filter(id => !listed.includes(id)).map(id =>
    `exhibit "${name}", figure "${id}": expected a twin in the exhibit's table, got ${listed.length ? `only ${listed.join(', ')}` : 'no figure there'}`))
}
