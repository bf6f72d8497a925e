import type { DefaultTreeAdapterTypes } from 'parse5'
import { defaultTreeAdapter, parseFragment, serialize } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

/** An element of parsed HTML: its name, its attributes, the element around it. */
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** The value of an attribute, if the element has it. */
export const attribute = (element: HtmlElement, name: string): string | undefined => element.attrs.find(attr => attr.name === name)?.value

/** Every element of a parsed piece of HTML, in the order of the document. */
export function* elementsOf(node: Node): Generator<HtmlElement> {
  if (defaultTreeAdapter.isElementNode(node))
    yield node
  if ('childNodes' in node) {
    for (const child of node.childNodes)
      yield* elementsOf(child)
  }
}

/** Removes the comments below a node. */
function removeComments(node: Node): void {
  if (!('childNodes' in node))
    return
  for (const child of [...node.childNodes]) {
    if (defaultTreeAdapter.isCommentNode(child))
      defaultTreeAdapter.detachNode(child)
    else
      removeComments(child)
  }
}

/**
 * Changes the elements of a piece of HTML and removes its comments. It is parsed, since a pattern would also find what
 * only looks like an attribute, in a code block for example. Pure, if `change` changes nothing but its element.
 */
export function editHtml(html: string, change: (element: HtmlElement) => void): string {
  const fragment = parseFragment(html)
  removeComments(fragment)
  for (const element of elementsOf(fragment))
    change(element)
  return serialize(fragment)
}
