import type { InjectionKey, ShallowReactive } from 'vue'
import type { ConstFigure } from '../../facts/define.ts'
import type { FigureId } from '../../facts/index.ts'
import { inject, onUnmounted, provide, shallowReactive } from 'vue'
import { checkedOn } from '../../facts/checked.ts'
import { figure } from '../../facts/index.ts'
import { useSlideContext } from '../../runtime/slidev.ts'
import { noteUse } from '../../runtime/usage.ts'
import { usePrintMode } from '../../runtime/usePrintMode.ts'

/**
 * Collects what a slide's components cite, for the slide's footer. A component calls `showHere` for figures and `citeHere`
 * for other sources; a layout calls `provideSourceCollector`.
 */
type Cites = ConstFigure['cites']
/** What one component cites, and when its figures that change over time were checked. */
interface Shown { cites: Cites, checked: readonly string[] }
type Collector = ShallowReactive<Map<symbol, Shown>>
const KEY: InjectionKey<Collector> = Symbol('sources of this slide')

/** A layout calls this in setup to collect from the components below it. */
export function provideSourceCollector(): Collector {
  const collector: Collector = shallowReactive(new Map())
  provide(KEY, collector)
  return collector
}

function collect({ cites, checked }: Shown): void {
  if (usePrintMode())
    noteUse('sources', cites.map(c => c.source), useSlideContext().$page.value)
  const collector = inject(KEY, undefined)
  if (!collector)
    return
  const key = Symbol('citing component')
  collector.set(key, { cites, checked })
  onUnmounted(() => collector.delete(key))
}

/** A component that cites sources besides its figures' calls this in setup. */
export const citeHere = (cites: Cites): void => collect({ cites, checked: [] })

/** A component that shows figures, at any of its steps, calls this in setup. */
export function showHere(ids: readonly FigureId[]): void {
  if (usePrintMode())
    noteUse('figures', ids, useSlideContext().$page.value)
  const figures = ids.map(figure)
  collect({ cites: figures.flatMap(f => f.cites), checked: figures.filter(f => f.shelf).map(f => checkedOn(f)) })
}

/** All citations of the slide, for its footer. */
export const useCollectedSources = (): Collector | undefined => inject(KEY, undefined)
