import type { Ref, ShallowRef } from 'vue'
import type { SlidevContextNavFull } from './slidev.ts'
import { shallowRef, watch } from 'vue'
import { useIsSlideActive, useSlideContext } from './slidev.ts'
import { usePrintMode } from './usePrintMode.ts'

const slides = new Map<number, ShallowRef<boolean>>()
let shownNo = 0

/** Whether the slide of a number is the one that is shown: of a turn hear only the two that it concerns. */
export function isShown(no: number): ShallowRef<boolean> {
  let shown = slides.get(no)
  if (!shown)
    slides.set(no, shown = shallowRef(false))
  return shown
}

/** Keeps count of which slide is shown, from the setup of the whole page on, which outlives each slide. */
export function trackActive({ currentSlideNo }: SlidevContextNavFull): void {
  watch(currentSlideNo, (no) => {
    isShown(shownNo).value = false
    isShown(shownNo = no).value = true
  }, { immediate: true, flush: 'sync' })
}

/**
 * Whether the slide that this stands on is the one that is shown. Slidev's own answer is reckoned anew at every turn by
 * each who asks, on each slide that is rendered; on paper, where each slide is shown, it is the only one.
 */
export function useActive(): Readonly<Ref<boolean>> {
  return usePrintMode() ? useIsSlideActive() : isShown(useSlideContext().$page.value)
}
