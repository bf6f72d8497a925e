import { useDocumentVisibility } from '@vueuse/core'
import { watch } from 'vue'

/**
 * Keeps the screen awake while the talk is visible; the browser releases the lock when it is hidden. Slidev's own code
 * reports a refusal, as from a phone that saves its battery, as an error; the talk works without the lock.
 */
export function keepScreenAwake(): void {
  watch(useDocumentVisibility(), (visibility) => {
    if (visibility === 'visible' && 'wakeLock' in navigator)
      navigator.wakeLock.request('screen').catch(() => {})
  }, { immediate: true })
}
