import type { Buffer } from 'node:buffer'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'

/** The exit code of a finished child process, and its output without colours. */
export interface Finished { code: number, output: string }

/** Ends a child process with this one, at once: some do not end on the signals that ask for it. */
export function killOnExit(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  const kill = (): boolean => child.kill(signal)
  // Before the files that it may be writing are removed.
  process.prependOnceListener('exit', kill)
  child.once('exit', () => process.off('exit', kill))
}

/**
 * Runs a program to its end and collects its output; with `echo`, also prints it as it comes. The program ends with this
 * process, by the signal `ending`.
 */
export function runChild(program: string, args: string[], options: SpawnOptions & { echo?: boolean, ending?: NodeJS.Signals } = {}): Promise<Finished> {
  const { echo, ending, ...rest } = options
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] })
    killOnExit(child, ending)
    let output = ''
    const take = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk
      if (echo)
        to.write(chunk)
    }
    child.stdout?.on('data', take(process.stdout))
    child.stderr?.on('data', take(process.stderr))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({
      code: code ?? 1,
      output: stripVTControlCharacters(output) + (signal ? `\nstopped by ${signal}` : ''),
    }))
  })
}
