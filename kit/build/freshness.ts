import type { Audience } from '../slidev/cli.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { commitDate } from '../core/dates.ts'
import { inputsHash } from '../core/inputs.ts'
import { nameOf, ROOT, WORK } from '../core/paths.ts'
import { replace } from '../core/replace.ts'
import { siteUrl } from '../ledger/address.ts'

/**
 * Whether a folder that was built is what a build would make now. Each build leaves the hash of what it was made of in
 * `.work/made-of/`, outside of the folder, since that may be published. A build is fresh if the hash of the project as it is now,
 * with the settings of now, is the same; times of change say nothing.
 */

const RECORDS = join(WORK, 'made-of')
const recordOf = (folder: string): string => join(RECORDS, encodeURIComponent(nameOf(folder)))

/** How a folder was asked for. `also` are folders that it is made of besides those of every build. */
export interface Asked { base: string, audience: Audience, also?: readonly string[] }

/** What `.work/stage` is. */
export const FOR_STAGE: Asked = { base: '/', audience: 'stage' }
/** What `npm run build` makes, without options. */
export const FOR_PUBLIC: Asked = { base: '/', audience: 'public' }

/** The date in a build: the sitemap of the public one has that of the last commit, by its day. */
function dateOf(audience: Audience): string {
  return process.env.SOURCE_DATE_EPOCH || (audience === 'public' ? commitDate()?.toISOString().slice(0, 10) : undefined) || ''
}

/** The folders of the project that commands made; exports and builds may lie beside the sources. */
function madeFolders(): string[] {
  return existsSync(RECORDS) ? readdirSync(RECORDS).map(decodeURIComponent) : []
}

/** The hash of what the folder would be made of now. Throws a sentence if SITE_URL is no address. */
export function hashOf(folder: string, { base, audience, also = [] }: Asked): string {
  const settings = { base, audience, date: dateOf(audience), site: siteUrl(), node: process.versions.node.split('.')[0]! }
  return inputsHash(ROOT, settings, { also: also.map(nameOf), without: [...madeFolders(), nameOf(folder)] })
}

/** Whether `folder` holds a whole build of what is there now, as it is asked for now; `hash` is that of now, if it is known. */
export function isFresh(folder: string, asked: Asked, hash?: string): boolean {
  return existsSync(join(folder, 'index.html')) && existsSync(recordOf(folder)) && readFileSync(recordOf(folder), 'utf8') === (hash ?? hashOf(folder, asked))
}

/** Remembers that a command makes `folder`, and which hash it was made of, if it is one that can be fresh. */
export async function record(folder: string, hash = ''): Promise<void> {
  await mkdir(RECORDS, { recursive: true })
  await writeFile(recordOf(folder), hash)
}

/**
 * Fills a new folder, puts it in the place of `folder` and records what it was made of: `before`, which `hashOf` gave before anything
 * of the deck was read. What changed in the meantime may be in it or not, so then nothing is recorded, and the next command builds again.
 */
export async function replaceRecorded(folder: string, asked: Asked, before: string, fill: (made: string) => Promise<void>): Promise<void> {
  await replace(folder, async (made) => {
    await fill(made)
    // Stopped between here and its end, this leaves a folder without a record, which is not fresh.
    await rm(recordOf(folder), { force: true })
  })
  await record(folder, hashOf(folder, asked) === before ? before : '')
}
