import type { Plugin } from 'vite'
import type { Later } from './stand-ins.ts'
import { join } from 'node:path'
import { ROOT } from '../../core/paths.ts'
import { BUILTIN, MODULES, START } from '../contract.ts'
import { LATER, OFF, STAND_INS } from './stand-ins.ts'

const AHEAD = join(ROOT, 'runtime/prefetch.ts')
/** What runs before anything that keeps something in the browser's storage. */
const FIRST = join(ROOT, 'runtime/storage.ts')
const KEEPS = /\buse(?:Local)?Storage\(/
const LATER_PREFIX = '\0later:'

/** A module by the name that the lists use: a file of Slidev's client or theme from its package on, a package as it is. */
const partOf = (id: string): string => /@slidev\/(?:client|theme-default)\/.*/.exec(id)?.[0] ?? id

/** The sentence on a slide's code that needs a part which is left out, or undefined. */
export function leftOutFault(id: string, code: string): string | undefined {
  const found = BUILTIN.exec(code)
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
  const unused = new Set([MODULES.main, MODULES.parser, ...standIns.keys()])
  return [{
    name: 'talk:leave-out',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || importer.startsWith(LATER_PREFIX))
        return null
      const resolve = (id: string) => this.resolve(id, importer, { ...options, skipSelf: true })
      const part = partOf(/^[./]/.test(source) ? (await resolve(source))?.id ?? source : source)
      unused.delete(part)
      // Slidev's parser comes into the browser for one function, and with it a parser of YAML.
      return part === MODULES.parser ? resolve(MODULES.parserUtils) : standIns.get(part)
    },
    config: () => ({ define: OFF }),
    transform(code, id) {
      // On a slow phone the task would be a long one.
      if (id.endsWith(MODULES.main)) {
        unused.delete(MODULES.main)
        if (!START.test(code))
          this.error(`${MODULES.main}: expected a last line "main()", which kit/slidev/slim/plugin.ts takes apart, found none.`)
        return code.replace(START, 'setTimeout(main)')
      }
      // Slidev writes its own values into components before anybody's definitions count.
      if (id.includes(MODULES.client) && id.includes('.vue'))
        return Object.entries(OFF).reduce((text, [flag, value]) => text.replaceAll(flag, value), code)
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
      const fault = id.includes(MODULES.slide) && leftOutFault(id, code)
      if (fault)
        this.error(fault)
    },
  }]
}
