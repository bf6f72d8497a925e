import type { ShallowRef } from 'vue'
import { useTimeoutFn } from '@vueuse/core'
import { shallowRef, watch } from 'vue'
import { useSlideContext } from './slidev.ts'

/**
 * Debounces what a slider changes many times a second, for parts that need not follow each step, such as a table or a
 * screen reader's text. The first change applies at once; later ones apply when there was no change for `pause`
 * milliseconds. A click applies at once.
 */
export function useDebounced<T>(source: () => T, pause: number): Readonly<ShallowRef<T>> {
  const { $clicks } = useSlideContext()
  const settled = shallowRef(source()) as ShallowRef<T>
  const { start, stop, isPending } = useTimeoutFn(() => settled.value = source(), pause, { immediate: false })
  watch([source, $clicks] as const, ([now, click], [, before]) => {
    // A click may cause more than one change.
    if (click !== before)
      stop()
    if (!isPending.value)
      settled.value = now
    if (click === before)
      start()
    // `post`, so that the slide has received the click and both arrive as one change.
  }, { flush: 'post' })
  return settled
}
