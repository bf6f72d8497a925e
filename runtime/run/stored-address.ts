import type { Place } from './place.ts'
import { runInfo } from './info.ts'
import { storedEntries } from './run.ts'

/** Addresses of one step that are no slides. */
const OTHER_PAGES = new Set(['print', 'export', 'notes', 'notes-edit', 'overview', 'entry'])

/**
 * Rewrites the address of a window that opens to the place that the run is at, before the router reads it, so that the
 * first slide drawn is the right one.
 */
export function openWhereRunIs({ pathname, search } = location): void {
  const path = pathname.slice(import.meta.env.BASE_URL.length).replace(/\/$/, '')
  // The speaker's window, with a slide or without, or a slide alone.
  const [found, speaker] = /^(?:(presenter)(?:\/(?!print$)[^/]+)?|[^/]*)$/.exec(path) ?? []
  if (!runInfo || found === undefined || OTHER_PAGES.has(path) || new URLSearchParams(search).has('print'))
    return
  const entries = storedEntries()
  const frozen = speaker ? undefined : entries.get('frozen')?.value as { place: Place } | undefined
  const place = frozen?.place ?? entries.get('place')?.value as Place | undefined
  if (!place)
    return
  const query = new URLSearchParams(search)
  query.delete('clicks')
  if (place.click)
    query.set('clicks', String(place.click))
  history.replaceState(history.state, '', `${import.meta.env.BASE_URL}${speaker ? 'presenter/' : ''}${encodeURIComponent(place.slide)}${query.size ? `?${query}` : ''}`)
}
