let last = ''

/**
 * Whether the pointer itself moved, on whichever slide it was last. The browser also says of a pointer that lies still
 * that it has entered what a turned slide or a closed card puts under it, and that must ask nothing.
 */
export function reallyMoved({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): boolean {
  const now = `${clientX},${clientY}`
  const moved = now !== last
  last = now
  return moved
}
