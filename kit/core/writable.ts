import type { StatsFs } from 'node:fs'
import { lstatSync, mkdtempSync, rmdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from './fault.ts'
import { nameOf, WORK } from './paths.ts'
import { meaningOf } from './system-errors.ts'

/** What a command will write: a file, or a folder with all in it. */
export interface Wanted { file?: string, folder?: string }

/** Tells the size of the disk that a folder is on, in blocks. */
type SizeOf = (folder: string) => Pick<StatsFs, 'bavail' | 'blocks' | 'bsize'>

/** The free space in bytes that a command needs on each disk: several times what any of them writes. */
export const SPACE = 100 * 2 ** 20

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** What is at a path; undefined if nothing is. Throws a sentence about `path` where the system does not say. */
function at(place: string, path: string): 'file' | 'folder' | 'device' | undefined {
  try {
    const found = statSync(place)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'device'
  }
  catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error)))
      return undefined
    throw new Fault(`${nameOf(path)} cannot be written: ${meaningOf(codeOf(error))} (${nameOf(place)}).`)
  }
}

/** Whether anything is at a place, a link that leads nowhere too. */
function exists(place: string, path: string): boolean {
  try {
    return at(place, path) !== undefined || lstatSync(place).isSymbolicLink()
  }
  catch (error) {
    if (error instanceof Fault)
      throw error
    return false
  }
}

/** Creates and removes a folder: permission bits say nothing to root, and nothing of a disk that is read-only. */
function probe(folder: string, path: string): void {
  try {
    rmdirSync(mkdtempSync(join(folder, '.probe-')))
  }
  catch (error) {
    throw new Fault(`${nameOf(path)} cannot be written: nothing can be created in ${nameOf(folder)}/, ${meaningOf(codeOf(error))}.`)
  }
}

/** Throws unless the disk of a folder has enough space. Some file systems of the kernel's have no size at all. */
function needSpace(folder: string, path: string, sizeOf: SizeOf): void {
  const { bavail, blocks, bsize } = sizeOf(folder)
  const megabytes = (bytes: number): number => Math.floor(bytes / 2 ** 20)
  if (blocks > 0 && bavail * bsize < SPACE)
    throw new Fault(`${nameOf(path)} cannot be written: its disk needs ${megabytes(SPACE)} MB of free space, and has ${megabytes(bavail * bsize)} MB.`)
}

/** Throws unless a file or folder can be written, or replaced, at this path. */
function needOne({ file, folder }: Wanted, sizeOf: SizeOf = statfsSync): void {
  const path = (file ?? folder)!
  const [found, wanted] = [at(path, path), file === undefined ? 'folder' : 'file']
  if (found && found !== wanted)
    throw new Fault(`${nameOf(path)} cannot be written: expected a ${wanted} or nothing there, got a ${found}.`)
  // What is there is replaced by renaming, which the folder above has to allow, and removed, which it has to allow itself.
  let above = dirname(path)
  while (!exists(above, path))
    above = dirname(above)
  if (at(above, path) !== 'folder')
    throw new Fault(`${nameOf(path)} cannot be written: ${nameOf(above)} is no folder.`)
  for (const place of [above, ...found === 'folder' ? [path] : []])
    probe(place, path)
  needSpace(above, path, sizeOf)
}

/** Folders in `.work/` that an earlier command, of another user perhaps, may have made. */
const OWN = ['', 'locks', 'made-of'].map(name => join(WORK, name))

/**
 * Throws one sentence unless the command can write all of this, and its own files in `.work/`. Called before anything is
 * built or started. Leaves nothing behind. `sizeOf` tells the size of the disk that a folder is on.
 */
export function needWritable(wanted: readonly Wanted[], sizeOf?: SizeOf): void {
  for (const one of [...OWN.map(folder => ({ folder })), ...wanted])
    needOne(one, sizeOf)
}
