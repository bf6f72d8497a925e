import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { cacheOf } from '../hosting/headers.ts'

/** A running static server: its addresses, and how to stop it. */
export interface Served { origin: string, url: string, close: () => Promise<void> }

/** The path of a request. Its address may start like one on another host, or be no valid address: then it is empty. */
export const pathOf = (request: IncomingMessage): string => URL.parse(`http://localhost${request.url ?? '/'}`)?.pathname ?? ''

/** What sends the files of a folder. It looks at each request whether the file is there. */
export const filesIn = (folder: string, { single = false, packed = false } = {}): ReturnType<typeof sirv> => sirv(folder, { single, dev: true, etag: true, gzip: packed })

/**
 * Lets a server listen on this machine alone, by default on a free port. Throws the system's error if the port cannot be
 * had.
 */
export async function listen(server: Server, port = 0): Promise<Omit<Served, 'url'>> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

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
  const files = filesIn(folder, { single: !paged, packed })
  const server = createServer((request, response) => {
    const notFound = () => {
      response.statusCode = 404
      response.removeHeader('Cache-Control')
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(lost)
    }
    const path = pathOf(request)
    if (!path.startsWith(base))
      return notFound()
    response.setHeaders(new Map(Object.entries(headersOf(path))))
    request.url = request.url!.slice(base.length - 1)
    files(request, response, notFound)
  })
  const { origin, close } = await listen(server)
  return { origin, url: origin + base, close }
}
