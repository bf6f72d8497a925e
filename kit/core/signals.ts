import { createRequire } from 'node:module'
import { constants } from 'node:os'
import process from 'node:process'

/** The same instance as `kit/node-version.cjs` has loaded. */
const isOrphan = createRequire(import.meta.url)('./orphan.cjs') as () => boolean

/** What a terminal, a person or another program sends to end a command. */
export const ENDING = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/** Milliseconds between two looks at the parent process. */
const LOOK = 500

/** Exits as if the signal had ended the process, after what `process.on('exit')` cleans up: children, browsers, unfinished files. */
const endBy = (signal: typeof ENDING[number]): never => process.exit(128 + constants.signals[signal])

/** Calls `work` before an interrupt ends this process: unlike the other signals, Ctrl-C comes from a person who is done. */
export const beforeInterrupt = (work: () => void): void => void process.prependOnceListener('SIGINT', work)

/**
 * Ends this process at once, with all that it started, when it gets a signal. Otherwise only parts of a command would end,
 * since Playwright closes its browser on a signal and the work goes on without it. npm passes no SIGHUP on: under npm the
 * process also ends when its parent is gone, and so it does if its parent is the one that made its link to the project.
 * `end` gets the signal, for a process that has only a child to pass it on to.
 */
export function endOnSignals(env = process.env, end: (signal: typeof ENDING[number]) => void = endBy): void {
  for (const signal of ENDING)
    process.on(signal, () => end(signal))
  // A terminal that is closed, or a program that reads no further: without this, an error with a stack.
  for (const output of [process.stdout, process.stderr])
    output.on('error', ({ code }: NodeJS.ErrnoException) => code === 'EPIPE' || code === 'EIO' ? end('SIGHUP') : undefined)
  if (env.npm_lifecycle_event === undefined && env.DECK_LINK === undefined)
    return
  setInterval(() => {
    if (isOrphan())
      end('SIGHUP')
  }, LOOK).unref()
}
