/** Finds the slides that show a figure or cite a source, for the lists that link back to them. */
import { shallowReactive, shallowRef, watchEffect } from 'vue'
import { idOf } from './slide-id.ts'
import { useNav } from './slidev.ts'
import { useActive } from './useActive.ts'
import { usePrintMode } from './usePrintMode.ts'

/** The numbers of the slides that show a figure or cite a source, by its id. */
export interface Usage { figures: Record<string, number[]>, sources: Record<string, number[]> }

/** In print all slides are in one document, so each slide records here what it shows. */
const printed = shallowReactive(new Map<string, readonly number[]>())
const keyOf = (kind: keyof Usage, id: string): string => `${kind}/${id}`

/** Records in print that a slide shows a figure or cites a source. */
export function noteUse(kind: keyof Usage, ids: readonly string[], page: number): void {
  for (const id of ids) {
    const pages = printed.get(keyOf(kind, id)) ?? []
    if (!pages.includes(page))
      printed.set(keyOf(kind, id), [...pages, page].sort((a, b) => a - b))
  }
}

interface Entry { id: string, slides?: string[] }
/** What the build found on the slides. It is fetched once, when a list first needs it. */
const built = shallowRef<Usage>()
let asked: Promise<void> | undefined
async function ask(numbers: ReadonlyMap<string, number>): Promise<void> {
  const answer = await fetch(`${import.meta.env.BASE_URL}sources.json`)
  const { figures = [], sources = [] } = await answer.json() as { figures?: Entry[], sources?: Entry[] }
  const byId = (entries: Entry[]): Record<string, number[]> => Object.fromEntries(entries.map(e => [e.id, (e.slides ?? []).flatMap(slide => numbers.get(slide) ?? [])]))
  built.value = { figures: byId(figures), sources: byId(sources) }
}

/**
 * Returns a function that gives the slides that show a figure or cite a source; none if that is unknown, as in the dev
 * server.
 */
export function useUsage(): (kind: keyof Usage, id: string) => readonly number[] {
  const isPrintMode = usePrintMode()
  const active = useActive()
  const { slides } = useNav()
  watchEffect(() => {
    // Wait until the slide is shown, since slides are mounted earlier. Only the kit's builds have the file; the dev
    // server works without the links.
    if (import.meta.env.VITE_DECK_FOR && active.value && !isPrintMode)
      asked ??= ask(new Map(slides.value.map(route => [idOf(route), route.no]))).catch(() => {})
  })
  return (kind, id) => (isPrintMode ? printed.get(keyOf(kind, id)) : built.value?.[kind][id]) ?? []
}
