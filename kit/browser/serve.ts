import type { AddressInfo } from 'node:net'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { cacheOf } from '../hosting/headers.ts'

/** A static server that runs: where it is, and how to end it. */
export interface Served { origin: string, url: string, close: () => Promise<void> }

/**
 * Serves a built deck on a free port, as a static host without rules would: a folder gives its index.html, an address
 * where nothing is gives 404.html with status 404, nothing lies outside `base`. A build that has no page for each slide,
 * as Slidev makes it, gets the fallback to its one page that it needs. With every file go the headers that `headersOf` gives
 * for its address: unasked, how long it may be kept, without which a browser would compile the scripts anew for each page.
 * With `packed`, a file that has a compressed copy beside it, `.gz`, is sent as that.
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
    // An address may begin like one of another host, or be none.
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
