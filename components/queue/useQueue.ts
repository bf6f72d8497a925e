import type { ComputedRef, Ref } from 'vue'
import type { Balancing } from '../../models/balancing.ts'
import { usePreferredReducedMotion, useRafFn } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { BALANCINGS } from '../../models/balancing.ts'
import { useSlideContext } from '../../runtime/slidev.ts'
import { useActive } from '../../runtime/useActive.ts'
import { oneOf, useAddressState, wholeNumber } from '../../runtime/useAddressState.ts'
import { useShared } from '../../runtime/useShared.ts'
import { LAST } from './history.ts'

interface QueuePlay {
  balancing: Readonly<Ref<Balancing>>
  /** The number of batches after which the layer is shown. */
  batch: ComputedRef<number>
  playing: ComputedRef<boolean>
  choose: (balancing: Balancing) => void
  /** Plays or pauses; at the end it plays from the start. */
  toggle: () => void
}

/**
 * The balancing and the batch that are shown. Both are kept in the address; without it, the last batch is shown. Each window
 * plays by itself, one batch per frame, while its slide is active and `live`; a pause or the end synchronises them. With
 * reduced motion the button jumps to the end.
 */
export function useQueue(live: () => boolean): QueuePlay {
  const { value: balancing, set: choose } = useAddressState('queue-balance', oneOf<Balancing>('bias', BALANCINGS))
  const { value: set, set: setBatch } = useAddressState('queue-batch', wholeNumber(LAST, 0, LAST))
  const { value: playRequested, set: requestPlay, reset: stop } = useShared('queue-playing', false)
  const { $renderContext } = useSlideContext()
  const active = useActive()
  const motion = usePreferredReducedMotion()

  const onStage = computed(() => active.value && live() && ['slide', 'presenter'].includes($renderContext.value))
  const playing = computed(() => playRequested.value && onStage.value && motion.value !== 'reduce')
  const running = shallowRef(LAST)

  function halt(batch: number): void {
    requestPlay(false)
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
        requestPlay(true)
    },
  }
}
