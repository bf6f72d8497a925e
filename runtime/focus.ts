import type { ComputedRef, Ref } from 'vue'
import type { SlidevContextNavFull } from './slidev.ts'
import { computed, onWatcherCleanup, ref, watch } from 'vue'
import { opened } from './hydration.ts'
import { contentElement, currentOverviewPage, showOverview, slideAround, slideElement } from './slidev.ts'

/** Calls back in the next frame, which lays the page out anyway: asked before, the browser would do so twice. A page that nobody sees has none. */
function inFrame(then: () => void): void {
  if (document.hidden)
    then()
  else
    requestAnimationFrame(then)
}

/** Calls back once a slide's title is on the screen, with the next frame or later; returns how to wait no longer. */
function whenTitled(no: number, then: (heading: HTMLElement) => void): () => void {
  const look = (): boolean => {
    const found = slideElement(no)?.querySelector('h1')
    if (!found?.checkVisibility())
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

/** Whether the focus is nobody's: on nothing, or on a slide that was turned. Slidev's buttons keep it, to be pressed again. */
function isFree(heading: HTMLElement): boolean {
  const held = document.activeElement
  if (!held || held === document.body)
    return true
  const page = slideAround(held)
  return page !== null && !page.contains(heading)
}

/** Puts the focus where reading goes on. A title is no stop for the Tab key, which goes on to the slide's first one, and turns no key from Slidev. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  element.focus({ preventScroll: true })
}

/**
 * After a turn, however it came about, leads the focus to the new slide's title. Returns in words where the talk is, and
 * what of it to announce: with its title, since a screen reader whose cursor was on the slide that is gone finds its place
 * again without a word (Orca does), of a step the step alone, and in the overview the slide that is chosen.
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
