import { keepOffline } from './offline.ts'
import { idle } from './prefetch.ts'
import { whenReady } from './ready.ts'
import { appElement } from './slidev.ts'

let open: () => void
/** When the live deck is what a visitor meets: until then nothing of it can have the focus, or be heard. */
export const opened = new Promise<void>(resolve => open = resolve)

/** Slidev's page has no landmark; the talk is the page's main content. Before this it is nobody's: the still one is. */
export function exposeDeck(): void {
  const app = appElement()
  app.removeAttribute('inert')
  app.setAttribute('role', 'main')
  open()
}

/**
 * Takes away the slide that a hosted page shows before its script, as soon as the live one stands behind it, drawn
 * with its fonts, so that nothing flashes or jumps. Does nothing where there is none.
 */
export async function replacePrerendered(): Promise<void> {
  const prerendered = document.getElementById('prerendered')
  if (!prerendered)
    return
  await whenReady()
  await document.fonts.ready
  // One frame to draw it, one to be sure that it was.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    prerendered.remove()
    exposeDeck()
    void idle().then(keepOffline)
  }))
}
