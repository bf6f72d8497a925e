import { computed } from 'vue'
import { isPortrait } from './portrait.ts'
import { useSlideContext } from './slidev.ts'
import { useActive } from './useActive.ts'
import { usePrintMode } from './usePrintMode.ts'

/** Whether this is the slide that a phone held upright shows, so that what it has to set or to read belongs under it. */
export function usePortrait() {
  const isPrintMode = usePrintMode()
  const { $renderContext } = useSlideContext()
  const active = useActive()
  return computed(() => isPortrait.value && active.value && $renderContext.value === 'slide' && !isPrintMode)
}
