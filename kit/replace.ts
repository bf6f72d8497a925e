import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ROOT, WORK } from './paths.ts'

/** Two renames, so that nobody ever sees half a deck. */
async function swap(made: string, out: string): Promise<void> {
  const old = `${made}-old`
  if (existsSync(out))
    await rename(out, old)
  await rename(made, out)
  await rm(old, { recursive: true, force: true })
}

/** Fills a new folder beside `target`, since a rename cannot cross file systems, and puts it there once it is whole. On any fault `target` stays as it was. */
export async function replace(target: string, fill: (made: string) => Promise<void>): Promise<void> {
  const home = dirname(target) === ROOT ? WORK : dirname(target)
  await mkdir(home, { recursive: true })
  const made = await mkdtemp(join(home, `.${basename(target)}-`))
  try {
    await fill(made)
    await swap(made, target)
  }
  finally {
    await rm(made, { recursive: true, force: true })
  }
}
