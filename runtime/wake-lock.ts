import { useDocumentVisibility } from '@vueuse/core'
import { watch } from 'vue'

/**
 * Keeps the screen awake while the talk is in sight; a browser lets go by itself when it is not. Slidev's own way takes
 * a refusal, as by a phone that saves its battery, for an error; a talk goes on without.
 */
export function keepScreenAwake(): void {
  watch(useDocumentVisibility(), (visibility) => {
    if (visibility === 'visible' && 'wakeLock' in navigator)
      navigator.wakeLock.request('screen').catch(() => {})
  }, { immediate: true })
}
