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
  await build({
    configFile: false,
    root: ROOT,
    resolve: { preserveSymlinks: LINKED },
    logLevel: 'error',
    publicDir: false,
    define: { 'self.__WB_MANIFEST': JSON.stringify(list.filter(isCode)), 'self.__OTHERS': JSON.stringify(list.filter(entry => !isCode(entry)).map(({ url, revision }) => [url, revision])), 'self.__SLIDES': JSON.stringify(slides), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: made,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: join(ROOT, 'kit/site/offline/worker.ts'), formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  })
  return { files: count, bytes: size }
}
