import { idle } from '../components/slide/ahead.ts'
import { keepOffline } from './offline.ts'

/** A script that cannot show its slide must not hide behind the still one for ever. */
const PATIENCE = 10_000

/** True once the live deck shows its slide: Slidev first puts a placeholder there. */
function stands(): boolean {
  const slide = [...document.querySelectorAll<HTMLElement>('#slide-content .slidev-page')].find(page => page.style.display !== 'none')
  return !!slide?.querySelector('.slidev-layout') && !slide.querySelector('.slidev-slide-loading')
}

let open: () => void
/** When the live deck is what a visitor meets: until then nothing of it can have the focus, or be heard. */
export const opened = new Promise<void>(resolve => open = resolve)

/** Slidev's page has no landmark; the talk is the page's main content. Before this it is nobody's: the still one is. */
export function openToAll(): void {
  const app = document.getElementById('app')!
  app.removeAttribute('inert')
  app.setAttribute('role', 'main')
  open()
}

/**
 * Takes away the slide that a hosted page shows before its script, as soon as the live one stands behind it, drawn
 * with its fonts, so that nothing flashes or jumps. Does nothing where there is none.
 */
export function handOver(): void {
  const still = document.getElementById('still')
  if (!still)
    return
  const watcher = new MutationObserver(() => stands() && end())
  const late = setTimeout(end, PATIENCE)

  async function end(): Promise<void> {
    watcher.disconnect()
    clearTimeout(late)
    await document.fonts.ready
    // One frame to draw it, one to be sure that it was.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      still!.remove()
      openToAll()
      void idle().then(keepOffline)
    }))
  }
  watcher.observe(document.getElementById('app')!, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] })
}
