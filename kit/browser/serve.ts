import type { AddressInfo } from 'node:net'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { cacheOf } from '../hosting/headers.ts'

/** A running static server: its addresses, and how to stop it. */
export interface Served { origin: string, url: string, close: () => Promise<void> }

/**
 * Serves a built deck on a free port, like a static host without rules: a folder gives its index.html, an unknown address
 * gives 404.html with status 404, and nothing outside `base` is served. A build without a page for each slide, as Slidev
 * makes it, gets the fallback to its only page that it needs.
 *
 * Each file is sent with the headers that `headersOf` gives for its address. By default these say how long it may be
 * cached; without them a browser would compile the scripts again for each page. With `packed`, a file is sent as its
 * compressed copy, `.gz`, if there is one.
 */
export async function serve(folder: string, base = '/', headersOf: (path: string) => Record<string, string> = path => cacheOf(path, base), { packed = false } = {}): Promise<Served> {
  const paged = existsSync(join(folder, '1/index.html'))
  const lost = paged ? readFileSync(join(folder, '404.html')) : 'not found'
  const files = sirv(folder, { single: !paged, dev: true, etag: true, gzip: packed })
  const server = createServer((request, response) => {
    const notFound = () => {
      response.statusCode = 404
      response.removeHeader('Cache-Control')
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(lost)
    }
    // The request may start like an address on another host, or be no valid address.
    const path = URL.parse(`http://localhost${request.url ?? '/'}`)?.pathname ?? ''
    if (!path.startsWith(base))
      return notFound()
    response.setHeaders(new Map(Object.entries(headersOf(path))))
    request.url = request.url!.slice(base.length - 1)
    files(request, response, notFound)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    url: origin + base,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
