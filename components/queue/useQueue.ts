import type { ComputedRef, Ref } from 'vue'
import type { Balancing } from '../../models/balancing.ts'
import { usePreferredReducedMotion, useRafFn } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { BALANCINGS } from '../../models/balancing.ts'
import { useSlideContext } from '../../runtime/slidev.ts'
import { useActive } from '../../runtime/useActive.ts'
import { oneOf, useAddressState, wholeNumber } from '../../runtime/useAddressState.ts'
import { useShared } from '../../runtime/useShared.ts'
import { LAST } from './moments.ts'

interface QueuePlay {
  balancing: Readonly<Ref<Balancing>>
  /** Batches after which the layer is shown. */
  batch: ComputedRef<number>
  playing: ComputedRef<boolean>
  choose: (balancing: Balancing) => void
  /** Starts, goes on, or pauses; at the end it starts anew. */
  toggle: () => void
}

/**
 * Under which balancing the layer is shown, and after how many batches: kept in the address, finished unless it says
 * otherwise. Each window plays on its own, one batch a frame, while its slide is on stage and `live`; a pause or the
 * end brings them together. Where motion is unwelcome there is no play: the button leads to the end at once.
 */
export function useQueue(live: () => boolean): QueuePlay {
  const { value: balancing, set: choose } = useAddressState('queue-balance', oneOf<Balancing>('bias', BALANCINGS))
  const { value: set, set: setBatch } = useAddressState('queue-batch', wholeNumber(LAST, 0, LAST))
  const { value: wanted, set: want, reset: stop } = useShared('queue-playing', false)
  const { $renderContext } = useSlideContext()
  const active = useActive()
  const motion = usePreferredReducedMotion()

  const onStage = computed(() => active.value && live() && ['slide', 'presenter'].includes($renderContext.value))
  const playing = computed(() => wanted.value && onStage.value && motion.value !== 'reduce')
  const running = shallowRef(LAST)

  function halt(batch: number): void {
    want(false)
    setBatch(batch)
  }
  const { pause, resume } = useRafFn(() => {
    if (running.value < LAST)
      running.value++
    else
      halt(LAST)
  }, { immediate: false })
  watch(playing, (now) => {
    if (!now)
      return pause()
    running.value = set.value < LAST ? set.value : 0
    resume()
  }, { flush: 'sync' })
  watch(balancing, () => running.value = 0)
  watch(onStage, stop)

  return {
    balancing,
    batch: computed(() => playing.value ? running.value : set.value),
    playing,
    choose,
    toggle: () => {
      if (motion.value === 'reduce')
        halt(LAST)
      else if (playing.value)
        halt(running.value)
      else
        want(true)
    },
  }
}
