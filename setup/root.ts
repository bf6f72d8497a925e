import type { SlidevContextNavFull } from '../runtime/slidev.ts'
import { defineRootSetup } from '@slidev/types'
import { useRouter } from 'vue-router'
import { replacePrerendered } from '../runtime/hydration.ts'
import { improveOverview } from '../runtime/overview.ts'
import { prefetchSlides, whenFirstShown } from '../runtime/prefetch.ts'
import { repairPrintRange, useNav } from '../runtime/slidev.ts'
import { trackActive } from '../runtime/useActive.ts'
import { keepScreenAwake } from '../runtime/wake-lock.ts'

declare global {
  interface Window {
    /** The deck's own navigation, for tests and screenshots: read it, or call `go`. */
    __talk?: SlidevContextNavFull
  }
}

/**
 * Starts everything that belongs to the whole page. The public build also replaces the prerendered slide and prefetches
 * the others.
 */
export default defineRootSetup(() => {
  const nav = useNav()
  repairPrintRange(nav)
  window.__talk = nav
  trackActive(nav)
  improveOverview(nav)
  keepScreenAwake()
  if (import.meta.env.VITE_DECK_FOR === 'public') {
    void replacePrerendered()
    void prefetchSlides(nav, useRouter())
  }
  else {
    void whenFirstShown(nav, useRouter())
  }
})
