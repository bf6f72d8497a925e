/** How many clicks an address may name: whole, and no more than any slide has. */
const CLICKS = /^\d{1,3}$/

/**
 * Makes of an address what the router understands, before it reads it: a host serves a slide under doubled slashes, where
 * the router would find none, and Slidev takes any text for a number of clicks.
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
