import { useDocumentVisibility } from '@vueuse/core'
import { shallowRef, watch } from 'vue'

/** Whether the browser has refused to keep the screen awake, as a phone does that saves its battery. */
export const wakeLockRefused = shallowRef(false)

/**
 * Keeps the screen awake while the talk is visible. The browser releases the lock when the page is hidden, and may release
 * it at any time: then it is asked for again. Slidev's own code does neither, and reports a refusal as an error.
 */
export function keepScreenAwake(): void {
  const visibility = useDocumentVisibility()
  async function ask(): Promise<void> {
    try {
      const lock = await navigator.wakeLock.request('screen')
      wakeLockRefused.value = false
      lock.addEventListener('release', () => visibility.value === 'visible' && void ask(), { once: true })
    }
    catch {
      wakeLockRefused.value = true
    }
  }
  watch(visibility, (now) => {
    if (now === 'visible' && 'wakeLock' in navigator)
      void ask()
  }, { immediate: true })
}
