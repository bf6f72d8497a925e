import { defineAppSetup } from '@slidev/types'

/** Slidev's page has no landmark; the talk is the page's main content. */
export default defineAppSetup(() => {
  document.getElementById('app')?.setAttribute('role', 'main')
})
