/**
 * Starts the presentation of a built stage: decides on the run and its port, copies the stage, so that no later build
 * changes what is on the screen, and serves the copy.
 */
import type { Asked } from './options.ts'
import type { Plan, Run } from './run.ts'
import { readdirSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../core/fault.ts'
import { WORK } from '../core/paths.ts'
import { replace } from '../core/replace.ts'
import { answers, nextId, originOf, planRun, readRuns, writeRun } from './run.ts'
import { answerOf, listenOn } from './server.ts'

/** The folder with the files of all runs, and the copies that they serve. */
export const RUNS = join(WORK, 'present')

/** Milliseconds between two notes that the server runs. */
const NOTE = 30_000

/** A run that is being served. */
export interface Presented {
  run: Run
  /** Its address, with a slash at the end. */
  url: string
  /** What the speaker should know: that an earlier run goes on, or that the port is not the usual one. */
  lines: readonly string[]
  /** Notes that somebody ended the run on purpose, and closes the server. The note is written when this returns. */
  end: () => void
  /** Closes the server as if it had been killed. */
  close: () => Promise<void>
}

interface Where {
  /** The folder with the runs. */
  folder?: string
  /** The time, in milliseconds since 1970. */
  now?: () => number
}

/** Throws now what `present` would only throw after a build. */
export const needRun = async (asked: Asked, { folder = RUNS, now = Date.now }: Where = {}): Promise<Plan> => planRun(asked, readRuns(folder), now())

/** Removes the copies that no server shows any more. */
async function removeCopies(folder: string, own: string): Promise<void> {
  const others = await Promise.all(readRuns(folder).filter(({ id }) => id !== own).map(async ({ id, port }) => await answers(port) ? [id] : []))
  const kept = new Set([own, ...others.flat()])
  await Promise.all(readdirSync(folder).filter(name => !name.endsWith('.json') && !kept.has(name)).map(name => rm(join(folder, name), { recursive: true, force: true })))
}

/** One sentence on why no server could be started. */
function takenFault({ kept, ports }: Plan): string {
  return kept
    ? `Port ${kept.port}, on which run ${kept.id} was, is taken by another program; end that one, or start another run with --new.`
    : ports.length === 1 ? `Port ${ports[0]} is taken; name another one with --port, or none.` : `The ports from ${ports[0]} to ${ports.at(-1)} are taken; name another one with --port.`
}

/**
 * Serves a copy of `stage` for a new run, or for the one that goes on. The caller holds the stage's lock, so that no two
 * processes decide at the same time. Throws one sentence if nothing can be served as asked.
 */
export async function present(stage: string, asked: Asked, { folder = RUNS, now = Date.now }: Where = {}): Promise<Presented> {
  const plan = await needRun(asked, { folder, now })
  const { kept, ports } = plan
  const id = kept?.id ?? nextId(readRuns(folder), now())
  const { until = kept?.until, date = kept?.date } = asked
  await replace(join(folder, id), made => cp(stage, made, { recursive: true }))
  const listening = await listenOn(ports)
  if (!listening)
    throw new Fault(takenFault(plan))
  const { server, port, close } = listening
  server.on('request', answerOf(join(folder, id), port, { id, until, date }))
  const write = (ended: boolean): void => writeRun(folder, { id, port, until, date, ended, seen: now() })
  write(false)
  await removeCopies(folder, id)
  const note = setInterval(() => quietly(() => write(false)), NOTE).unref()
  const stop = (): Promise<void> => {
    clearInterval(note)
    return close()
  }
  return {
    run: { id, port, until, date, ended: false, seen: now() },
    url: `${originOf(port)}/`,
    lines: [
      ...kept ? [`run ${id} goes on; --new starts another`] : [],
      ...port === ports[0] ? [] : [`Port ${ports[0]} is taken, so this is port ${port}.`],
    ],
    end: () => {
      quietly(() => write(true))
      void stop()
    },
    close: stop,
  }
}

/** Writes a note if it can: a full disk must not end a talk. */
function quietly(write: () => void): void {
  try {
    write()
  }
  catch {
    // Without the note, the next `present` may offer to go on with this run, or not.
  }
}
