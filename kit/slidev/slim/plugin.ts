import type { Plugin } from 'vite'
import type { Later } from './stand-ins.ts'
import { join } from 'node:path'
import { ROOT } from '../../core/paths.ts'
import { FLAGS, LATER, STAND_INS } from './stand-ins.ts'

const AHEAD = join(ROOT, 'runtime/prefetch.ts')
/** What runs before anything that keeps something in the browser's storage. */
const FIRST = join(ROOT, 'runtime/storage.ts')
const KEEPS = /\buse(?:Local)?Storage\(/
const ENTRY = '@slidev/client/main.ts'
/** How that entry starts the deck: in one task with the evaluation of all of its modules, which on a slow phone is a long one. */
const START = /^main\(\);?$/m
const LATER_PREFIX = '\0later:'
/** Slidev's parser comes into the browser for one function, and with it a parser of YAML. */
const PARSER = { whole: '@slidev/parser/core', part: '@slidev/parser/utils' }

/** A module by the name that the lists use: a file of Slidev's client or theme from its package on, a package as it is. */
const partOf = (id: string): string => /@slidev\/(?:client|theme-default)\/.*/.exec(id)?.[0] ?? id

/** What a slide may not use in the public's build, as compiled templates name it. */
const LEFT_OUT = /resolveDirective\("(mark|motion|drag)"\)|from ["'][^"']*\/builtin\/(Code\w+|KaTex\w+|ShikiMagicMove|Monaco|Mermaid|VDrag\w*)\.vue/

/** The sentence on a slide's code that needs a part which is left out, or undefined. */
export function leftOutFault(id: string, code: string): string | undefined {
  const found = LEFT_OUT.exec(code)
  return found ? `${id} uses ${found[1] ? `v-${found[1]}` : found[2]}, which the public's build leaves out (kit/slidev/slim/stand-ins.ts)` : undefined
}

/** A component that is fetched once the browser is idle, and its picture once there is nothing else to fetch. */
function later({ part, picture }: Later): string {
  const shown = picture && `import picture from '${picture}'
allRead.then(() => new Image().src = picture)`
  return `import { defineAsyncComponent } from 'vue'
import { allRead, idle } from '${AHEAD}'
${shown ?? ''}
export default defineAsyncComponent(() => idle().then(() => import('${part}')))`
}

/** Leaves out of a build what `stand-ins.ts` lists. */
export function leaveOut(): Plugin[] {
  const standIns = new Map([...STAND_INS.map(({ part, by }) => [part, by] as const), ...LATER.map(({ part }) => [part, `${LATER_PREFIX}${part}.js`] as const)])
  const unused = new Set([ENTRY, PARSER.whole, ...standIns.keys()])
  return [{
    name: 'talk:leave-out',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || importer.startsWith(LATER_PREFIX))
        return null
      const resolve = (id: string) => this.resolve(id, importer, { ...options, skipSelf: true })
      const part = partOf(/^[./]/.test(source) ? (await resolve(source))?.id ?? source : source)
      unused.delete(part)
      return part === PARSER.whole ? resolve(PARSER.part) : standIns.get(part)
    },
    config: () => ({ define: FLAGS }),
    transform(code, id) {
      if (id.endsWith(ENTRY)) {
        unused.delete(ENTRY)
        if (!START.test(code))
          this.error(`${ENTRY}: expected a last line "main()", which kit/slidev/slim/plugin.ts takes apart, found none.`)
        return code.replace(START, 'setTimeout(main)')
      }
      // Slidev writes its own values into components before anybody's definitions count.
      if (id.includes('@slidev/client/') && id.includes('.vue'))
        return Object.entries(FLAGS).reduce((text, [flag, value]) => text.replaceAll(flag, value), code)
      // In each of them: which of the build's files runs first is the bundler's to say. A component keeps nothing before it is shown.
      return KEEPS.test(code) && !/\.vue|\/node_modules\/@vueuse\//.test(id) ? `import '${FIRST}'\n${code}` : null
    },
    load: (id) => {
      const found = LATER.find(({ part }) => id === `${LATER_PREFIX}${part}.js`)
      return found ? later(found) : null
    },
    buildEnd(error) {
      if (!error && unused.size)
        this.error(`kit/slidev/slim/stand-ins.ts names what nothing imports: ${[...unused].join(', ')}.`)
    },
  }, {
    name: 'talk:left-out',
    // After Vue has compiled the slides.
    enforce: 'post',
    transform(code, id) {
      const fault = id.includes('__slidev_') && leftOutFault(id, code)
      if (fault)
        this.error(fault)
    },
  }]
}
