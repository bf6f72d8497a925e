import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../kit/core/paths.ts'
import { copyProject } from './project-copy.ts'

/** A deck of what a new slide may hold: code, images, tables, lists. */
export const CONTENT = join(ROOT, 'tests/fixtures/content')

/** A copy of the project whose talk ends with the slides of that deck. */
export function copyWithContent(): ReturnType<typeof copyProject> {
  const copy = copyProject('content')
  cpSync(join(CONTENT, 'public'), join(copy.root, 'public'), { recursive: true })
  for (const file of readdirSync(CONTENT).filter(name => name.startsWith('content')))
    cpSync(join(CONTENT, file), join(copy.root, 'pages', file))
  const deck = join(copy.root, 'slides.md')
  writeFileSync(deck, `${readFileSync(deck, 'utf8').trimEnd()}\n\n---\nsrc: ./pages/content.md\nkicker: Content\nappendix: true\n---\n`)
  return copy
}
