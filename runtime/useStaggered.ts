import type { ShallowRef } from 'vue'
import { usePreferredReducedMotion } from '@vueuse/core'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { useSlideContext } from './slidev.ts'

/** Updates that wait for their turn, the oldest first. */
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
 * Spreads what a slider changes in every frame over several frames: one part of the picture is updated in each, since on
 * a slow machine updating all of them takes longer than a frame. A click updates at once, and so does everything under
 * reduced motion.
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
    // `post`, so that the slide has received the click and both arrive as one change.
  }, { flush: 'post' })
  onScopeDispose(() => behind.delete(catchUp))
  return shown
}
