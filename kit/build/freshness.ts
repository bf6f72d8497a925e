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
 * Decides whether a built folder is up to date. Each build stores the hash of its inputs in `.work/made-of/`, outside of
 * the folder, since that may be published. A build is fresh if the project and the settings still give the same hash;
 * modification times are ignored.
 */

const RECORDS = join(WORK, 'made-of')
const recordOf = (folder: string): string => join(RECORDS, encodeURIComponent(nameOf(folder)))

/** The settings of a build. `also` are folders that are inputs besides those of every build. */
export interface Asked { base: string, audience: Audience, also?: readonly string[] }

/** The settings of `.work/stage`. */
export const FOR_STAGE: Asked = { base: '/', audience: 'stage' }
/** The settings of `npm run build` without options. */
export const FOR_PUBLIC: Asked = { base: '/', audience: 'public' }

/**
 * The date that a build contains: SOURCE_DATE_EPOCH, else in the public build, whose sitemap has a date, the day of the
 * last commit.
 */
function dateOf(audience: Audience): string {
  return process.env.SOURCE_DATE_EPOCH || (audience === 'public' ? commitDate()?.toISOString().slice(0, 10) : undefined) || ''
}

/**
 * The folders in the project that commands made. They are no inputs, although exports and builds may be beside the
 * sources.
 */
function madeFolders(): string[] {
  return existsSync(RECORDS) ? readdirSync(RECORDS).map(decodeURIComponent) : []
}

/** The hash of the folder's current inputs. Throws a sentence if SITE_URL is not an address. */
export function hashOf(folder: string, { base, audience, also = [] }: Asked): string {
  const settings = { base, audience, date: dateOf(audience), site: siteUrl(), node: process.versions.node.split('.')[0]! }
  return inputsHash(ROOT, settings, { also: also.map(nameOf), without: [...madeFolders(), nameOf(folder)] })
}

/** Whether `folder` holds a complete build of the current inputs and settings. `hash` is the current hash, if it is known. */
export function isFresh(folder: string, asked: Asked, hash?: string): boolean {
  return existsSync(join(folder, 'index.html')) && existsSync(recordOf(folder)) && readFileSync(recordOf(folder), 'utf8') === (hash ?? hashOf(folder, asked))
}

/** Records that a command makes `folder`, and the hash of its inputs, if the folder can be fresh. */
export async function record(folder: string, hash = ''): Promise<void> {
  await mkdir(RECORDS, { recursive: true })
  await writeFile(recordOf(folder), hash)
}

/**
 * Fills a new folder, replaces `folder` with it and records the hash of its inputs. `before` is the hash from before the
 * deck was read. If the inputs have changed since, the build may contain the change or not. Then nothing is recorded, and
 * the next command builds again.
 */
export async function replaceRecorded(folder: string, asked: Asked, before: string, fill: (made: string) => Promise<void>): Promise<void> {
  await replace(folder, async (made) => {
    await fill(made)
    // If the process is stopped after this line, the folder has no record and is not fresh.
    await rm(recordOf(folder), { force: true })
  })
  await record(folder, hashOf(folder, asked) === before ? before : '')
}
