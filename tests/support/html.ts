import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** All elements below a node in order, or only those with a tag name. */
export function elements(node: Node, name?: string): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap(child => [...'tagName' in child && (!name || child.tagName === name) ? [child] : [], ...elements(child, name)])
}

export const attribute = (element: Element, name: string): string | undefined => element.attrs.find(attr => attr.name === name)?.value

export function textOf(node: Node): string {
  return 'value' in node && node.nodeName === '#text' ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The content of a page's meta elements, by name or property. */
export function metaOf(page: Node): Record<string, string> {
  return Object.fromEntries(elements(page, 'meta').flatMap((meta) => {
    const name = attribute(meta, 'name') ?? attribute(meta, 'property')
    return name ? [[name, attribute(meta, 'content') ?? '']] : []
  }))
}
