import { defineAppSetup } from '@slidev/types'
import { exposeDeck } from '../runtime/hydration.ts'
import { tellExporter } from '../runtime/slidev.ts'
import { isSupported } from '../runtime/supported.ts'

/** Applies a style sheet that the page has only preloaded, and waits for it. */
function apply({ href }: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = href
    sheet.onload = () => resolve()
    // Without its styles the deck would be unreadable. The prerendered slide stays, with links that need no script.
    sheet.onerror = () => reject(new Error(`${href} did not load`))
    document.head.append(sheet)
  })
}

/**
 * On a hosted page the deck's style sheets are applied here: they must not delay the first paint, but must come before
 * those of the slides. The prerendered slide stays the page's main landmark until hydration.
 */
export default defineAppSetup(async () => {
  // The prerendered slide stays, with links that need no script.
  if (!isSupported())
    return new Promise(() => {})
  if (import.meta.env.DEV)
    tellExporter()
  if (!document.getElementById('prerendered'))
    exposeDeck()
  await Promise.all([...document.querySelectorAll<HTMLLinkElement>('link[data-sheet]')].map(apply))
})
