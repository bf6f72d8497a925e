import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { killOnExit } from '../core/child-process.ts'
import { ROOT } from '../core/paths.ts'
import { Fault } from '../core/run.ts'
import { SLIDEV_BIN } from './cli.ts'

/** The last line of the banner that Slidev prints once its server runs. */
const RUNNING = /shortcuts\s+>/

/**
 * Starts a dev server, which shows the deck without a build, and passes its address to `work`. `command` is the script
 * that starts it, with its arguments. Returns everything that the server printed. Throws a sentence if it ends.
 */
export async function withDevServer(work: (url: string) => Promise<void>, command: readonly string[] = [SLIDEV_BIN, 'slides.md', '--open', 'false']): Promise<string> {
  // A build in the same process leaves NODE_ENV at production, in which a dev server's page stays blank.
  const child = spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, NODE_ENV: 'development' }, stdio: ['ignore', 'pipe', 'pipe'] })
  killOnExit(child)
  const ended = once(child, 'exit')
  let output = ''
  const running = new Promise<void>((resolve, reject) => {
    const take = (chunk: unknown): void => {
      output += chunk
      // Under CI the banner is coloured, also into a pipe.
      if (RUNNING.test(stripVTControlCharacters(output)))
        resolve()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('exit', () => reject(new Fault(`The dev server ended: ${output.trim().split('\n').at(-1)}`)))
  })
  try {
    await running
    // Slidev chooses a port that is free.
    await work(/http:\/\/localhost:\d+\//.exec(stripVTControlCharacters(output))![0])
  }
  finally {
    child.kill()
    await ended
  }
  return output
}
