/** Whether an element is rendered, and with `visibility` also whether it is visible. Safari knows `checkVisibility` only since 17.4. */
export function isVisible(element: Element, { visibility = false } = {}): boolean {
  if ('checkVisibility' in element)
    return element.checkVisibility({ visibilityProperty: visibility })
  return (element as Element).getClientRects().length > 0 && (!visibility || getComputedStyle(element).visibility === 'visible')
}
