/** The clicks that an address may name: a whole number of at most three digits. */
const CLICKS = /^\d{1,3}$/

/**
 * Rewrites the address to its canonical form before the router reads it. A host serves a slide even under doubled
 * slashes, where the router would find no route, and Slidev accepts any text as a number of clicks.
 */
export function canonicalizeAddress({ pathname, search, hash } = location): void {
  const path = pathname.replace(/\/{2,}/g, '/')
  const query = new URLSearchParams(search)
  const clicks = query.get('clicks')
  const odd = clicks !== null && !CLICKS.test(clicks)
  if (odd)
    query.delete('clicks')
  if (odd || path !== pathname)
    history.replaceState(history.state, '', `${path}${query.size ? `?${query}` : ''}${hash}`)
}
