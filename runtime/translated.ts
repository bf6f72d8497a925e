/**
 * Lets numbers go on changing on a page that the browser has translated. A translator puts an element with its own text in
 * place of each text, while Vue goes on writing into the text that was taken away.
 */

/** The element that took a text's place, if the record says so: a translator may replace the text in one step or in two. */
function inPlaceOf({ addedNodes, previousSibling, nextSibling }: MutationRecord): Element | undefined {
  return [...addedNodes, previousSibling, nextSibling].find(node => node instanceof Element && (addedNodes.length > 0 || node.localName === 'font')) as Element | undefined
}

/** Puts a text that changes after it was translated back into the page, where the translator finds it again. */
export function keepTranslationsLive(root: Node): void {
  const translations = new WeakMap<Node, Element>()
  const changes = new MutationObserver(records => records.forEach(({ target }) => {
    const translation = translations.get(target)
    if (translation?.isConnected && !target.isConnected)
      translation.replaceWith(target)
  }))
  new MutationObserver(records => records.forEach((record) => {
    for (const removed of record.removedNodes) {
      const translation = removed instanceof Text && !removed.isConnected && removed.data.trim() ? inPlaceOf(record) : undefined
      if (translation) {
        translations.set(removed, translation)
        changes.observe(removed, { characterData: true })
      }
    }
  })).observe(root, { childList: true, subtree: true })
}
