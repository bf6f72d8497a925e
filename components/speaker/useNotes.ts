import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { CLICK_MARKER, useNav } from '../../runtime/slidev.ts'

/** A part of the notes: what is said from a click on. */
export interface Part { html: string, click: number, isMarked: boolean }

/** Divides notes at their click markers. A paragraph that a marker divides becomes two. */
export function partsOf(html: string): Part[] {
  const [first = '', ...rest] = html.split(CLICK_MARKER)
  const parts = [{ html: first, click: 0, isMarked: false }]
  for (let i = 0; i < rest.length; i += 2)
    parts.push({ html: rest[i + 1]!, click: Number(rest[i]), isMarked: true })
  // A marker at the start of a paragraph leaves an opening tag behind.
  return parts.map(part => ({ ...part, html: part.html.replace(/<p>\s*$/, '').trim() })).filter(({ html }) => html.replace(/<\/?p>/g, '').trim())
}

/** The notes of the slide that is shown, and which part belongs to its click. */
export function useNotes(): { parts: ComputedRef<Part[]>, current: ComputedRef<number> } {
  const { currentSlideRoute, clicks } = useNav()
  const parts = computed(() => partsOf(currentSlideRoute.value.meta.slide.noteHTML ?? ''))
  return { parts, current: computed(() => parts.value.findLastIndex(({ click }) => click <= clicks.value)) }
}
