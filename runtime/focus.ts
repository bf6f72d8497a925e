/**
 * Moves the focus to the new slide's title after a slide change, and says what a screen reader should announce. Slidev
 * does neither.
 */
import type { ComputedRef, Ref } from 'vue'
import type { SlidevContextNavFull } from './slidev.ts'
import { computed, onWatcherCleanup, ref, watch } from 'vue'
import { opened } from './hydration.ts'
import { contentElement, currentOverviewPage, showOverview, slideAround, slideElement } from './slidev.ts'
import { isVisible } from './visible.ts'

/**
 * Calls back in the next frame, which computes the layout anyway; an earlier call would force a second layout. A hidden
 * page has no frames, so it is called at once.
 */
function inFrame(then: () => void): void {
  if (document.hidden)
    then()
  else
    requestAnimationFrame(then)
}

/** Calls back once a slide's title is visible, in the next frame at the earliest. Returns a function that cancels the wait. */
function whenTitled(no: number, then: (heading: HTMLElement) => void): () => void {
  const look = (): boolean => {
    const found = slideElement(no)?.querySelector('h1')
    if (!found || !isVisible(found))
      return false
    then(found)
    return true
  }
  let over = false
  const observer = new MutationObserver(() => look() && observer.disconnect())
  inFrame(() => {
    if (!over && !look())
      observer.observe(contentElement(), { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] })
  })
  return () => {
    over = true
    observer.disconnect()
  }
}

/**
 * Whether the focus may be moved: nothing has it, or something on a slide that is no longer shown. Slidev's buttons keep
 * it, so that they can be pressed again.
 */
function isFree(heading: HTMLElement): boolean {
  const focused = document.activeElement
  if (!focused || focused === document.body)
    return true
  const page = slideAround(focused)
  return page !== null && !page.contains(heading)
}

/**
 * Focuses an element, also one that is not focusable, such as a title. The title does not become a stop for the Tab key,
 * and Slidev's keys keep working.
 */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  element.focus({ preventScroll: true })
}

/**
 * Moves the focus to the new slide's title after every slide change. Returns the position in the talk as text, and the
 * text to announce. After a slide change that includes the title: a screen reader whose cursor was on the old slide may
 * move to the new one without a word (Orca does). After a click it is the step alone, and in the overview the selected
 * slide.
 */
export function useFocusOnTurn({ currentSlideNo: no, total, slides, currentSlideRoute, clicks, clicksTotal, isPresenter }: SlidevContextNavFull): { where: ComputedRef<string>, said: Ref<string> } {
  const place = (): string => `Slide ${no.value} of ${total.value}`
  const step = (): string => `step ${clicks.value} of ${clicksTotal.value}`
  const title = (): string => `: ${currentSlideRoute.value.meta.slide?.title ?? ''}`
  const said = ref(place() + title())
  watch([no, clicks], ([now], [before]) => {
    if (now === before)
      return said.value = step()
    let left = false
    const arrived = async (heading: HTMLElement): Promise<void> => {
      await opened
      if (left)
        return
      if (!isPresenter.value && isFree(heading))
        focusOn(heading)
      said.value = place() + title() + (clicks.value ? `, ${step()}` : '')
    }
    const giveUp = whenTitled(now, arrived)
    onWatcherCleanup(() => {
      left = true
      giveUp()
    })
  }, { flush: 'post' })
  watch([showOverview, currentOverviewPage], ([open, at], [before]) => {
    if (open)
      said.value = `${before ? '' : 'Overview. '}Slide ${at}: ${slides.value[at - 1]?.meta.slide?.title ?? ''}`
  })
  return { where: computed(() => place() + title() + (clicksTotal.value ? `, ${step()}` : '')), said }
}
