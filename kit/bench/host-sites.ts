import type { Served } from '../browser/serve.ts'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { serve } from '../browser/serve.ts'
import { WORK } from '../core/paths.ts'
import { headersOf } from '../hosting/headers.ts'
import { baseOf } from '../slidev/built.ts'

const TEXT = /\.(?:html|js|css|svg|json|txt|xml|webmanifest)$/

/** Copies a build and adds a compressed copy of each text file, as hosts send them. Returns the copy's folder. */
export async function pack(folder: string, name: string): Promise<string> {
  const packed = join(WORK, 'hosted', name)
  await rm(packed, { recursive: true, force: true })
  await mkdir(packed, { recursive: true })
  await cp(folder, packed, { recursive: true })
  const texts = (await readdir(packed, { recursive: true })).filter(path => TEXT.test(path))
  await Promise.all(texts.map(async path => writeFile(join(packed, `${path}.gz`), await promisify(gzip)(await readFile(join(packed, path))))))
  return packed
}

/** Serves a build as a host would: compressed, and with the headers of `kit/hosting/headers.ts`. */
export async function host(folder: string, name: string, base = baseOf(folder)): Promise<Served> {
  return serve(await pack(folder, name), base, path => headersOf(path, base), { packed: true })
}
