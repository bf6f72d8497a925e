import { defineAppSetup } from '@slidev/types'
import { exposeDeck } from '../runtime/hydration.ts'
import { tellExporter } from '../runtime/slidev.ts'

/** Makes a style sheet of a file that the page has only asked for, and waits for it. */
function apply({ href }: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = href
    // One that cannot be had leaves the deck plain, not blank.
    sheet.onload = sheet.onerror = () => resolve()
    document.head.append(sheet)
  })
}

/**
 * A hosted page leaves the deck's style sheets to this moment, so that they do not hold up its first paint, and still
 * stand before those of the slides. Its still slide remains the page's main content until the handover.
 */
export default defineAppSetup(async () => {
  if (import.meta.env.DEV)
    tellExporter()
  if (!document.getElementById('prerendered'))
    exposeDeck()
  await Promise.all([...document.querySelectorAll<HTMLLinkElement>('link[data-sheet]')].map(apply))
})
