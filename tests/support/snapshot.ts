import type { Page } from '@playwright/test'
import { slideOf } from '../../kit/slidev/contract.ts'

/** In the page: the markup of the slide that `selector` finds, without what may differ between two visits to one state. */
function markup(selector: string): string {
  const slide = document.querySelector(selector)
  if (!slide)
    return ''
  const copy = slide.cloneNode(true) as Element
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (comments.nextNode())
    found.push(comments.currentNode)
  found.forEach(comment => comment.parentNode?.removeChild(comment))
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    // Left behind by finished transitions: an attribute without content.
    for (const name of ['style', 'class']) {
      if (element.getAttribute(name) === '')
        element.removeAttribute(name)
    }
  }
  // Vue numbers its ids in the order in which slides were first shown.
  const ids = new Map<string, string>()
  return copy.outerHTML.replaceAll(/\bv-(?:\d+-)*\d+\b/g, id => ids.get(id) ?? ids.set(id, `id-${ids.size}`).get(id)!)
}

/** What a slide looks like now, to be compared with what it looked like when reached another way. */
export const snapshot = (page: Page, no: number): Promise<string> => page.evaluate(markup, slideOf(no))
