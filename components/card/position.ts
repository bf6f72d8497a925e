import { computePosition, flip, offset, shift } from '@floating-ui/dom'

/** A place on the canvas, in its own pixels. */
interface Place { x: number, y: number }

/** A visually hidden table is as tall as all its rows, so use its top left corner only. */
function pointOf(anchor: Element): Element | { getBoundingClientRect: () => DOMRect } {
  const { left, top } = anchor.getBoundingClientRect()
  return anchor.matches('.sr-only') ? { getBoundingClientRect: () => new DOMRect(left, top, 1, 1) } : anchor
}

/** Where a card goes: below its anchor, else above or beside it, never over it, and within the boundary. */
export function cardPosition(anchor: Element, boundary: Element, card: HTMLElement): Promise<Place> {
  const room = { boundary, padding: 8 }
  return computePosition(pointOf(anchor), card, {
    placement: 'bottom-start',
    middleware: [offset(8), flip({ ...room, fallbackPlacements: ['top-start', 'right', 'left'] }), shift(room)],
  })
}

/** The box of the anchor on the canvas, for the ring around it. */
export function anchorBox(anchor: Element, boundary: Element): Place & { width: number, height: number } {
  const [box, frame] = [anchor.getBoundingClientRect(), boundary.getBoundingClientRect()]
  const scale = frame.width / (boundary as HTMLElement).offsetWidth
  return { x: (box.left - frame.left) / scale, y: (box.top - frame.top) / scale, width: box.width / scale, height: box.height / scale }
}
