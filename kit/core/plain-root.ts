import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import process from 'node:process'
import { killOnExit } from './child-process.ts'
import { Fault } from './fault.ts'
import { ROOT } from './paths.ts'
import { endOnSignals } from './signals.ts'

/**
 * Runs a command from a link to the project if the project's path has signs that mean something to the tools: `#` and `?`
 * in an address, `[id]`, `{x}` and `(final)` in a pattern of files, `$` in a replacement. Vite cuts a path at its first
 * `#`, in dozens of places that no setting reaches, and others are as bad.
 */

/** Letters of any language, digits, and signs that mean nothing to any tool. */
const PLAIN = /^[\p{L}\p{M}\p{N}/\\:._ ~+,@=-]*$/u

/** Whether tools take every sign of a path as it is. Pure. */
export const isPlain = (path: string): boolean => PLAIN.test(path)

/** The first sign of a path that is not plain. */
export const signOf = (path: string): string => [...path].find(sign => !isPlain(sign)) ?? ''

/** Creates a link to a folder in a temporary folder, which is removed on exit. Throws a sentence if no path is plain. */
function linkTo(folder: string): string {
  const home = [tmpdir(), '/tmp'].find(path => isPlain(path) && statSync(path, { throwIfNoEntry: false })?.isDirectory())
  if (home === undefined)
    throw new Fault(`${folder}: the folder's path has the sign "${signOf(folder)}", which Vite does not read, and so has that of the temporary folder, ${tmpdir()}; rename one of them.`)
  const own = mkdtempSync(join(home, 'deck-'))
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
  const link = join(own, 'deck')
  symlinkSync(folder, link, 'junction')
  return link
}

/** A path below a folder, in an argument for example, as it is seen through a link to the folder. Pure. */
export function through(text: string, folder: string, link: string): string {
  return text.replaceAll(folder, (found, at: number) => {
    const next = text[at + found.length]
    return next === undefined || next === sep || next === '/' ? link : found
  })
}

/** The environment of a process that sees `folder` through `link`. */
function envOf(folder: string, link: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DECK_LINK: JSON.stringify([folder, link]),
    // Node would resolve the link for each module, and a file's own address would be the real one again.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --preserve-symlinks --preserve-symlinks-main --require "${join(link, 'kit/core/plain-paths.cjs').replaceAll('\\', '/')}"`.trim(),
  }
}

/**
 * Runs the command of this process again, from a link to the project, if the project's path is not plain. Returns its exit
 * code, or undefined if the path is plain. Signals are passed on: the command ends by itself, and then the link goes.
 */
export async function runFromLink(): Promise<number | undefined> {
  if (isPlain(ROOT))
    return undefined
  const link = linkTo(ROOT)
  const seen = (text: string): string => through(text, ROOT, link)
  const child = spawn(process.execPath, process.argv.slice(1).map(seen), { cwd: seen(process.cwd()), env: envOf(ROOT, link), stdio: 'inherit' })
  killOnExit(child)
  endOnSignals(process.env, signal => void child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal!]))
  })
}
