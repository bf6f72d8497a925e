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
    /** The deck's own navigation, for the tests and the pictures: read it, or `go`. */
    __talk?: SlidevContextNavFull
  }
}

/** Repairs `?range=` of the print page; keeps the screen awake; for the public takes over from the still slide of the page, and reads ahead. */
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
