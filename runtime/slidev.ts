import type { SlidevContextNavFull } from '@slidev/client/composables/useNav.ts'
import type { SlideRoute } from '@slidev/types'
import type { RouteLocation } from 'vue-router'
import SlideError from '@slidev/client/layouts/error.vue'
import { getSlide } from '@slidev/client/logic/slides.ts'
import { parseRangeString } from '@slidev/parser/utils'

/**
 * The only file in the browser code that knows Slidev's internals: modules, elements and fields that no release note
 * promises. The other files get them from here. `kit/slidev/contract.ts` lists the same names, and where Slidev defines
 * them.
 */
export { configs, useIsSlideActive, useNav, useSlideContext } from '@slidev/client'
export { useDrawings } from '@slidev/client/composables/useDrawings.ts'
export { isDark, toggleDark } from '@slidev/client/logic/dark.ts'
export { currentOverviewPage, downOverviewPage, nextOverviewPage, prevOverviewPage, upOverviewPage } from '@slidev/client/logic/overview.ts'
export { getSlidePath } from '@slidev/client/logic/slides.ts'
export { resolvedClickMap } from '@slidev/client/modules/v-click.ts'
export { fullscreen, showOverview } from '@slidev/client/state/index.ts'
export { parseTimeString } from '@slidev/parser/utils'
export type { SlideRoute, SlidevContextNavFull }

/**
 * Slidev's print page, which has all slides one below the other. The public build has none. The condition must be written
 * out here: the bundler drops only what a condition excludes.
 */
export const loadPrintPage = import.meta.env.VITE_DECK_FOR === 'public' ? undefined : () => import('@slidev/client/pages/print.vue')

/** The element that the deck is mounted in. */
export const appElement = (): HTMLElement => document.getElementById('app')!
/** The stage with its bar of buttons. The print page has none. */
export const stageElement = (): HTMLElement | null => document.getElementById('slide-container')
/** The element that holds the stage's slides. */
export const contentElement = (): HTMLElement => document.getElementById('slide-content')!
/** The slides on the stage, of which one is shown. */
export const slideElements = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#slide-content .slidev-page')]
/** A slide on the stage, if it is rendered. */
export const slideElement = (no: number): HTMLElement | null => document.querySelector<HTMLElement>(`#slide-content .slidev-page-${no}`)
/** The slide of the stage that holds an element. */
export const slideAround = (element: Element): Element | null => element.closest('#slide-content .slidev-page')
/** A slide's layout, which exists once the slide's script has loaded. */
export const layoutIn = (slide: Element): HTMLElement | null => slide.querySelector<HTMLElement>('.slidev-layout')
/** Whether a slide shows that it is still loading. */
export const isLoading = (slide: Element): boolean => slide.querySelector('.slidev-slide-loading') !== null
/** The overview's copies of slides. */
export const overviewCopies = (): NodeListOf<Element> => document.querySelectorAll('.slidev-slide-container.pointer-events-none')

/** How Slidev writes a click marker into the notes: the number is the click's. */
export const CLICK_MARKER = /<span class="slidev-note-click-mark" data-clicks="(\d+)"><\/span>/

/** An XPath that matches the print page once each of its slides has rendered. */
const PRINTED = './/*[@id="print-content"][div][not(div[not(.//*[contains(concat(" ", @class, " "), " slidev-layout ")])])]'
/**
 * Tells Slidev's own exporter, which makes the PPTX, what to wait for. Otherwise it waits only for the network to be
 * idle. On a busy machine that happens before the slides are rendered, and the file then lacks them.
 */
export function tellExporter(): void {
  appElement().dataset.waitfor = `xpath=${PRINTED}`
}

/** Keeps a slide rendered out of sight, even if it was never shown. */
export function keepRendered({ meta }: SlideRoute): void {
  meta.__preloaded = true
}

/** Loads a slide's script. Returns false if it is missing: Slidev then shows a message in place of the slide. */
export async function loads(route: SlideRoute): Promise<boolean> {
  return await route.load() as unknown !== SlideError
}

/** The number of the slide that an address shows, whether it names the slide by id or by number. */
export const slideNumber = ({ params }: RouteLocation): number | undefined => typeof params.no === 'string' ? getSlide(params.no)?.no : undefined

/** Turns off Slidev's own preloading of a slide. */
export function preloadNothing({ meta }: SlideRoute): void {
  meta.slide.frontmatter.preload = false
}

/** Applies `?range=` on the print page, since Slidev reads it before its router knows the address. */
export function repairPrintRange({ printRange, slides }: SlidevContextNavFull): void {
  const range = new URLSearchParams(location.search).get('range')
  if (range)
    printRange.value = parseRangeString(slides.value.length, range)
}
