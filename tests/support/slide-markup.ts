import type { Page } from '@playwright/test'
import { slideOf } from '../../kit/slidev/contract.ts'

/** Runs in the page: the slide's markup, without what may differ between two visits to the same state. */
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
    // Finished transitions leave empty attributes.
    for (const name of ['style', 'class']) {
      if (element.getAttribute(name) === '')
        element.removeAttribute(name)
    }
  }
  // Vue numbers its ids in the order in which slides are first shown.
  const ids = new Map<string, string>()
  return copy.outerHTML.replaceAll(/\bv-(?:\d+-)*\d+\b/g, id => ids.get(id) ?? ids.set(id, `id-${ids.size}`).get(id)!)
}

/** A slide's current markup, to compare states that were reached in different ways. */
export const slideMarkup = (page: Page, no: number): Promise<string> => page.evaluate(markup, slideOf(no))
