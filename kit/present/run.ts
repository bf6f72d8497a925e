/**
 * A run is one showing of the talk. Its id lets windows know what belongs to it: they keep what they remember under that
 * id, so that a speaker whose server was killed goes on where the talk was, and the next talk starts anew.
 *
 * Each port has a file of its own, so that two runs at the same time do not overwrite each other's.
 */
import type { Asked } from './options.ts'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { Fault } from '../core/fault.ts'
import { writeWholeNow } from '../core/replace.ts'

const shape = z.object({
  id: z.string().regex(/^\d{4}-\d\d-\d\d-[a-z]+$/),
  port: z.int(),
  until: z.string().optional(),
  date: z.string().optional(),
  /** Whether somebody ended it on purpose. One that was killed, or lost its terminal, is not ended. */
  ended: z.boolean(),
  /** When its server last said that it runs, in milliseconds since 1970. */
  seen: z.number(),
})

/** One showing of the talk, as its file has it. */
export type Run = z.infer<typeof shape>

/** A run that was not ended goes on if it was seen less than two hours ago: longer breaks are between talks. */
const BREAK = 2 * 60 * 60 * 1000
/** The default port, and how many ports after it are tried. */
const [PORT, MORE] = [4477, 20]

/** What a port's address is. */
export const originOf = (port: number): string => `http://127.0.0.1:${port}`

/** The runs that a folder has files of, the one that was seen last at the end. What is no run's file does not count. */
export function readRuns(folder: string): Run[] {
  const read = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8'))
    }
    catch {
      return undefined
    }
  }
  let names: string[] = []
  try {
    names = readdirSync(folder)
  }
  catch {
    // Nothing was presented yet.
  }
  return names.filter(name => /^\d+\.json$/.test(name)).flatMap((name) => {
    const { data } = shape.safeParse(read(name))
    return data && name === `${data.port}.json` ? [data] : []
  }).sort((a, b) => a.seen - b.seen)
}

/** Writes a run's file. */
export const writeRun = (folder: string, run: Run): void => writeWholeNow(join(folder, `${run.port}.json`), `${JSON.stringify(run)}\n`)

/** The day of a moment on this machine's calendar, as an ISO date. In Sweden dates are written in that way. */
const dayOf = (now: number): string => new Date(now).toLocaleDateString('sv-SE')

/** A number as letters: 1 is a, 26 is z, 27 is aa. */
const lettersOf = (n: number): string => n > 0 ? lettersOf(Math.floor((n - 1) / 26)) + String.fromCharCode(97 + (n - 1) % 26) : ''
const numberOf = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 96, 0)

/** The id of the next run: its day, and the letter after the last one of that day. Pure. */
export function nextId(runs: readonly Run[], now: number): string {
  const start = `${dayOf(now)}-`
  const taken = runs.filter(({ id }) => id.startsWith(start)).map(({ id }) => numberOf(id.slice(start.length)))
  return start + lettersOf(Math.max(0, ...taken) + 1)
}

/** Whether something listens on a port of this machine. */
export async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  }
  catch {
    return false
  }
  finally {
    socket.destroy()
  }
}

/** The run that goes on, if one does, and the ports that may be used, in order. */
export interface Plan { kept?: Run, ports: readonly number[] }

/** Decides which run goes on and on which port. Throws one sentence if a run is still going, or if there is none to go on with. */
export async function planRun({ port, another, goOn }: Asked, runs: readonly Run[], now: number): Promise<Plan> {
  const here = runs.filter(run => port === undefined || run.port === port)
  const broken = here.filter(run => !run.ended && now - run.seen < BREAK)
  for (const run of broken) {
    if (await answers(run.port))
      throw new Fault(`Run ${run.id} is going on at ${originOf(run.port)}/; end it with Ctrl-C where it was started, or name another port with --port.`)
  }
  const kept = another ? undefined : goOn ? here.at(-1) : broken.at(-1)
  if (goOn && !kept)
    throw new Fault(`--continue goes on with the last run, and there is none${port === undefined ? '' : ` on port ${port}`}.`)
  return kept ? { kept, ports: [kept.port] } : { ports: port === undefined ? Array.from({ length: MORE + 1 }, (_, i) => PORT + i) : [port] }
}
