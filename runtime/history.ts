import type { RouteLocationRaw, Router } from 'vue-router'
import { slideNumber } from './slidev.ts'

/**
 * Keeps the browser's history short: turning to the next or the previous slide replaces the entry, a jump adds one. So a
 * visitor is out of the deck in a few steps back, and Back leads to where the last jump started.
 */
export function replaceTurns(router: Router): void {
  const push = router.push.bind(router)
  router.push = (to: RouteLocationRaw) => {
    const [from, target] = [router.currentRoute.value, router.resolve(to)]
    const [before, after] = [slideNumber(from), slideNumber(target)]
    const isTurn = from.name === target.name && before !== undefined && after !== undefined && Math.abs(before - after) <= 1
    return isTurn ? router.replace(to) : push(to)
  }
}
