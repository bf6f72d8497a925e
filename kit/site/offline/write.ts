import { join } from 'node:path'
import { build } from 'vite'
import { getManifest } from 'workbox-build'
import { LINKED, ROOT } from '../../core/paths.ts'
import { Fault } from '../../core/run.ts'

/**
 * Files that are not precached: preview pictures for other sites, files for programs only, and the slides' pages by
 * number, which are the same as those by id.
 */
const LEFT_OUT = ['previews/**', '+([0-9])/index.html', 'sitemap.xml', 'robots.txt', '**/*.woff', 'sw.js', '_headers']

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
  await build({
    configFile: false,
    root: ROOT,
    resolve: { preserveSymlinks: LINKED },
    logLevel: 'error',
    publicDir: false,
    define: { 'self.__WB_MANIFEST': JSON.stringify(list), 'self.__SLIDES': JSON.stringify(slides), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: made,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: join(ROOT, 'kit/site/offline/worker.ts'), formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  })
  return { files: count, bytes: size }
}
