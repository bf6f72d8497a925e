import type { DefaultTreeAdapterTypes } from 'parse5'
import { attribute, elements } from './html.ts'

/** Below the site: an address by a slide's number, and a place by one. */
const NUMBERED = /^\d+(?:\/|$)|#(?:slide-)?\d+$/

/** Of some addresses those that name a slide by its number, which changes with the order of the talk. `bases` are what the site's own addresses begin with. */
export function numbered(addresses: readonly string[], bases: readonly string[]): string[] {
  return addresses.filter((address) => {
    const base = bases.find(each => address.startsWith(each))
    const { pathname, hash } = new URL(base === undefined ? address : address.slice(base.length), 'http://localhost/')
    return (base !== undefined || address.startsWith('#')) && NUMBERED.test(pathname.slice(1) + hash)
  })
}

/** Every address that a page of the site names: of its links, of what it loads, and of what it says about itself. */
export function addressesOf(page: DefaultTreeAdapterTypes.Document): string[] {
  return elements(page).flatMap(element => [attribute(element, 'href'), attribute(element, 'src'), element.tagName === 'meta' ? attribute(element, 'content') : undefined].flatMap(address => address ?? []))
}
