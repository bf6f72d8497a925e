import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Element } from './html.ts'
import { attribute, elements, textOf } from './html.ts'

type Document = DefaultTreeAdapterTypes.Document

/** Whether an element and its content are hidden; `hidden` are ids that a style sheet hides. */
function isHidden(element: Element, hidden: readonly string[]): boolean {
  const style = attribute(element, 'style') ?? ''
  return attribute(element, 'aria-hidden') === 'true'
    || ['hidden', 'inert'].some(name => attribute(element, name) !== undefined)
    || /display: *none|visibility: *hidden/.test(style)
    || hidden.includes(attribute(element, 'id') ?? '')
}

/** The elements of a page that are not hidden. */
function exposed(page: Document, hidden: readonly string[]): Element[] {
  const gone = new Set<Element>()
  for (const element of elements(page)) {
    if (isHidden(element, hidden))
      [element, ...elements(element)].forEach(inner => gone.add(inner))
  }
  return elements(page).filter(element => !gone.has(element))
}

/** One sentence for each fault in a page's landmarks, title and ids, by which screen readers navigate. */
export function structureFaults(page: Document, hidden: readonly string[] = []): string[] {
  const all = exposed(page, hidden)
  const mains = all.filter(element => element.tagName === 'main' || attribute(element, 'role') === 'main')
  const titles = all.filter(({ tagName }) => tagName === 'h1')
  const navs = all.filter(({ tagName }) => tagName === 'nav').map(nav => attribute(nav, 'aria-label') ?? '')
  const ids = elements(page).flatMap(element => attribute(element, 'id') ?? [])
  const repeated = new Set(ids.filter((id, i) => ids.indexOf(id) !== i))
  return [
    ...mains.length === 1 ? [] : [`${mains.length} main landmarks, expected one`],
    ...titles.length === 1 && textOf(titles[0]!).trim() ? [] : [`${titles.length} titles of the first level, expected one with text`],
    ...navs.includes('') ? ['a nav without a name'] : [],
    ...new Set(navs).size === navs.length ? [] : [`navs of one name: ${navs.join(', ')}`],
    ...[...repeated].map(id => `the id "${id}" stands more than once`),
  ]
}
