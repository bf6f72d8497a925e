import type { Found } from './slides.ts'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameOf } from '../../core/paths.ts'
import { lineAt } from '../rule.ts'
import { typedInCode } from './code.ts'
import { typedInComponent } from './template.ts'

/**
 * The files to check: the components and layouts, the files in runtime/ that write words or states, and the talk's own
 * data.
 */
const FILES = ['components/**/*.{vue,ts}', 'layouts/*.vue', '*.vue', 'runtime/{focus,channel,usage,prefetch,use*}.ts', 'talk/*.ts']

/** Everything that is typed into the code of a deck. */
export function typedInFiles(root: string): Found[] {
  return globSync(FILES, { cwd: root }).sort().flatMap((path) => {
    const [file, source] = [nameOf(join(root, path)), readFileSync(join(root, path), 'utf8')]
    const hits = path.endsWith('.vue') ? typedInComponent(source) : typedInCode(source)
    return hits.map(hit => ({
      ...hit,
      file,
      source,
      sentence: `${file}:${lineAt({ line: 1, raw: source }, hit.at)}: field "${hit.field}": expected a figure of facts/ or a result of models/, got "${hit.got}"`,
    }))
  })
}
