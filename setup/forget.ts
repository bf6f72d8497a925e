import { resolvedClickMap } from '@slidev/client/modules/v-click.ts'
import { showOverview } from '@slidev/client/state/index.ts'
import { watch } from 'vue'

/**
 * Slidev notes for motion and films, of which the deck has none, whatever a click shows, and so keeps the overview's copy
 * of all slides each time somebody opens it.
 */
export function forgetOverviews(): void {
  watch(showOverview, () => resolvedClickMap.clear(), { flush: 'post' })
}
