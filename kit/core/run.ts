import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { endOnSignals } from './signals.ts'

/** An error that the user can fix: its message is one sentence, printed without a stack. */
export class Fault extends Error {
  override name = 'Fault'
}

/** Runs a command: a fault becomes one sentence on stderr and exit code 1. A signal ends it at once. */
export async function run(command: () => Promise<void>): Promise<void> {
  endOnSignals()
  try {
    await command()
  }
  catch (error) {
    console.error(error instanceof Fault ? error.message : error)
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
