import type { Page } from '@playwright/test'

/** In the page: the markup of the slide that is shown, without what may differ between two visits to one state. */
function markup(no: number): string {
  const slide = document.querySelector(`#slide-content .slidev-page-${no}`)
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
export const snapshot = (page: Page, no: number): Promise<string> => page.evaluate(markup, no)
