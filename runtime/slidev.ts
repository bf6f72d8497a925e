import type { SlidevContextNavFull } from '@slidev/client/composables/useNav.ts'
import type { SlideRoute } from '@slidev/types'
import { parseRangeString } from '@slidev/parser/utils'

/**
 * The one file of the browser's side that knows Slidev's insides, and hands them on: modules, elements and fields that no
 * release note promises. `kit/slidev/contract.ts` is its twin: it lists the same names, and where Slidev has them.
 */
export { configs, useIsSlideActive, useNav, useSlideContext } from '@slidev/client'
export { currentOverviewPage } from '@slidev/client/logic/overview.ts'
export { getSlidePath } from '@slidev/client/logic/slides.ts'
export { resolvedClickMap } from '@slidev/client/modules/v-click.ts'
export { showOverview } from '@slidev/client/state/index.ts'
export type { SlideRoute, SlidevContextNavFull }

/** Slidev's print page, with all slides one under the other. The public build has none: its bundler drops only what a condition leaves out. */
export const loadPrintPage = import.meta.env.VITE_DECK_FOR === 'public' ? undefined : () => import('@slidev/client/pages/print.vue')

/** What the deck is mounted in. */
export const appElement = (): HTMLElement => document.getElementById('app')!
/** The stage with its bar of buttons. The print page has none. */
export const stageElement = (): HTMLElement | null => document.getElementById('slide-container')
/** What holds the stage's slides. */
export const contentElement = (): HTMLElement => document.getElementById('slide-content')!
/** The slides on the stage, of which one is shown. */
export const slideElements = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#slide-content .slidev-page')]
/** A slide on the stage, if it is rendered. */
export const slideElement = (no: number): HTMLElement | null => document.querySelector<HTMLElement>(`#slide-content .slidev-page-${no}`)
/** The slide of the stage that holds an element. */
export const slideAround = (element: Element): Element | null => element.closest('#slide-content .slidev-page')
/** A slide's layout, which is there once its script is. */
export const layoutIn = (slide: Element): HTMLElement | null => slide.querySelector<HTMLElement>('.slidev-layout')
/** Whether a slide shows that it is still loading. */
export const isLoading = (slide: Element): boolean => slide.querySelector('.slidev-slide-loading') !== null
/** The overview's copies of slides. */
export const overviewCopies = (): NodeListOf<Element> => document.querySelectorAll('.slidev-slide-container.pointer-events-none')

/** The print page once each of its slides is there, as XPath. */
const PRINTED = './/*[@id="print-content"][div][not(div[not(.//*[contains(concat(" ", @class, " "), " slidev-layout ")])])]'
/**
 * Tells Slidev's own exporter, which makes the PPTX, what to wait for. Else that is a quiet network alone, which a busy machine
 * has before the slides come: the file then has none of them.
 */
export function tellExporter(): void {
  appElement().dataset.waitfor = `xpath=${PRINTED}`
}

/** Keeps a slide rendered, out of sight, whether or not it was shown. */
export function keepRendered({ meta }: SlideRoute): void {
  meta.__preloaded = true
}

/** Turns off Slidev's own preloading of a slide. */
export function preloadNothing({ meta }: SlideRoute): void {
  meta.slide.frontmatter.preload = false
}

/** Repairs `?range=` of the print page, which Slidev reads before its router knows the address. */
export function repairPrintRange({ printRange, slides }: SlidevContextNavFull): void {
  const range = new URLSearchParams(location.search).get('range')
  if (range)
    printRange.value = parseRangeString(slides.value.length, range)
}
