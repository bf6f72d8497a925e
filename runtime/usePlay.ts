import type { ComputedRef } from 'vue'
import { computed, watch } from 'vue'
import { useActive } from './useActive.ts'
import { useShared } from './useShared.ts'

/**
 * An animation that continues after the last click: the button's count is added to the step. It resets with each click
 * and each visit, so that a link, the PDF and the presenter's window show the same state.
 */
export function usePlay(step: () => number, last: number): { at: ComputedRef<number>, more: () => void } {
  const extra = useShared('play', 0)
  const active = useActive()
  watch([step, active], extra.reset)
  return {
    at: computed(() => Math.min(step(), last) + extra.value.value),
    more: () => extra.set(extra.value.value + 1),
  }
}
