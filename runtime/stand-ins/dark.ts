import { configs } from '@slidev/client/env.ts'
import { useLocalStorage, usePreferredDark, useToggle } from '@vueuse/core'
import { computed, watch } from 'vue'

const preferred = usePreferredDark()
const chosen = useLocalStorage('slidev-color-schema', 'auto')

export const isColorSchemaConfigured = computed(() => configs.colorSchema !== 'auto')

export const isDark = computed<boolean>({
  get: () => isColorSchemaConfigured.value ? configs.colorSchema === 'dark' : chosen.value === 'auto' ? preferred.value : chosen.value === 'dark',
  set: (dark) => {
    if (!isColorSchemaConfigured.value)
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
