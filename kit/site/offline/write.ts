import type { BuildEnvironmentOptions, Rolldown } from 'vite'
import type { Licence } from '../../slidev/licences.ts'
import { join } from 'node:path'
import { build } from 'vite'
import { getManifest } from 'workbox-build'
import { LINKED, ROOT } from '../../core/paths.ts'
import { Fault } from '../../core/run.ts'
import { HOST_FILES } from '../../hosting/write.ts'

/**
 * Files that are not kept: preview pictures for other sites, files for programs and hosts only, and the slides' pages by
 * number, which are the same as those by id.
 */
const LEFT_OUT = ['previews/**', '+([0-9])/index.html', 'sitemap.xml', 'robots.txt', '**/*.woff', 'sw.js', ...HOST_FILES]

/** Bundles the service worker. `values` are what it finds in place of its variables. */
async function bundle(values: Readonly<Record<string, unknown>>, options: BuildEnvironmentOptions): Promise<Rolldown.RolldownOutput> {
  const define = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]))
  const made = await build({
    configFile: false,
    root: ROOT,
    resolve: { preserveSymlinks: LINKED },
    logLevel: 'error',
    publicDir: false,
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: { ...options, lib: { entry: join(ROOT, 'kit/site/offline/worker.ts'), formats: ['iife'], name: 'worker', fileName: () => 'sw.js' } },
  })
  return (Array.isArray(made) ? made[0] : made) as Rolldown.RolldownOutput
}

/** The packages whose code is in the service worker. They are asked for before it is built, since it lists all other files. */
export async function workerLicences(): Promise<Licence[]> {
  const { output } = await bundle({}, { write: false, license: { fileName: 'licences.json' } })
  const list = output.find(({ fileName }) => fileName === 'licences.json')
  return list?.type === 'asset' ? JSON.parse(String(list.source)) as Licence[] : []
}

/**
 * Writes the service worker of a built site, with its precache list and the ids of the slides in order. Throws a sentence
 * if a file is too large to precache.
 */
export async function writeWorker(made: string, slides: readonly string[]): Promise<{ files: number, bytes: number }> {
  const { manifestEntries, count, size, warnings } = await getManifest({
    globDirectory: made,
    globPatterns: ['**/*'],
    globIgnores: LEFT_OUT,
    // A file with a hash in its name never changes.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 4 * 2 ** 20,
  })
  if (warnings.length)
    throw new Fault(`kit/site/offline: ${warnings.join('; ')}`)
  const list = manifestEntries.toSorted((a, b) => a.url < b.url ? -1 : 1)
  const isCode = ({ url }: { url: string }): boolean => /\.(?:js|css)$/.test(url)
  const others = list.filter(entry => !isCode(entry)).map(({ url, revision }) => [url, revision])
  await bundle({ 'self.__WB_MANIFEST': list.filter(isCode), 'self.__OTHERS': others, 'self.__SLIDES': slides }, { outDir: made, emptyOutDir: false, copyPublicDir: false })
  return { files: count, bytes: size }
}
