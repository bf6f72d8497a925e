import type { Plugin } from 'vite'
import { join } from 'node:path'
import { ROOT } from '../paths.ts'
import { LATER, STAND_INS } from './stand-ins.ts'

const OURS = join(ROOT, 'kit/slim/')
const IDLE = join(OURS, 'with/idle.ts')
const LATER_PREFIX = '\0later:'
/** Slidev's parser comes into the browser for one function, and with it a parser of YAML. */
const PARSER = { whole: '@slidev/parser/core', part: '@slidev/parser/utils' }

/** A file of Slidev's client by the name that the lists use, or undefined. */
const partOf = (id: string): string | undefined => /@slidev\/client\/[^?]*/.exec(id)?.[0]

/** What a slide may not use in the public's build, as compiled templates name it. */
const LEFT_OUT = /resolveDirective\("(mark|motion|drag)"\)|from ["'][^"']*\/builtin\/(Code\w+|KaTex\w+|ShikiMagicMove|Monaco|Mermaid|VDrag\w*)\.vue/

/** The sentence on a slide's code that needs a part which is left out, or undefined. */
export function leftOutFault(id: string, code: string): string | undefined {
  const found = LEFT_OUT.exec(code)
  return found ? `${id} uses ${found[1] ? `v-${found[1]}` : found[2]}, which the public's build leaves out (kit/slim/stand-ins.ts)` : undefined
}

/** A component that is fetched once the browser is idle. */
const later = (part: string): string => `import { defineAsyncComponent } from 'vue'
import { idle } from '${IDLE}'
export default defineAsyncComponent(() => idle().then(() => import('${part}')))`

/** Leaves out of a build what `stand-ins.ts` lists. */
export function slim(): Plugin {
  const unused = new Set([PARSER.whole, ...STAND_INS.map(s => s.part), ...LATER])
  return {
    name: 'talk:slim',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || importer.startsWith(OURS) || importer.startsWith(LATER_PREFIX))
        return null
      const resolved = source.startsWith('.') || source.startsWith('/') ? (await this.resolve(source, importer, { ...options, skipSelf: true }))?.id : source
      const part = resolved && (partOf(resolved) ?? resolved)
      if (!part || !unused.has(part) && part !== PARSER.whole && !STAND_INS.some(s => s.part === part) && !LATER.includes(part))
        return null
      // A part of a component, like its styles, belongs to the component.
      if (resolved.includes('?'))
        return null
      unused.delete(part)
      if (part === PARSER.whole)
        return this.resolve(PARSER.part, importer, { ...options, skipSelf: true })
      return LATER.includes(part) ? `${LATER_PREFIX}${part}.js` : STAND_INS.find(s => s.part === part)!.by
    },
    load: id => id.startsWith(LATER_PREFIX) ? later(id.slice(LATER_PREFIX.length, -'.js'.length)) : null,
    transform(code, id) {
      const fault = id.includes('__slidev_') && leftOutFault(id, code)
      if (fault)
        this.error(fault)
    },
    buildEnd(error) {
      if (!error && unused.size)
        this.error(`kit/slim/stand-ins.ts names what nothing imports: ${[...unused].join(', ')}.`)
    },
  }
}
