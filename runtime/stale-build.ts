import type { SlidevContextNavFull } from './slidev.ts'
import { watch } from 'vue'
import { loads } from './slidev.ts'

/** Whether the host has a page at an address. Without a network, nobody says so. */
const hasPage = (href: string): Promise<boolean> => fetch(href, { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => ok, () => false)

/**
 * Loads the page of a slide anew if its script is missing while the host has the page. After a deploy, an open page names
 * scripts that are gone; the new page names those that exist.
 */
export function reloadIfStale({ currentSlideRoute }: SlidevContextNavFull): void {
  watch(currentSlideRoute, async (route) => {
    if (!await loads(route) && currentSlideRoute.value === route && await hasPage(location.href))
      location.reload()
  })
}
