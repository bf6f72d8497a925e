/** The least length of a swipe: in pixels, or as a share of the window's width. */
const LEAST = { pixels: 75, share: 0.3 }
/** How far a finger may move in a press, in pixels. */
const PRESS = 10

/** A place in the window, in pixels. */
export interface Point { x: number, y: number }

/** A gesture of one finger: where it began, and whether that was beside the slide, where a press turns too. */
export interface Gesture { finger: number, from: Point, beside: boolean }

/**
 * What a gesture that ends at `to` does in a window of a width in pixels; undefined if nothing. Upright gestures belong to
 * the browser, which scrolls with them. Pure.
 */
export function turnOf({ from, beside }: Omit<Gesture, 'finger'>, to: Point, width: number): 'next' | 'prev' | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (Math.hypot(dx, dy) <= PRESS)
    return beside ? to.x > width / 2 ? 'next' : 'prev' : undefined
  const isSwipe = Math.abs(dx) > Math.abs(dy) && (Math.abs(dx) > LEAST.pixels || Math.abs(dx) / width > LEAST.share)
  return isSwipe ? dx < 0 ? 'next' : 'prev' : undefined
}
