import type { RouteLocation, Router } from 'vue-router'
import type { SlidevContextNavFull } from '../slidev.ts'
import type { Place } from './place.ts'
import { computed, watch } from 'vue'
import { isNavigationFailure, NavigationFailureType } from 'vue-router'
import { getSlidePath, isDark, slideNumber } from '../slidev.ts'
import { moveTo } from './acts.ts'
import { runInfo } from './info.ts'
import { isSamePlace, placeOf, slideAt } from './place.ts'
import { useRun } from './run.ts'
import { shownPlace } from './view.ts'

/** Milliseconds that a window which finds nothing stored waits for others to answer, before its address counts. */
const ANSWER = 300

/**
 * Takes this window to the place that it has to show, and makes each move that comes by another way, such as a link or the
 * browser's Back, an act of the run. A window that opens never moves the run: its address counts only where the run has no
 * place yet.
 */
export function followRun(nav: SlidevContextNavFull, router: Router): void {
  const run = useRun()
  const wanted = computed(() => shownPlace(run, nav.isPresenter.value))
  /** Where this window is being taken. */
  let under: Place | undefined

  function placeAt(route: RouteLocation): Place | undefined {
    const no = slideNumber(route)
    return no !== undefined && ['play', 'presenter'].includes(String(route.name)) ? placeOf(nav, no, Number(route.query.clicks ?? 0) || 0) : undefined
  }
  function follow(): void {
    const [to, here] = [wanted.value, placeAt(router.currentRoute.value)]
    if (!to || !here || isSamePlace(to, under ?? here) || nav.isPrintMode.value)
      return
    under = to
    const location = {
      path: getSlidePath(slideAt(to, nav.slides.value), nav.isPresenter.value),
      query: { ...router.currentRoute.value.query, clicks: to.click ? String(to.click) : undefined },
    }
    // The windows of a run share one course; each would otherwise have a history of its own.
    void (runInfo ? router.replace(location) : router.push(location))
  }

  router.afterEach((to, from, failure) => {
    const [place, before] = [placeAt(to), placeAt(from)]
    if (failure) {
      // Overtaken: what has overtaken it comes next. Anything else that failed has left this window where it was.
      if (!isNavigationFailure(failure, NavigationFailureType.cancelled)) {
        under = undefined
        follow()
      }
      return
    }
    const led = isSamePlace(place, under)
    under = undefined
    // What else of the address changes, such as a slider's setting, is no move.
    if (place && before && !led && !isSamePlace(place, before) && !isSamePlace(place, wanted.value) && !nav.isPrintMode.value)
      moveTo(run, place)
    follow()
  })
  watch(wanted, follow, { flush: 'sync' })

  void router.isReady().then(async () => {
    run.greet()
    if (run.shared && !wanted.value)
      await new Promise(resolve => setTimeout(resolve, ANSWER))
    const here = placeAt(router.currentRoute.value)
    if (here && !run.get('place') && !nav.isPrintMode.value)
      run.claim({ place: here, scheme: isDark.value ? 'dark' : 'light' })
    follow()
  })
}
