import type { Buffer } from 'node:buffer'
import type { SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'

/** The exit code of a finished child process, and its output without colours. */
export interface Finished { code: number, output: string }

/** Runs a program to its end and collects its output; with `echo`, also prints it as it comes. */
export function runChild(program: string, args: string[], options: SpawnOptions & { echo?: boolean } = {}): Promise<Finished> {
  const { echo, ...rest } = options
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] })
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
