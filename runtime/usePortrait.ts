import { computed } from 'vue'
import { isPortrait } from './portrait.ts'
import { useSlideContext } from './slidev.ts'
import { useActive } from './useActive.ts'
import { usePrintMode } from './usePrintMode.ts'

/** Whether this slide is shown on a phone in portrait, so that its controls and texts belong into the drawer below it. */
export function usePortrait() {
  const isPrintMode = usePrintMode()
  const { $renderContext } = useSlideContext()
  const active = useActive()
  return computed(() => isPortrait.value && active.value && $renderContext.value === 'slide' && !isPrintMode)
}
