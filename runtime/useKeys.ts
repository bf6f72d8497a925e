import { onScopeDispose } from 'vue'
import { useSlideContext } from './slidev.ts'
import { isShown } from './useActive.ts'

type Handler = (event: KeyboardEvent) => void

const handlers = new Map<number, Set<Handler>>()

/** To the slide that is shown, whatever the press then turns to. One listener for all: a press would be told to each slide that is rendered. */
function tell(event: KeyboardEvent): void {
  const [, here] = [...handlers].find(([no]) => isShown(no).value) ?? []
  here?.forEach(handle => handle(event))
}

/** Answers keys while the slide that this stands on is shown, on the stage or to its speaker; not as a copy or a preview of it. */
export function useKeys(handle: Handler): void {
  const { $page, $renderContext } = useSlideContext()
  if (!['slide', 'presenter'].includes($renderContext.value))
    return
  // Once, however often it is said.
  addEventListener('keydown', tell)
  const here = handlers.get($page.value) ?? new Set()
  handlers.set($page.value, here.add(handle))
  onScopeDispose(() => here.delete(handle))
}
