import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'

/** The variable in its environment by which a process is known, and whatever it starts. */
const MARK = 'SIGNAL_TEST'
/** Milliseconds that a command may take to end, and what it started after it. On a busy machine a second is nothing. */
const PATIENCE = 10_000
const PAUSE = 50

/** Whether a process can be found by its environment. */
export const CAN_FIND = process.platform === 'linux'

/** The processes that were started with a mark, and whatever they started, with their commands. */
export function markedWith(mark: string): { pid: number, command: string }[] {
  return readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap((name) => {
    try {
      if (!readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(`${MARK}=${mark}`))
        return []
      // A process that has ended stays listed until its parent collects it.
      return /^\d+ \(.*\) Z /s.test(readFileSync(`/proc/${name}/stat`, 'utf8')) ? [] : [{ pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 120) }]
    }
    catch {
      // It has ended, or belongs to somebody else.
      return []
    }
  })
}

/** Every file and folder below a folder, with the files' contents. */
export function treeOf(folder: string): Record<string, string> {
  if (!existsSync(folder))
    return {}
  return Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(folder.length + 1), entry.isDirectory() ? '/' : readFileSync(path, 'latin1')] as const
  }).sort())
}

export interface Trial {
  program: string
  args: readonly string[]
  cwd: string
  env?: NodeJS.ProcessEnv
  signal: 'SIGHUP' | 'SIGINT' | 'SIGTERM'
  /** Who gets the signal: the process alone, or all that a terminal would send it to. */
  to: 'process' | 'terminal'
  /** The signal is sent once this resolves. */
  when: (child: ChildProcess) => Promise<unknown>
  /** The folder with earlier outputs, which must stay as it is. */
  kept: string
  /** The folder with locks, of which none may stay. */
  locks: string
  /** Whether the process passes its command's exit code on, which npm does not. */
  direct: boolean
  /** Milliseconds until what is still running counts as left. */
  patience?: number
}

async function gone(mark: string, patience: number): Promise<string[]> {
  const end = Date.now() + patience
  while (markedWith(mark).length && Date.now() < end)
    await setTimeout(PAUSE)
  return markedWith(mark).map(({ pid, command }) => {
    process.kill(pid, 'SIGKILL')
    return `it left the process "${command.trim()}"`
  })
}

/**
 * Starts a program, sends it a signal, and returns a sentence for each thing that is not as it should be afterwards.
 * Undefined if it had ended before the signal came.
 */
export async function signalled({ program, args, cwd, env, signal, to, when, kept, locks, direct, patience = PATIENCE }: Trial): Promise<string[] | undefined> {
  const mark = randomUUID()
  const before = treeOf(kept)
  const child = spawn(program, args, { cwd, detached: true, env: { ...process.env, NODE_OPTIONS: '', ...env, [MARK]: mark }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.resume()
  child.stderr.on('data', chunk => said += chunk)
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  await Promise.race([when(child), ended])
  if (child.exitCode !== null)
    return undefined
  process.kill(to === 'terminal' ? -child.pid! : child.pid!, signal)
  const end = await Promise.race([ended, setTimeout(patience, undefined, { ref: false })])
  const faults = await gone(mark, patience)
  if (!end)
    return ['it did not end', ...faults]
  const [code, by] = end
  // Before the command has installed its handlers, a signal ends Node itself, which a shell reports in the same way.
  if (direct ? by !== signal && code !== 128 + constants.signals[signal] : code === 0)
    faults.push(`it ended with ${code ?? by}`)
  if (/^\s+at .+:\d+/m.test(said))
    faults.push(`it said ${said.slice(0, 400)}`)
  const after = treeOf(kept)
  for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
    // A file that was finished before the signal came is whole, too.
    if (after[path] !== before[path] && !/^%PDF-[\s\S]*%%EOF\s*$/.test(after[path] ?? ''))
      faults.push(`${path} is ${after[path] === undefined ? 'gone' : before[path] === undefined ? 'left over' : 'another'}`)
  }
  return [...faults, ...Object.keys(treeOf(locks)).map(name => `the lock ${name} is left`)]
}
