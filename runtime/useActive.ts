import type { Ref, ShallowRef } from 'vue'
import type { SlidevContextNavFull } from './slidev.ts'
import { shallowRef, watch } from 'vue'
import { useIsSlideActive, useSlideContext } from './slidev.ts'
import { usePrintMode } from './usePrintMode.ts'

const slides = new Map<number, ShallowRef<boolean>>()
let shownNo = 0

/** Whether the slide with this number is shown. On a slide change only the old and the new slide re-render. */
export function isShown(no: number): ShallowRef<boolean> {
  let shown = slides.get(no)
  if (!shown)
    slides.set(no, shown = shallowRef(false))
  return shown
}

/** Tracks which slide is shown. Call it in the setup of the whole page, which outlives each slide. */
export function trackActive({ currentSlideNo }: SlidevContextNavFull): void {
  watch(currentSlideNo, (no) => {
    isShown(shownNo).value = false
    isShown(shownNo = no).value = true
  }, { immediate: true, flush: 'sync' })
}

/**
 * Whether the slide that the calling component is on is shown. Slidev's own answer is computed again for every caller on
 * every rendered slide at each slide change. In print it is used nevertheless, since every slide is shown there.
 */
export function useActive(): Readonly<Ref<boolean>> {
  return usePrintMode() ? useIsSlideActive() : isShown(useSlideContext().$page.value)
}
