import type { SlidevContextNavFull } from './slidev.ts'
import { watch } from 'vue'
import { loads } from './slidev.ts'

/** Whether the host's page at an address starts another script than this window does. Without a network, nobody says so. */
async function isOfAnotherBuild(href: string): Promise<boolean> {
  const own = document.querySelector('script[type=module][src]')?.getAttribute('src')
  const page = await fetch(href, { cache: 'no-store' }).then(answer => answer.ok ? answer.text() : undefined, () => undefined)
  return own != null && page !== undefined && !page.includes(own)
}

/**
 * Loads the page of a slide anew if its script is missing and the host has a newer build: after a deploy, an open page
 * names scripts that are gone. Never otherwise, since the new page would be as broken, and load itself again and again.
 */
export function reloadIfStale({ currentSlideRoute }: SlidevContextNavFull): void {
  watch(currentSlideRoute, async (route) => {
    if (!await loads(route) && currentSlideRoute.value === route && await isOfAnotherBuild(location.href))
      location.reload()
  })
}
