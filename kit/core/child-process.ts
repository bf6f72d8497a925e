import type { Buffer } from 'node:buffer'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'

/** The exit code of a finished child process, and its output without colours. */
export interface Finished { code: number, output: string }

/** Ends a child process, or the group of processes that it leads: a test runner's workers do not end with it while they wait. */
function kill(child: ChildProcess, signal: NodeJS.Signals, leads: boolean): void {
  if (!leads || child.pid === undefined)
    return void child.kill(signal)
  try {
    process.kill(-child.pid, signal)
  }
  catch {
    // The whole group has ended.
  }
}

/**
 * Ends a child process with this one, at once: some do not end on the signals that ask for it. `leads` says that it was
 * started as the leader of a group.
 */
export function killOnExit(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL', leads = false): void {
  const end = (): void => kill(child, signal, leads)
  // Before the files that it may be writing are removed.
  process.prependOnceListener('exit', end)
  child.once('exit', () => process.off('exit', end))
}

/**
 * Runs a program to its end and collects its output; with `echo`, also prints it as it comes. The program ends with this
 * process, by the signal `ending`, and so does what it started.
 */
export function runChild(program: string, args: string[], options: SpawnOptions & { echo?: boolean, ending?: NodeJS.Signals } = {}): Promise<Finished> {
  const { echo, ending, ...rest } = options
  return new Promise((resolve, reject) => {
    // Windows has no groups, and would open a window.
    const leads = process.platform !== 'win32'
    const child = spawn(program, args, { ...rest, detached: leads, stdio: ['ignore', 'pipe', 'pipe'] })
    killOnExit(child, ending, leads)
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
