import type { SlidevContextNavFull } from './slidev.ts'
import { watch } from 'vue'
import { focusOn } from './focus.ts'
import { currentOverviewPage, overviewCopies, resolvedClickMap, showOverview, stageElement } from './slidev.ts'

/** Takes the overview's copies of slides out of the reach of the Tab key. */
function setAside(): void {
  overviewCopies().forEach(copy => copy.setAttribute('inert', ''))
}

/**
 * While the overview is open its keys are the only ones: Slidev listens to none, Escape neither, as long as a control has
 * the focus, on the slide behind or on one of the overview's copies. Closed, it gives the focus back.
 *
 * Slidev notes for motion and films, of which the deck has none, whatever a click shows, and so keeps the overview's copy
 * of all slides each time somebody opens it: that is forgotten.
 */
export function improveOverview({ currentSlideNo }: SlidevContextNavFull): void {
  // Slidev keeps what was chosen last, if the talk has stayed where it was.
  watch(showOverview, () => currentOverviewPage.value = currentSlideNo.value, { flush: 'sync' })
  let held: Element | null = null
  // The overview itself comes when the browser is idle.
  const observer = new MutationObserver(setAside)
  watch(showOverview, (open) => {
    resolvedClickMap.clear()
    if (open) {
      held = document.activeElement
      if (held instanceof HTMLElement)
        held.blur()
      observer.observe(document.body, { childList: true, subtree: true })
    }
    else {
      observer.disconnect()
    }
    stageElement()?.toggleAttribute('inert', open)
    if (!open && held instanceof HTMLElement && held.checkVisibility() && document.activeElement === document.body)
      focusOn(held)
  }, { flush: 'post' })
}
