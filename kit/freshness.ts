import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.ts'

/** What a build is made of; anything newer than the build makes it stale. */
const SOURCES = ['slides.md', 'pages', 'components', 'layouts', 'styles', 'setup', 'facts', 'models', 'talk', 'public', 'global-top.vue', 'global-bottom.vue', 'slide-top.vue', 'slide-bottom.vue', 'vite.config.ts', 'uno.config.ts', 'package-lock.json', 'kit/build.ts', 'kit/print-page.ts', 'kit/printed.ts', 'kit/slidev.ts', 'kit/slim', 'kit/hosting', 'kit/data', 'kit/site']

function newest(path: string): number {
  const stat = statSync(path)
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name)))) : stat.mtimeMs
}

/** When the deck's sources last changed, in milliseconds. */
export function sourcesChanged(root = ROOT): number {
  return Math.max(...SOURCES.map(name => join(root, name)).filter(path => existsSync(path)).map(newest))
}

/** True when `dist` holds a build that is not older than its sources. */
export function isFresh(dist: string, root = ROOT): boolean {
  const index = join(dist, 'index.html')
  return existsSync(index) && statSync(index).mtimeMs >= sourcesChanged(root)
}
