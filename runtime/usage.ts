import { shallowReactive, shallowRef, watchEffect } from 'vue'
import { idOf } from './slide-id.ts'
import { useNav } from './slidev.ts'
import { useActive } from './useActive.ts'
import { usePrintMode } from './usePrintMode.ts'

/** The numbers of the slides that show a figure or rest on a source, by its id. */
export interface Usage { figures: Record<string, number[]>, sources: Record<string, number[]> }

/** In print all slides stand in one document, and say here what they show. */
const printed = shallowReactive(new Map<string, readonly number[]>())
const keyOf = (kind: keyof Usage, id: string): string => `${kind}/${id}`

/** Says, while the deck is printed, that a slide shows or rests on something. */
export function noteUse(kind: keyof Usage, ids: readonly string[], page: number): void {
  for (const id of ids) {
    const pages = printed.get(keyOf(kind, id)) ?? []
    if (!pages.includes(page))
      printed.set(keyOf(kind, id), [...pages, page].sort((a, b) => a - b))
  }
}

interface Entry { id: string, slides?: string[] }
/** What the build found on the slides; it is asked for once, when a list first needs it. */
const built = shallowRef<Usage>()
let asked: Promise<void> | undefined
async function ask(numbers: ReadonlyMap<string, number>): Promise<void> {
  const answer = await fetch(`${import.meta.env.BASE_URL}sources.json`)
  const { figures = [], sources = [] } = await answer.json() as { figures?: Entry[], sources?: Entry[] }
  const byId = (entries: Entry[]): Record<string, number[]> => Object.fromEntries(entries.map(e => [e.id, (e.slides ?? []).flatMap(slide => numbers.get(slide) ?? [])]))
  built.value = { figures: byId(figures), sources: byId(sources) }
}

/** Which slides show a figure or rest on a source; none where nobody knows, as in the dev server. */
export function useUsage(): (kind: keyof Usage, id: string) => readonly number[] {
  const isPrintMode = usePrintMode()
  const active = useActive()
  const { slides } = useNav()
  watchEffect(() => {
    // Slides are mounted before they are shown. Only the kit's builds have such a file; the dev server does without the links.
    if (import.meta.env.VITE_DECK_FOR && active.value && !isPrintMode)
      asked ??= ask(new Map(slides.value.map(route => [idOf(route), route.no]))).catch(() => {})
  })
  return (kind, id) => (isPrintMode ? printed.get(keyOf(kind, id)) : built.value?.[kind][id]) ?? []
}
