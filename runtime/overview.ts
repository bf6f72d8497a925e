import type { SlidevContextNavFull } from './slidev.ts'
import { watch } from 'vue'
import { focusOn } from './focus.ts'
import { currentOverviewPage, overviewCopies, resolvedClickMap, showOverview, stageElement } from './slidev.ts'
import { isVisible } from './visible.ts'

/** Makes the overview's copies of slides inert, so that the Tab key skips them. */
function setAside(): void {
  overviewCopies().forEach(copy => copy.setAttribute('inert', ''))
}

/**
 * Makes the overview usable by keyboard. Slidev ignores all keys, Escape too, while a control has the focus: one on the
 * slide behind the overview, or one on a copy in it. So the focus is released when the overview opens, and restored when
 * it closes.
 *
 * Slidev also records what each click shows, for motion and videos, which this deck does not have. The record keeps the
 * copies of all slides in memory each time the overview opens, so it is cleared.
 */
export function improveOverview({ currentSlideNo }: SlidevContextNavFull): void {
  // Slidev would keep the last selection if the slide has not changed.
  watch(showOverview, () => currentOverviewPage.value = currentSlideNo.value, { flush: 'sync' })
  let focused: Element | null = null
  // The overview is mounted later, when the browser is idle.
  const observer = new MutationObserver(setAside)
  watch(showOverview, (open) => {
    resolvedClickMap.clear()
    if (open) {
      focused = document.activeElement
      if (focused instanceof HTMLElement)
        focused.blur()
      observer.observe(document.body, { childList: true, subtree: true })
      // Copies that Slidev rendered earlier, or in this flush, cause no mutation that the observer sees.
      setAside()
    }
    else {
      observer.disconnect()
    }
    stageElement()?.toggleAttribute('inert', open)
    if (!open && focused instanceof HTMLElement && isVisible(focused) && document.activeElement === document.body)
      focusOn(focused)
  }, { flush: 'post' })
}
