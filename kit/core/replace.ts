import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ROOT, WORK } from './paths.ts'

/** Two renames, so that nobody ever sees half of it. */
async function swap(made: string, out: string): Promise<void> {
  const old = `${made}-old`
  if (existsSync(out))
    await rename(out, old)
  await rename(made, out)
  await rm(old, { recursive: true, force: true })
}

/** Fills a new folder beside `target`, since a rename cannot cross file systems, and hands it to `put` once it is whole. It is gone afterwards, on a fault too. */
async function fillBeside(target: string, fill: (made: string) => Promise<void>, put: (made: string) => Promise<void>): Promise<void> {
  const home = dirname(target) === ROOT ? WORK : dirname(target)
  await mkdir(home, { recursive: true })
  const made = await mkdtemp(join(home, `.${basename(target)}-`))
  try {
    await fill(made)
    await put(made)
  }
  finally {
    await rm(made, { recursive: true, force: true })
  }
}

/** Fills a new folder and puts it in the place of `target` once it is whole. On any fault of `fill` `target` stays as it was. */
export async function replace(target: string, fill: (made: string) => Promise<void>): Promise<void> {
  await fillBeside(target, fill, made => swap(made, target))
}

/**
 * Fills a new folder and puts what lies in it into `folder` once it is whole, in place of what had the same names; what else lies there stays.
 * `list`, the file that speaks of the others, comes last. On any fault of `fill` `folder` stays as it was.
 */
export async function replaceIn(folder: string, list: string, fill: (made: string) => Promise<void>): Promise<void> {
  await fillBeside(folder, fill, async (made) => {
    await mkdir(folder, { recursive: true })
    // It speaks of the files that were here before.
    await rm(join(folder, list), { force: true })
    const names = (await readdir(made)).sort((a, b) => Number(a === list) - Number(b === list))
    for (const name of names)
      await swap(join(made, name), join(folder, name))
  })
}

/** Writes a file so that nobody ever sees half of it, into a folder that is made if need be. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const part = `${path}.part`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(part, content)
    await rename(part, path)
  }
  finally {
    await rm(part, { force: true })
  }
}
