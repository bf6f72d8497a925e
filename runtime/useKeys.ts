import type { SlideKeyHandler } from './keys/slide-keys.ts'
import { onScopeDispose } from 'vue'
import { handlersOf } from './keys/slide-keys.ts'
import { useSlideContext } from './slidev.ts'

/**
 * Handles keys that the deck has no use for (`keys/table.ts`) while the slide that the calling component is on is shown, on
 * the stage or in the speaker's window; not in a copy or a preview of it.
 */
export function useKeys(handle: SlideKeyHandler): void {
  const { $page, $renderContext } = useSlideContext()
  if (!['slide', 'presenter'].includes($renderContext.value))
    return
  const here = handlersOf($page.value)
  here.add(handle)
  onScopeDispose(() => here.delete(handle))
}
