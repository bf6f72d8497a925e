/**
 * Light or dark, in place of Slidev's own: in a run it is pinned, so that no window changes at sunset and all change
 * together. A window alone follows the visitor's choice and system, as a deck always did. Slidev also computes the style of
 * the whole page twice before anything is drawn.
 */
import { configs } from '@slidev/client/env.ts'
import { useLocalStorage, usePreferredDark, useToggle } from '@vueuse/core'
import { computed, watch } from 'vue'
import { useRun } from '../run/run.ts'

const run = useRun()

const preferred = usePreferredDark()
const chosen = useLocalStorage('slidev-color-schema', 'auto')

export const isColorSchemaConfigured = computed(() => configs.colorSchema !== 'auto')

/** What the run has pinned. */
const pinned = computed(() => run.shared ? run.get('scheme') as 'dark' | 'light' | undefined : undefined)

export const isDark = computed<boolean>({
  get: () => isColorSchemaConfigured.value ? configs.colorSchema === 'dark' : pinned.value ? pinned.value === 'dark' : chosen.value === 'auto' ? preferred.value : chosen.value === 'dark',
  set: (dark) => {
    if (isColorSchemaConfigured.value)
      return
    if (run.shared)
      run.put({ scheme: dark ? 'dark' : 'light' })
    else
      chosen.value = dark === preferred.value ? 'auto' : dark ? 'dark' : 'light'
  },
})

export const toggleDark = useToggle(isDark)

/**
 * Sets the colour scheme. The first call needs nothing else, because nothing is painted yet that could fade; Slidev
 * computes the whole page's style twice here.
 */
function paint(dark: boolean): void {
  document.documentElement.classList.toggle('dark', dark)
  document.documentElement.classList.toggle('light', !dark)
}

/** Changes the colour scheme without transitions, as Slidev does: what fades would be half dark for a moment. */
function repaint(dark: boolean): void {
  const noTransitions = document.createElement('style')
  noTransitions.textContent = '*, ::before, ::after { transition: none !important }'
  document.head.append(noTransitions)
  paint(dark)
  // Reading a style makes the browser apply the change before transitions are allowed again.
  void getComputedStyle(noTransitions).opacity
  noTransitions.remove()
}

paint(isDark.value)
watch(isDark, repaint)
