import type { Plugin } from 'vite'
import type { DeckFile, Lazy, StandIn } from './list.ts'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../core/paths.ts'
import { BUILTIN, MODULES, START } from '../contract.ts'
import { LAZY, OFF, REPLACED, STAND_INS, standInsFor } from './list.ts'

const PREFETCH = join(ROOT, 'runtime/prefetch.ts')
/** This module must run before anything that uses the browser's storage. */
const STORAGE = join(ROOT, 'runtime/storage.ts')
const KEEPS = /\buse(?:Local)?Storage\(/
const LAZY_PREFIX = '\0lazy:'

/**
 * A module's name as the lists write it: a file in Slidev's client or theme starts with its package, a package is written
 * as it is.
 */
const partOf = (id: string): string => /@slidev\/(?:client|theme-default)\/.*/.exec(id)?.[0] ?? id

/** The files that say which parts of Slidev the deck uses. */
const FILES = ['slides.md', 'pages/**/*.md', '{components,layouts}/**/*.vue', '*.vue']
const filesOf = (root: string): DeckFile[] => globSync(FILES, { cwd: root }).map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** One sentence if a slide's code needs a part that is left out, or undefined. */
export function leftOutFault(id: string, code: string, standIns: readonly StandIn[] = STAND_INS): string | undefined {
  const found = [...code.matchAll(BUILTIN)].find(([, directive]) => !directive || standIns.some(({ part }) => part === `${MODULES.client}modules/v-${directive}.ts`))
  return found ? `${id} uses ${found[1] ? `v-${found[1]}` : found[2]}, which the public's build leaves out (kit/slidev/stand-ins/list.ts)` : undefined
}

/** A module that loads a component once the browser is idle, and its picture once nothing else is left to fetch. */
function lazyModule({ part, picture }: Lazy): string {
  const shown = picture && `import picture from '${picture}'
allPrefetched.then(() => new Image().src = picture)`
  return `import { defineAsyncComponent } from 'vue'
import { allPrefetched, idle } from '${PREFETCH}'
${shown ?? ''}
export default defineAsyncComponent(() => idle().then(() => import('${part}')))`
}

/** The Vite plugin that replaces the parts of Slidev that do something wrong, in every build. */
export function replaceParts(): Plugin {
  return {
    name: 'slidev:replace-parts',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || !/^(?:[./]|@slidev\/client\/)/.test(source) || ![...REPLACED.keys()].some(part => source.includes(part.slice(part.lastIndexOf('/') + 1).replace(/\.ts$/, ''))))
        return null
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      return resolved && (REPLACED.get(partOf(resolved.id)) ?? null)
    },
  }
}

/**
 * The Vite plugins that replace the parts of Slidev in `list.ts` that the deck at `root` does not use. The build fails if a
 * part does not exist or a slide needs it.
 */
export function standIns(root: string): Plugin[] {
  const standIns = standInsFor(filesOf(root))
  const replacements = new Map([...standIns.map(({ part, by }) => [part, by] as const), ...LAZY.map(({ part }) => [part, `${LAZY_PREFIX}${part}.js`] as const)])
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
      // The client uses one function of Slidev's parser, which would bring in a YAML parser.
      return part === MODULES.parser ? resolve(MODULES.parserUtils) : replacements.get(part)
    },
    config: () => ({ define: OFF }),
    transform(code, id) {
      // A separate task, since together they would be a long task on a slow phone.
      if (id.endsWith(MODULES.main)) {
        unused.delete(MODULES.main)
        if (!START.test(code))
          this.error(`${MODULES.main}: expected a last line "main()", which kit/slidev/stand-ins/plugin.ts takes apart, found none.`)
        return code.replace(START, 'setTimeout(main)')
      }
      // Slidev inserts its own values into components before Vite's `define` applies.
      if (id.includes(MODULES.client) && id.includes('.vue'))
        return Object.entries(OFF).reduce((text, [flag, value]) => text.replaceAll(flag, value), code)
      // Added to each module that uses storage, because the bundler decides which file runs first. Components need none,
      // since they store nothing before they are shown.
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
    // Runs after Vue has compiled the slides.
    enforce: 'post',
    transform(code, id) {
      const fault = id.includes(MODULES.slide) && leftOutFault(id, code, standIns)
      if (fault)
        this.error(fault)
    },
  }]
}
