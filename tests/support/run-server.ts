import { STAGE } from '../../kit/core/paths.ts'
import { originOf } from '../../kit/present/run.ts'
import { answerOf, listenOn } from '../../kit/present/server.ts'

/** Ports of which one is free, apart from the ports that a speaker uses. */
const PORTS = Array.from({ length: 200 }, (_, i) => 14_600 + i)

/** Serves the speaker's build as `npm run present` does. */
export async function serveRun(id = '2026-11-28-a', { ports = PORTS, until }: { ports?: readonly number[], until?: string } = {}): Promise<{ url: string, port: number, close: () => Promise<void> }> {
  const listening = await listenOn(ports)
  if (!listening)
    throw new Error('expected a free port, found none')
  listening.server.on('request', answerOf(STAGE, listening.port, { id, ...until ? { until } : {} }))
  return { url: `${originOf(listening.port)}/`, port: listening.port, close: listening.close }
}
