import type { ShallowRef } from 'vue'
import { useTimeoutFn } from '@vueuse/core'
import { shallowRef, watch } from 'vue'
import { useSlideContext } from './slidev.ts'

/**
 * Follows what a slider changes many times a second, for those who need not see each step, such as a table or a voice:
 * the first change is there at once, those on its heels when there was none for `pause` milliseconds. A click never waits.
 */
export function useDebounced<T>(source: () => T, pause: number): Readonly<ShallowRef<T>> {
  const { $clicks } = useSlideContext()
  const calm = shallowRef(source()) as ShallowRef<T>
  const { start, stop, isPending } = useTimeoutFn(() => calm.value = source(), pause, { immediate: false })
  watch([source, $clicks] as const, ([now, click], [, before]) => {
    // What a click sets off may come in more than one change.
    if (click !== before)
      stop()
    if (!isPending.value)
      calm.value = now
    if (click === before)
      start()
    // After the slide has been told of a click, so that the two are one change.
  }, { flush: 'post' })
  return calm
}
