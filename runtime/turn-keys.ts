/** The keys by which speakers and their clickers turn slides. */
const TURNING = new Set(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageDown', 'PageUp'])

/**
 * For a control that holds the focus: gives it up when a key wants to turn the slide, since Slidev does so only
 * while no button is focused. It must be Slidev that turns: the control may be gone before the key is up, and
 * Slidev would then see a key held down and turn once more. The Tab key goes on from where the focus was.
 */
export function releaseFocusOnTurn({ key }: KeyboardEvent): void {
  if (TURNING.has(key) && document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
}
