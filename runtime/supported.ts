/**
 * Whether a browser is as new as the oldest ones in package.json's `browserslist`. Older ones lack what the deck's styles
 * and scripts need; they keep the prerendered pages.
 */
export function isSupported(): boolean {
  return CSS.supports('width', 'calc(1px * tan(atan2(1px, 1px)))') && CSS.supports('selector(:has(a))') && 'inert' in HTMLElement.prototype && 'toSorted' in Array.prototype
}
