import type { ShallowRef } from 'vue'
import { usePreferredReducedMotion } from '@vueuse/core'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { useSlideContext } from './slidev.ts'

/** Parts of pictures that are behind, the one that has waited longest first. */
const behind = new Set<() => void>()

function serve(): void {
  const [first] = behind
  if (first) {
    behind.delete(first)
    first()
  }
  if (behind.size)
    requestAnimationFrame(serve)
}

/**
 * Follows what a slider changes in every frame, in turn with the other parts of its picture: one part a frame catches
 * up, since on a slow machine all of them would take longer than a frame. A click waits for no turn; without motion nothing does.
 */
export function useStaggered<T>(source: () => T): Readonly<ShallowRef<T>> {
  const { $clicks } = useSlideContext()
  const motion = usePreferredReducedMotion()
  const shown = shallowRef(source()) as ShallowRef<T>
  function catchUp(): void {
    shown.value = source()
  }
  watch([source, $clicks] as const, ([, click], [, before]) => {
    if (click !== before || motion.value === 'reduce')
      return catchUp()
    if (!behind.size)
      requestAnimationFrame(serve)
    behind.add(catchUp)
    // After the slide has been told of a click, so that the two are one change.
  }, { flush: 'post' })
  onScopeDispose(() => behind.delete(catchUp))
  return shown
}
