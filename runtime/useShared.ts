import type { Ref } from 'vue'
import { ref, watch } from 'vue'
import { useChannel } from './channel.ts'
import { useSlideId } from './slide-id.ts'

/**
 * A setting of an exhibit that is shared between all windows of this browser: what is pressed in the presenter's window
 * shows on the projector. Slidev itself shares only the slide and the click.
 */
export function useShared<T>(name: string, initial: T): { value: Readonly<Ref<T>>, set: (value: T) => void, reset: () => void } {
  const slide = useSlideId()
  const value = ref(initial) as Ref<T>
  const { last, post } = useChannel()
  watch(last, (message) => {
    if (message?.slide === slide && message.name === name)
      value.value = message.value as T
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
