import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import sirv from 'sirv'

/** A static server that runs: where it is, and how to end it. */
export interface Served { origin: string, url: string, close: () => Promise<void> }

/**
 * Serves a built deck on a free port, as a static host with a fallback would:
 * `/5?clicks=2` gives the deck, a file that is not there gives 404, nothing lies outside `base`. With every file go
 * the headers that `headersOf` gives for its address.
 */
export async function serve(folder: string, base = '/', headersOf: (path: string) => Record<string, string> = () => ({})): Promise<Served> {
  const files = sirv(folder, { single: true, dev: true, etag: true })
  const server = createServer((request, response) => {
    const notFound = () => {
      response.statusCode = 404
      response.end('not found')
    }
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
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
