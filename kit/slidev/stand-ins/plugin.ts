import type { Plugin } from 'vite'
import type { Lazy } from './list.ts'
import { join } from 'node:path'
import { ROOT } from '../../core/paths.ts'
import { BUILTIN, MODULES, START } from '../contract.ts'
import { LAZY, OFF, STAND_INS } from './list.ts'

const PREFETCH = join(ROOT, 'runtime/prefetch.ts')
/** What runs before anything that keeps something in the browser's storage. */
const STORAGE = join(ROOT, 'runtime/storage.ts')
const KEEPS = /\buse(?:Local)?Storage\(/
const LAZY_PREFIX = '\0lazy:'

/** A module by the name that the lists use: a file of Slidev's client or theme from its package on, a package as it is. */
const partOf = (id: string): string => /@slidev\/(?:client|theme-default)\/.*/.exec(id)?.[0] ?? id

/** The sentence on a slide's code that needs a part which is left out, or undefined. */
export function leftOutFault(id: string, code: string): string | undefined {
  const found = BUILTIN.exec(code)
  return found ? `${id} uses ${found[1] ? `v-${found[1]}` : found[2]}, which the public's build leaves out (kit/slidev/stand-ins/list.ts)` : undefined
}

/** A component that is fetched once the browser is idle, and its picture once there is nothing else to fetch. */
function lazyModule({ part, picture }: Lazy): string {
  const shown = picture && `import picture from '${picture}'
allRead.then(() => new Image().src = picture)`
  return `import { defineAsyncComponent } from 'vue'
import { allRead, idle } from '${PREFETCH}'
${shown ?? ''}
export default defineAsyncComponent(() => idle().then(() => import('${part}')))`
}

/** Puts into a build what `list.ts` has in place of parts of Slidev, and fails it if a part is not there or a slide needs it. */
export function standIns(): Plugin[] {
  const replacements = new Map([...STAND_INS.map(({ part, by }) => [part, by] as const), ...LAZY.map(({ part }) => [part, `${LAZY_PREFIX}${part}.js`] as const)])
  const unused = new Set([MODULES.main, MODULES.parser, ...replacements.keys()])
  return [{
    name: 'slidev:stand-ins',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || importer.startsWith(LAZY_PREFIX))
        return null
      const resolve = (id: string) => this.resolve(id, importer, { ...options, skipSelf: true })
      const part = partOf(/^[./]/.test(source) ? (await resolve(source))?.id ?? source : source)
      unused.delete(part)
      // Slidev's parser comes into the browser for one function, and with it a parser of YAML.
      return part === MODULES.parser ? resolve(MODULES.parserUtils) : replacements.get(part)
    },
    config: () => ({ define: OFF }),
    transform(code, id) {
      // On a slow phone the task would be a long one.
      if (id.endsWith(MODULES.main)) {
        unused.delete(MODULES.main)
        if (!START.test(code))
          this.error(`${MODULES.main}: expected a last line "main()", which kit/slidev/stand-ins/plugin.ts takes apart, found none.`)
        return code.replace(START, 'setTimeout(main)')
      }
      // Slidev writes its own values into components before anybody's definitions count.
      if (id.includes(MODULES.client) && id.includes('.vue'))
        return Object.entries(OFF).reduce((text, [flag, value]) => text.replaceAll(flag, value), code)
      // In each of them: which of the build's files runs first is the bundler's to say. A component keeps nothing before it is shown.
      return KEEPS.test(code) && !/\.vue|\/node_modules\/@vueuse\//.test(id) ? `import '${STORAGE}'\n${code}` : null
    },
    load: (id) => {
      const found = LAZY.find(({ part }) => id === `${LAZY_PREFIX}${part}.js`)
      return found ? lazyModule(found) : null
    },
    buildEnd(error) {
      if (!error && unused.size)
        this.error(`kit/slidev/stand-ins/list.ts names what nothing imports: ${[...unused].join(', ')}.`)
    },
  }, {
    name: 'slidev:left-out',
    // After Vue has compiled the slides.
    enforce: 'post',
    transform(code, id) {
      const fault = id.includes(MODULES.slide) && leftOutFault(id, code)
      if (fault)
        this.error(fault)
    },
  }]
}
