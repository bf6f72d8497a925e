import type { Ref } from 'vue'
import { ref, watch } from 'vue'
import { useChannel } from './channel.ts'
import { useSlideId } from './useSlideId.ts'

/**
 * A state of an exhibit that all windows of the run share until the next turn: what is pressed in the speaker's window
 * shows on the projector, also in a window that opens later.
 */
export function useShared<T>(name: string, initial: T): { value: Readonly<Ref<T>>, set: (value: T) => void, reset: () => void } {
  const slide = useSlideId()
  const { last, post, recall } = useChannel()
  const found = recall(slide, name, false)
  const value = ref(found ? found.value : initial) as Ref<T>
  watch(last, (message) => {
    if (message?.slide === slide && message.name === name)
      // A copy, so that what is repeated counts as a change.
      value.value = structuredClone(message.value) as T
    // Two messages in one tick must not be merged into one.
  }, { flush: 'sync' })
  return {
    value,
    set: (next) => {
      value.value = next
      post({ slide, name, value: next })
    },
    reset: () => value.value = initial,
  }
}
