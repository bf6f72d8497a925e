import type { SlidevContextNavFull } from '../runtime/slidev.ts'
import { defineRootSetup } from '@slidev/types'
import { useRouter } from 'vue-router'
import { useChannel } from '../runtime/channel.ts'
import { replaceTurns } from '../runtime/history.ts'
import { replacePrerendered } from '../runtime/hydration.ts'
import { useDeckKeys } from '../runtime/keys/host.ts'
import { watchLargerText } from '../runtime/larger-text.ts'
import { improveOverview } from '../runtime/overview.ts'
import { prefetchSlides, whenFirstShown } from '../runtime/prefetch.ts'
import { useClock } from '../runtime/run/clock-state.ts'
import { followRun } from '../runtime/run/follow.ts'
import { appElement, repairPrintRange, useNav } from '../runtime/slidev.ts'
import { reloadIfStale } from '../runtime/stale-build.ts'
import { keepTranslationsLive } from '../runtime/translated.ts'
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
  const router = useRouter()
  repairPrintRange(nav)
  replaceTurns(router)
  window.__talk = nav
  trackActive(nav)
  // Here, where it outlives each slide.
  useChannel()
  followRun(nav, router)
  useDeckKeys()
  improveOverview(nav)
  keepScreenAwake()
  if (import.meta.env.VITE_DECK_FOR === 'public') {
    void replacePrerendered()
    keepTranslationsLive(appElement())
    void prefetchSlides(nav, router)
    reloadIfStale(nav)
    watchLargerText()
  }
  else {
    useClock()
    void whenFirstShown(nav, router)
  }
})
