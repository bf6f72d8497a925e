let last = ''

/**
 * Whether the pointer's coordinates changed since the last call, on any slide. Browsers also send pointer events when a
 * slide change or a closing card puts another element under a resting pointer, and these must not open a card.
 */
export function reallyMoved({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): boolean {
  const now = `${clientX},${clientY}`
  const moved = now !== last
  last = now
  return moved
}
