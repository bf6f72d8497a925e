import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { headersFile, netlifyToml, nginxConf, vercelJson } from './formats.ts'

/** The hosts' files that must be in the repository, by path: hosts read them before anything is built. */
export const PROJECT_FILES: Readonly<Record<string, string>> = {
  'hosting/nginx.conf': nginxConf(),
  'netlify.toml': netlifyToml(),
  'vercel.json': vercelJson('/', true),
}

/** Writes texts to their paths in a folder. */
export async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** The files of a build that are for hosts only. */
export const HOST_FILES: readonly string[] = ['_headers', 'vercel.json']

/** Writes the files that hosts read at the top of the published folder into a build for `base`. */
export const writeHosting = (dist: string, base: string): Promise<void> => writeAll(dist, { '_headers': headersFile(base), 'vercel.json': vercelJson(base, false) })
