import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { Fault } from './fault.ts'
import { runFromLink } from './plain-root.ts'
import { endOnSignals } from './signals.ts'
import { systemFault } from './system-errors.ts'

export { Fault } from './fault.ts'

/** The one sentence for an error that the user can fix; undefined for any other. Pure. */
export const sentenceOf = (error: unknown): string | undefined => error instanceof Fault ? error.message : systemFault(error)

/**
 * Runs a command: a fault becomes one sentence on stderr and exit code 1, and so does an error of the system, as on a disk
 * that is full. A signal ends it at once.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    const code = await runFromLink()
    if (code !== undefined) {
      process.exitCode = code
      return
    }
    endOnSignals()
    await command()
  }
  catch (error) {
    console.error(sentenceOf(error) ?? error)
    process.exitCode = 1
  }
}

/** Returns a function that gives the time since this call, as "1.2 s". */
export function stopwatch(): () => string {
  const start = performance.now()
  return () => `${((performance.now() - start) / 1000).toFixed(1)} s`
}

/** Returns a function that reports the progress of long work: one line, rewritten on a terminal, every tenth step in a log. */
export function progress(label: string, total: number): () => void {
  let done = 0
  return () => {
    done++
    if (process.stdout.isTTY)
      process.stdout.write(`\r${label}: ${done} of ${total}${done === total ? '\n' : ''}`)
    else if (done === total || Math.floor(done * 10 / total) > Math.floor((done - 1) * 10 / total))
      console.log(`${label}: ${done} of ${total}`)
  }
}
