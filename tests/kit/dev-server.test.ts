import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { withDevServer } from '../../kit/slidev/dev-server.ts'
import config from '../../vite.config.ts'

/** What slides are made of. */
const FOLDERS = ['components', 'facts', 'layouts', 'models', 'setup', 'talk']
/** What Slidev's own client imports too, where Vite's scan finds it. */
const SLIDEVS = /^(?:vue|vue-router|@vueuse\/core|@slidev\/.*)$/

/** The one file of theirs that only Slidev's Node side imports. */
const NODE_SIDE = join('setup', 'shiki.ts')

/** The packages whose values a file imports. */
function packagesOf(code: string): string[] {
  return [...code.matchAll(/^(?:import|export) (?!type )[\w\s{},*]*from '([^'.~#][^']*)'/gm)].map(([, name]) => name!).filter(name => !name.startsWith('node:'))
}

async function imported(): Promise<string[]> {
  const files = (await Promise.all(FOLDERS.map(async folder => (await readdir(join(ROOT, folder), { recursive: true })).map(file => join(ROOT, folder, file))))).flat()
  const codes = await Promise.all(files.filter(file => /\.(?:ts|vue)$/.test(file) && !file.endsWith(NODE_SIDE)).map(file => readFile(file, 'utf8')))
  return [...new Set(codes.flatMap(packagesOf))].filter(name => !SLIDEVS.test(name)).sort()
}

/** All that a dev server has to say: ours, and Slidev's banner with its addresses. */
const SAYS = /^(?:Opening the talk: .*|●■▲|Slidev\s+v[\d.]+|(?:theme|css engine|entry) .*|(?:public slide show|presenter mode|slides overview|export slides|remote control|shortcuts)\s+>.*)$/

/** The lines of a dev server's output that say more than that: warnings, of whatever kind. */
function warnings(output: string): string[] {
  return stripVTControlCharacters(output).split('\n').map(line => line.trim()).filter(line => line && !SAYS.test(line))
}

/** What a dev server says while it starts and serves the modules of some slides. */
function outputOf(slides: readonly number[]): Promise<string> {
  return withDevServer(async (url) => {
    for (const no of slides) {
      const module = await fetch(`${url}@slidev/slides/${no}/md`).then(answer => answer.text())
      // That module hands on the compiled slide, whose components are looked up as it is compiled.
      const { ok, status } = await fetch(new URL(/from "([^"]+)"/.exec(module)![1]!, url))
      expect(ok, `slide ${no}: ${status}`).toBe(true)
    }
  }, [join(ROOT, 'kit/commands/dev.ts')])
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

describe('the dev server', () => {
  it('warns of nothing while it starts and compiles slides', async () => expect(warnings(await outputOf([1, 10, 40]))).toEqual([]))

  it('would be heard to warn', () => {
    const banner = 'Opening the talk: slides at /.\n\n  \u001B[1mSlidev\u001B[0m  v53.0.0 \n\n  theme       @slidev/theme-default\n  presenter mode      > http://localhost:3030/presenter/\n'
    const planted = ['[unplugin-vue-components] component "Twin"(/components/b/twin.ts) has naming conflicts with other components, ignored.', '(!) Some chunks are larger', 'warning: a theme']
    expect(warnings(banner + planted.join('\n'))).toEqual(planted)
  })
})
