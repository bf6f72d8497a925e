import type { InjectionKey, ShallowReactive } from 'vue'
import type { ConstFigure } from '../../facts/define.ts'
import type { FigureId } from '../../facts/index.ts'
import { useNav, useSlideContext } from '@slidev/client'
import { inject, onUnmounted, provide, shallowReactive } from 'vue'
import { figure } from '../../facts/index.ts'
import { noteUse } from './usage.ts'

type Cites = ConstFigure['cites']
/** One entry for each component on the slide that shows figures or rests on sources. */
type Collector = ShallowReactive<Map<symbol, Cites>>
const KEY: InjectionKey<Collector> = Symbol('sources of this slide')

/** A layout calls this; what its slide shows is collected below it. */
export function provideSourceCollector(): Collector {
  const collector: Collector = shallowReactive(new Map())
  provide(KEY, collector)
  return collector
}

/** A component that rests on sources beyond its figures calls this in setup, so that the slide's footer can name them. */
export function citeHere(cites: Cites): void {
  if (useNav().isPrintMode.value)
    noteUse('sources', cites.map(c => c.source), useSlideContext().$page.value)
  const collector = inject(KEY, undefined)
  if (!collector)
    return
  const key = Symbol('citing component')
  collector.set(key, cites)
  onUnmounted(() => collector.delete(key))
}

/** A component that shows figures, at any of its steps, calls this in setup. */
export function showHere(ids: readonly FigureId[]): void {
  if (useNav().isPrintMode.value)
    noteUse('figures', ids, useSlideContext().$page.value)
  citeHere(ids.flatMap(id => figure(id).cites))
}

/** For the footer: every citation of the slide. */
export const useCollectedSources = (): Collector | undefined => inject(KEY, undefined)
