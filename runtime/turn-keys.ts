/** The keys that change slides, on keyboards and on clickers. */
const TURNING = new Set(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageDown', 'PageUp'])

/**
 * Releases the focus of a control when a key should change the slide, since Slidev handles such keys only while no
 * control has the focus. Slidev itself must change the slide: the control may be gone before the key is released, and
 * Slidev would then treat the key as held down and change the slide once more. The Tab key continues from where the focus
 * was.
 */
export function releaseFocusOnTurn({ key }: KeyboardEvent): void {
  if (TURNING.has(key) && document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
}
