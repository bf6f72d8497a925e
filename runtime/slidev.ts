export { configs, useIsSlideActive, useNav, useSlideContext } from '@slidev/client'
/**
 * The one file of the browser's side that imports Slidev's insides, and hands them on: what a new version of Slidev
 * changes shows here first. `kit/slidev/contract.ts` is its twin for the names that are no imports.
 */
export type { SlidevContextNavFull } from '@slidev/client/composables/useNav.ts'
export { currentOverviewPage } from '@slidev/client/logic/overview.ts'
export { getSlidePath } from '@slidev/client/logic/slides.ts'
export { resolvedClickMap } from '@slidev/client/modules/v-click.ts'
export { showOverview } from '@slidev/client/state/index.ts'
export { parseRangeString } from '@slidev/parser/utils'
export type { SlideRoute } from '@slidev/types'

/** Slidev's page of all slides one under the other, which is printed. The public build has none, and its bundler drops only what a condition leaves out. */
export const loadPrintPage = import.meta.env.VITE_DECK_FOR === 'public' ? undefined : () => import('@slidev/client/pages/print.vue')
