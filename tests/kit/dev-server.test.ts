import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import config from '../../vite.config.ts'

/** What slides are made of. */
const FOLDERS = ['components', 'facts', 'layouts', 'models', 'setup', 'talk']
/** What Slidev's own client imports too, where Vite's scan finds it. */
const SLIDEVS = /^(?:vue|vue-router|@vueuse\/core|@slidev\/.*)$/

/** The packages whose values a file imports. */
function packagesOf(code: string): string[] {
  return [...code.matchAll(/^(?:import|export) (?!type )[\w\s{},*]*from '([^'.~#][^']*)'/gm)].map(([, name]) => name!).filter(name => !name.startsWith('node:'))
}

async function imported(): Promise<string[]> {
  const files = (await Promise.all(FOLDERS.map(async folder => (await readdir(join(ROOT, folder), { recursive: true })).map(file => join(ROOT, folder, file))))).flat()
  const codes = await Promise.all(files.filter(file => /\.(?:ts|vue)$/.test(file)).map(file => readFile(file, 'utf8')))
  return [...new Set(codes.flatMap(packagesOf))].filter(name => !SLIDEVS.test(name)).sort()
}

describe('a dev server that starts for the first time', () => {
  it('knows every package that only slides import: one found late would load the page again, under an export too', async () => {
    const { optimizeDeps } = await config({ command: 'serve', mode: 'development' })
    expect(await imported()).toEqual((optimizeDeps?.include ?? []).toSorted())
  })

  it('reads imports of values alone', () => {
    expect(packagesOf('import {\n  a,\n} from \'d3-format\'\nexport const from = \'e\'\nimport type { b } from \'zod\'\nimport c from \'./c.ts\'\nexport { d } from \'uqr\'\nimport \'node:fs\'')).toEqual(['d3-format', 'uqr'])
  })
})
