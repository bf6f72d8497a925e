/**
 * Serves a built stage to the speaker's machine and to nobody else. All windows of a run must have one origin, since they
 * hear each other only within it: an address with another name of this machine leads to the one with its number.
 */
import type { RequestListener, Server } from 'node:http'
import type { Run } from './run.ts'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { filesIn, listen, pathOf } from '../browser/serve.ts'
import { Fault } from '../core/fault.ts'
import { cacheOf } from '../hosting/headers.ts'
import { originOf } from './run.ts'

/** What a page is told of its run. */
export type Shown = Pick<Run, 'id' | 'until' | 'date'>

/** A page that knows its run. No value can end the script that holds them. Pure. */
export function withRun(html: string, { id, until, date }: Shown): string {
  const end = html.indexOf('</head>')
  if (end < 0)
    throw new Fault('The built deck\'s index.html has no </head>, before which the run\'s data belong.')
  const data = JSON.stringify({ id, until, date }).replaceAll('<', '\\u003c')
  return `${html.slice(0, end)}<script type="application/json" id="run">${data}</script>${html.slice(end)}`
}

/** What answers the requests to a port with the stage in `folder`. */
export function answerOf(folder: string, port: number, shown: Shown): RequestListener {
  const page = withRun(readFileSync(join(folder, 'index.html'), 'utf8'), shown)
  const files = filesIn(folder)
  return (request, response) => {
    const end = (status: number, sentence: string, headers: Record<string, string> = {}): void =>
      void response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${sentence}\n`)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    // A page of another site could give its own name this machine's address, and read the notes: the name tells.
    const host = request.headersDistinct.host?.join()
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
      return end(421, `This server answers only to ${originOf(port)}/.`)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return end(405, 'This server only answers GET and HEAD.', { Allow: 'GET, HEAD' })
    if (!request.url?.startsWith('/'))
      return end(400, 'This server answers only to addresses that start with "/".')
    if (host.startsWith('localhost'))
      return end(302, `The deck is at ${originOf(port)}/.`, { Location: originOf(port) + request.url })
    const path = pathOf(request)
    if (extname(path) === '' || path === '/index.html')
      return void response.writeHead(200, { 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(page) }).end(page)
    response.setHeader('Cache-Control', extname(path) === '.html' ? 'no-store' : cacheOf(path)['Cache-Control'])
    files(request, response, () => end(404, 'There is no such file.'))
  }
}

/** A server on a port of this machine. */
export interface Listening { server: Server, port: number, close: () => Promise<void> }

/** Listens on the first of these ports that is free. Returns undefined if none is. */
export async function listenOn(ports: readonly number[]): Promise<Listening | undefined> {
  // Node itself would answer a request without a Host, with another status and no sentence.
  const server = createServer({ requireHostHeader: false })
  for (const port of ports) {
    try {
      return { server, port, close: (await listen(server, port)).close }
    }
    catch (error) {
      // Windows keeps some ports for itself, and says EACCES.
      if (!['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error
    }
  }
  return undefined
}
