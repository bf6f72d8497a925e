import { onScopeDispose } from 'vue'
import { useSlideContext } from './slidev.ts'
import { isShown } from './useActive.ts'

type Handler = (event: KeyboardEvent) => void

const handlers = new Map<number, Set<Handler>>()

/**
 * Passes a key press to the slide that was shown when the key was pressed. One listener serves all slides: with one each,
 * every rendered slide would have to handle each press.
 */
function tell(event: KeyboardEvent): void {
  const [, here] = [...handlers].find(([no]) => isShown(no).value) ?? []
  here?.forEach(handle => handle(event))
}

/**
 * Handles keys while the slide that the calling component is on is shown, on the stage or in the presenter's view; not in
 * a copy or a preview of it.
 */
export function useKeys(handle: Handler): void {
  const { $page, $renderContext } = useSlideContext()
  if (!['slide', 'presenter'].includes($renderContext.value))
    return
  // The browser adds the same listener only once.
  addEventListener('keydown', tell)
  const here = handlers.get($page.value) ?? new Set()
  handlers.set($page.value, here.add(handle))
  onScopeDispose(() => here.delete(handle))
}
