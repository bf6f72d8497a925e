import { appElement, isLoading, layoutIn, slideElements } from './slidev.ts'

/** A script that cannot show its slide must not keep all else waiting for ever, in milliseconds. */
const PATIENCE = 10_000

/** True once the live deck shows its slide: Slidev first puts a placeholder there. */
function stands(): boolean {
  const slide = slideElements().find(page => page.style.display !== 'none')
  return !!slide && layoutIn(slide) !== null && !isLoading(slide)
}

let standing: Promise<void> | undefined

/** When the live deck shows the slide that it was opened at, or cannot. One looks for all who wait. */
export function whenReady(): Promise<void> {
  return standing ??= new Promise((resolve) => {
    const watcher = new MutationObserver(() => stands() && end())
    const late = setTimeout(end, PATIENCE)

    function end(): void {
      watcher.disconnect()
      clearTimeout(late)
      resolve()
    }
    watcher.observe(appElement(), { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] })
  })
}
