/**
 * Turns slides by swipes of one finger, in place of Slidev's swipes. Those come from VueUse, which forbids two fingers to
 * enlarge the page, turns slides while an enlarged page is moved, and knows nothing of the press beside the slide that
 * begins a swipe and that Slidev takes for a turn of its own.
 */
import type { Ref } from 'vue'
import type { Gesture } from './gesture.ts'
import { useEventListener } from '@vueuse/core'
import { turnOf } from './gesture.ts'
import { stageElement, useNav } from './slidev.ts'

/** The page counts as enlarged from this scale on. */
const ENLARGED = 1.01

const isEnlarged = (): boolean => (window.visualViewport?.scale ?? 1) > ENLARGED

/** Lets the browser move an enlarged page in all directions (`styles/slide.css`). */
function followScale(): void {
  const follow = (): unknown => document.documentElement.toggleAttribute('data-enlarged', isEnlarged())
  useEventListener(window.visualViewport, 'resize', follow)
}

/** Listens for swipes on the stage, and for presses beside the slide. Slidev calls it under this name. */
export function useSwipeControls(root: Ref<HTMLElement | undefined>): void {
  const nav = useNav()
  const fingers = new Set<number>()
  let gesture: Gesture | undefined
  followScale()

  function begin(event: PointerEvent, beside: boolean): void {
    if (event.pointerType === 'touch')
      gesture = fingers.size === 1 && !isEnlarged() ? { finger: event.pointerId, from: { x: event.clientX, y: event.clientY }, beside } : undefined
  }
  useEventListener(root, 'pointerdown', (event: PointerEvent) => {
    if (event.pointerType !== 'touch')
      return
    fingers.add(event.pointerId)
    gesture = undefined
    if (event.target !== stageElement())
      return
    // Slidev would turn at once, before it is known whether the finger swipes.
    event.stopPropagation()
    begin(event, true)
  }, { capture: true })
  // Controls on a slide, like sliders, stop this event, since they are dragged themselves.
  useEventListener(root, 'pointerdown', (event: PointerEvent) => begin(event, false))
  // On the window, since a finger may leave the stage before it is lifted.
  useEventListener(window, ['pointerup', 'pointercancel'], (event: PointerEvent) => {
    fingers.delete(event.pointerId)
    if (gesture?.finger !== event.pointerId)
      return
    const turn = event.type === 'pointerup' && !isEnlarged() ? turnOf(gesture, { x: event.clientX, y: event.clientY }, window.innerWidth) : undefined
    gesture = undefined
    if (turn)
      void nav[turn]()
  }, { capture: true })
}
