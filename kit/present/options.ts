import { Fault } from '../core/fault.ts'

/** What the options of `npm run present` ask for. */
export interface Asked {
  /** The port that was named. */
  port?: number
  /** When the talk ends, like "14:30". */
  until?: string
  /** The day of the talk, an ISO date. */
  date?: string
  /** Starts another run, whatever became of the last one. */
  another: boolean
  /** Goes on with the last run, even if it was ended. */
  goOn: boolean
}

/** The options as they were typed. */
interface Typed { port?: string | undefined, until?: string | undefined, date?: string | undefined, new: boolean, continue: boolean }

/** The ports that a person may use, without those of system services. */
const [LOWEST, HIGHEST] = [1024, 65535]

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < LOWEST || port > HIGHEST)
    throw new Fault(`--port takes a whole number from ${LOWEST} to ${HIGHEST}; got "${text}".`)
  return port
}

function timeOf(text: string): string {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text))
    throw new Fault(`--until takes a time of day from 00:00 to 23:59, like 14:30; got "${text}".`)
  return text
}

/** Reads the options. `readDay` reads a day. Throws one sentence about what cannot be. */
export function readAsked({ port, until, date, ...typed }: Typed, readDay: (text: string) => string): Asked {
  if (typed.new && typed.continue)
    throw new Fault('--new starts another run and --continue goes on with the last one; type one of them.')
  return {
    ...port === undefined ? {} : { port: portOf(port) },
    ...until === undefined ? {} : { until: timeOf(until) },
    ...date === undefined ? {} : { date: readDay(date) },
    another: typed.new,
    goOn: typed.continue,
  }
}
