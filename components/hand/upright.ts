import { useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { held } from '../../setup/held.ts'
import { useActive } from '../slide/useActive.ts'
import { useOnPaper } from '../slide/useOnPaper.ts'

/** Whether this is the slide that a phone held upright shows, so that what it has to set or to read belongs under it. */
export function useUpright() {
  const isPrintMode = useOnPaper()
  const { $renderContext } = useSlideContext()
  const active = useActive()
  return computed(() => held.value && active.value && $renderContext.value === 'slide' && !isPrintMode)
}
