import type { ShallowRef } from 'vue'
import { createGlobalState, useEventListener } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { contentElement } from '../slidev.ts'
import { useRun } from './run.ts'

/** A point on the slide, in per cent of its width and height. */
export interface Point { x: number, y: number }

/**
 * The large pointer: where the mouse is over the slide, in whichever window. Its position is told, not stored, at most
 * once a frame.
 */
export const useLaser = createGlobalState((): { point: ShallowRef<Point | undefined> } => {
  const run = useRun()
  const point = shallowRef<Point>()
  const on = computed(() => run.get('laser') === true)
  let frame = 0

  function set(to: Point | undefined): void {
    point.value = to
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => run.tell('pointer', { point: to }))
  }
  run.onWord('pointer', word => point.value = word.point as Point | undefined)
  useEventListener(window, 'pointermove', ({ clientX, clientY, pointerType }: PointerEvent) => {
    if (!on.value || pointerType === 'touch')
      return
    const { left, top, width, height } = contentElement().getBoundingClientRect()
    const [x, y] = [(clientX - left) / width * 100, (clientY - top) / height * 100]
    const isOver = x >= 0 && x <= 100 && y >= 0 && y <= 100
    if (isOver || point.value)
      set(isOver ? { x, y } : undefined)
  }, { passive: true })
  return { point }
})
