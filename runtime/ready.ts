import { appElement, isLoading, layoutIn, slideElements } from './slidev.ts'

/** Milliseconds. A slide that never loads must not block everything that waits for it. */
const PATIENCE = 10_000

/** Whether the live deck shows its slide. Slidev shows a placeholder first. */
function isReady(): boolean {
  const slide = slideElements().find(page => page.style.display !== 'none')
  return !!slide && layoutIn(slide) !== null && !isLoading(slide)
}

let shown: Promise<void> | undefined

/**
 * Resolves when the live deck shows its first slide, however long that takes: never, if the slide's script is missing. One
 * MutationObserver is shared by everything that waits.
 */
export function whenShown(): Promise<void> {
  return shown ??= new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (isReady()) {
        watcher.disconnect()
        resolve()
      }
    })
    watcher.observe(appElement(), { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] })
  })
}

let ready: Promise<void> | undefined

/** Resolves when the live deck shows its first slide, or after `PATIENCE` without one. */
export function whenReady(): Promise<void> {
  return ready ??= Promise.race([whenShown(), new Promise<void>(resolve => setTimeout(resolve, PATIENCE))])
}
