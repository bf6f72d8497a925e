import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { nameOf, WORK } from './paths.ts'

/**
 * Locks, so that commands that run at once do not replace a folder that another one writes or reads. A lock is a file in `.work/`
 * that names its holder. It is written here since the libraries for it go by the age of the lock, and a build may take minutes.
 */

/** Where the locks of this project are. */
export const LOCKS = join(WORK, 'locks')
/** How long to wait before looking again, in milliseconds. */
const PAUSE = 100
/** How often a lock may be found empty, in a row, before its holder counts as dead: it names itself as soon as it has made the file. */
const PATIENCE = 20

/** Whoever has a lock: its process, when that started, and the command as somebody typed it. */
interface Holder { pid: number, started: string, command: string }

/** When a process started, in the kernel's own count, so that a later process with the same number is not taken for it; empty where the system does not say. */
function startOf(pid: number): string {
  try {
    // The name of the program, in brackets, may hold spaces; after it come the state and, as the twentieth field, the start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    // One that has ended stays listed until its parent asks for it, which in a container may be never.
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
    // A process of somebody else's may not be sent a signal, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return startOf(pid) === started
}

/** This process as somebody started it: `npm run build -- --out x`. */
function ownCommand(): string {
  const [, script = '', ...args] = process.argv
  const isCommand = basename(dirname(script)) === 'commands'
  return [isCommand ? `npm run ${basename(script, '.ts')}` : basename(script), ...isCommand && args.length ? ['--'] : [], ...args].join(' ')
}

/** Makes a file that is not there yet, with a text. Returns false if it is there. */
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

/** Who has a lock: undefined if nobody has, 'unnamed' if the file does not say. */
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

/** Removes a lock if its holder is still dead. Only one process at a time may, else the second would remove the lock that the first has taken since. */
function removeDead(path: string, own: string, isDead: () => boolean): void {
  const guard = `${path}.removing`
  if (create(guard, own)) {
    if (isDead())
      rmSync(path, { force: true })
    rmSync(guard, { force: true })
    return
  }
  // Whoever removes a lock takes two file operations for it; a guard that stays is of one that was stopped between them.
  const other = holderOf(guard)
  if (other === 'unnamed' || (other && !isAlive(other)))
    rmSync(guard, { force: true })
}

interface LockOptions {
  /** Where the lock is. */
  locks?: string
  /** Is told, in a sentence, for whom this process waits. */
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

/** Does work while no other process has the lock of the folder `target`; waits for one that has. A lock whose holder is dead is taken over. */
export async function withLock<T>(target: string, work: () => Promise<T>, { locks = LOCKS, say = console.log }: LockOptions = {}): Promise<T> {
  mkdirSync(locks, { recursive: true })
  const path = join(locks, encodeURIComponent(nameOf(target)))
  await take(path, target, say)
  try {
    return await work()
  }
  finally {
    rmSync(path, { force: true })
  }
}
