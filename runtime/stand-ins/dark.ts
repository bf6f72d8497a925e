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

/** All that the first time needs, with nothing drawn yet that could fade: Slidev makes the whole page's style anew twice for that too. */
function paint(dark: boolean): void {
  document.documentElement.classList.toggle('dark', dark)
  document.documentElement.classList.toggle('light', !dark)
}

/** Colours change at once, as in Slidev: what fades would be half dark for a moment. */
function repaint(dark: boolean): void {
  const noTransitions = document.createElement('style')
  noTransitions.textContent = '*, ::before, ::after { transition: none !important }'
  document.head.append(noTransitions)
  paint(dark)
  // Asked for a style, the browser has to draw without transitions.
  void getComputedStyle(noTransitions).opacity
  noTransitions.remove()
}

paint(isDark.value)
watch(isDark, repaint)
