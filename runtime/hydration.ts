/** A hosted page first shows a prerendered slide. This file replaces it with the live deck once the deck is ready. */
import { keepOffline } from './offline.ts'
import { idle } from './prefetch.ts'
import { whenShown } from './ready.ts'
import { appElement } from './slidev.ts'

let open: () => void
/**
 * Resolves when the live deck has replaced the prerendered slide. Until then nothing in the deck can have the focus or be
 * read aloud.
 */
export const opened = new Promise<void>(resolve => open = resolve)

/**
 * Makes the deck the page's main landmark, since Slidev gives its page none. Until hydration, the prerendered slide is
 * the main landmark.
 */
export function exposeDeck(): void {
  const app = appElement()
  app.removeAttribute('inert')
  app.setAttribute('role', 'main')
  open()
}

/**
 * Removes the prerendered slide once the live slide is rendered behind it and its fonts are loaded, so that nothing
 * flashes or shifts. If scripts are missing, it stays, with links that need none. Does nothing on a page without a
 * prerendered slide.
 */
export async function replacePrerendered(): Promise<void> {
  const prerendered = document.getElementById('prerendered')
  if (!prerendered)
    return
  await whenShown()
  await document.fonts.ready
  // The first frame paints the live slide; the second follows only after that paint.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    prerendered.remove()
    exposeDeck()
    void idle().then(keepOffline)
  }))
}
