import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { nameOf, WORK } from './paths.ts'

/**
 * Locks prevent commands that run at the same time from replacing a folder that another one writes or reads. A lock is a
 * file in `.work/` that names its holder. The libraries for this decide by the age of a lock, but a build may take
 * minutes.
 */

/** The folder with this project's locks. */
export const LOCKS = join(WORK, 'locks')
/** Milliseconds between two attempts. */
const PAUSE = 100
/**
 * How many times in a row a lock may be found empty before its holder counts as dead. A live holder writes its name right
 * after it has created the file.
 */
const PATIENCE = 20

/** The holder of a lock: its process, when that started, and its command as it was typed. */
interface Holder { pid: number, started: string, command: string }

/**
 * The start time of a process in the kernel's units, which tells it from a later process with the same number. Empty if
 * the system does not say.
 */
function startOf(pid: number): string {
  try {
    // The program's name, in brackets, may contain spaces. After it come the state and, as the twentieth field, the start
    // time.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    // A finished process stays listed until its parent collects it, which in a container may never happen.
    return fields[0] === 'Z' ? 'ended' : fields[19] ?? ''
  }
  catch {
    return ''
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  }
  catch (error) {
    // EPERM: the process belongs to another user, but it exists.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return startOf(pid) === started
}

/** This process's command as it was typed: `npm run build -- --out x`. */
function ownCommand(): string {
  const [, script = '', ...args] = process.argv
  const isCommand = basename(dirname(script)) === 'commands'
  return [isCommand ? `npm run ${basename(script, '.ts')}` : basename(script), ...isCommand && args.length ? ['--'] : [], ...args].join(' ')
}

/** Creates a file with a text. Returns false if it already exists. */
function create(path: string, text: string): boolean {
  try {
    const file = openSync(path, 'wx')
    writeFileSync(file, text)
    closeSync(file)
    return true
  }
  catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      return false
    throw error
  }
}

/** The holder of a lock: undefined if the lock is free, 'unnamed' if the file names none. */
function holderOf(path: string): Holder | 'unnamed' | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  }
  catch {
    return undefined
  }
  try {
    return JSON.parse(text) as Holder
  }
  catch {
    return 'unnamed'
  }
}

/**
 * Removes a lock if its holder is still dead. A guard file lets only one process at a time do so; otherwise a second one
 * could remove the lock that the first has taken since.
 */
function removeDead(path: string, own: string, isDead: () => boolean): void {
  const guard = `${path}.removing`
  if (create(guard, own)) {
    if (isDead())
      rmSync(path, { force: true })
    rmSync(guard, { force: true })
    return
  }
  // The guard exists only for two file operations. If it stays, its process was stopped between them.
  const other = holderOf(guard)
  if (other === 'unnamed' || (other && !isAlive(other)))
    rmSync(guard, { force: true })
}

interface LockOptions {
  /** The folder with the locks. */
  locks?: string
  /** Receives a sentence that names the holder that this process waits for. */
  say?: (sentence: string) => void
}

async function take(path: string, target: string, say: (sentence: string) => void): Promise<void> {
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid), command: ownCommand() } satisfies Holder)
  let [told, unnamed] = [0, 0]
  while (!create(path, own)) {
    const holder = holderOf(path)
    unnamed = holder === 'unnamed' ? unnamed + 1 : 0
    const isDead = (found: typeof holder) => found === 'unnamed' ? unnamed > PATIENCE : found !== undefined && !isAlive(found)
    const dead = isDead(holder)
    if (dead) {
      removeDead(path, own, () => isDead(holderOf(path)))
    }
    else if (typeof holder === 'object' && holder.pid !== told) {
      told = holder.pid
      say(`Waiting for \`${holder.command}\` (process ${holder.pid}), which is using ${nameOf(target)} ...`)
    }
    await setTimeout(dead ? 1 : PAUSE)
  }
}

/**
 * Runs `work` while this process holds the lock of the folder `target`. Waits while another process holds it. A lock
 * whose holder is dead is taken over.
 */
export async function withLock<T>(target: string, work: () => Promise<T>, { locks = LOCKS, say = console.log }: LockOptions = {}): Promise<T> {
  mkdirSync(locks, { recursive: true })
  const path = join(locks, encodeURIComponent(nameOf(target)))
  await take(path, target, say)
  const release = (): void => rmSync(path, { force: true })
  process.once('exit', release)
  try {
    return await work()
  }
  finally {
    process.off('exit', release)
    release()
  }
}
