import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameOf } from '../core/paths.ts'
import { Fault } from '../core/run.ts'

const ENTRY = /<script type="module"[^>]* src="(\/(?:[^"]*\/)?)assets\//

/** The base path that a deck was built for, read from its page. */
export function baseOf(dist: string): string {
  const base = ENTRY.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1]
  if (!base)
    throw new Fault(`${nameOf(dist)}/index.html: expected a script under assets/, found none; run \`npm run build\` again.`)
  return base
}

/**
 * Throws unless the folder holds a complete deck built for `base`: its page, its fallback, and every file that its page
 * loads.
 */
export function verifyBuilt(dist: string, base: string): void {
  for (const file of ['index.html', '404.html']) {
    if (!existsSync(join(dist, file)))
      throw new Fault(`The build made no ${file}.`)
  }
  if (baseOf(dist) !== base)
    throw new Fault(`The build was asked for base "${base}" and made "${baseOf(dist)}".`)
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]*)"/g)) {
    if (!path!.startsWith(base) || !existsSync(join(dist, path!.slice(base.length))))
      throw new Fault(`The built index.html loads ${path}, which the build did not make.`)
  }
}
