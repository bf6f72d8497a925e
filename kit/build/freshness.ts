import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../core/paths.ts'

/** What a build is made of; anything newer than the build makes it stale. */
const SOURCES = ['slides.md', 'pages', 'components', 'layouts', 'styles', 'setup', 'runtime', 'facts', 'models', 'talk', 'public', 'global-top.vue', 'global-bottom.vue', 'slide-top.vue', 'slide-bottom.vue', 'vite.config.ts', 'uno.config.ts', 'package-lock.json', 'kit/build', 'kit/browser/print-page.ts', 'kit/snapshot', 'kit/slidev', 'kit/ledger', 'kit/site', 'kit/outputs/cards']

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
