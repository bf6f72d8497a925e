import { Buffer } from 'node:buffer'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import writeFileAtomic from 'write-file-atomic'
import { ROOT, WORK } from './paths.ts'

/**
 * Replaces `out` by two renames, so that nobody sees an unfinished folder. Returns where the old one is. Synchronous, so
 * that no signal ends the process between the two.
 */
function swap(made: string, out: string): string {
  const old = `${made}-old`
  const replaces = existsSync(out)
  if (replaces)
    renameSync(out, old)
  try {
    renameSync(made, out)
  }
  catch (error) {
    if (replaces)
      renameSync(old, out)
    throw error
  }
  return old
}

/**
 * Fills a temporary folder and passes it to `put` once it is complete. The folder is beside `target`, since a rename
 * cannot cross file systems, and is removed afterwards, also after a fault.
 */
async function fillBeside(target: string, fill: (made: string) => Promise<void>, put: (made: string) => Promise<void>): Promise<void> {
  const home = dirname(target) === ROOT ? WORK : dirname(target)
  await mkdir(home, { recursive: true })
  const made = await mkdtemp(join(home, `.${basename(target)}-`))
  // A child that was writing there may need a moment to end.
  const remove = (): void => [made, `${made}-old`].forEach(path => rmSync(path, { recursive: true, force: true, maxRetries: 5 }))
  process.once('exit', remove)
  try {
    await fill(made)
    await put(made)
  }
  finally {
    await Promise.all([made, `${made}-old`].map(path => rm(path, { recursive: true, force: true })))
    process.off('exit', remove)
  }
}

/** Fills a new folder and replaces `target` with it once it is complete. If `fill` throws, `target` stays as it was. */
export async function replace(target: string, fill: (made: string) => Promise<void>): Promise<void> {
  await fillBeside(target, fill, async made => void swap(made, target))
}

/**
 * Lets `fill` write a file under another name and moves it to `target` once it is complete. If `fill` throws, `target`
 * stays as it was.
 */
export async function replaceFile(target: string, fill: (made: string) => Promise<void>): Promise<void> {
  const within = (made: string): string => join(made, basename(target))
  await fillBeside(target, made => fill(within(made)), async (made) => {
    await mkdir(dirname(target), { recursive: true })
    renameSync(within(made), target)
  })
}

/**
 * Fills a new folder and moves its entries into `folder` once it is complete. They replace entries with the same names;
 * all others stay. `list`, the file that describes the others, comes last. If `fill` throws, `folder` stays as it was.
 */
export async function replaceIn(folder: string, list: string, fill: (made: string) => Promise<void>): Promise<void> {
  await fillBeside(folder, fill, async (made) => {
    await mkdir(folder, { recursive: true })
    const names = (await readdir(made)).sort((a, b) => Number(a === list) - Number(b === list))
    // The old list describes the old files.
    rmSync(join(folder, list), { force: true })
    const old = names.map(name => swap(join(made, name), join(folder, name)))
    await Promise.all(old.map(path => rm(path, { recursive: true, force: true })))
  })
}

/** Writes a text as `writeWhole` does, but before it returns, for a process that a signal is ending. */
export function writeWholeNow(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileAtomic.sync(path, text)
}

/** Writes a file atomically, so that nobody sees half of it. Creates its folder if necessary. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength))
}
