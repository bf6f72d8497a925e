import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, WORK } from '../../kit/core/paths.ts'

/** A copy of the project that can be changed freely. Ignored files are left out, and node_modules is linked. */
export function copyProject(name: string): { root: string, remove: () => void } {
  mkdirSync(WORK, { recursive: true })
  const root = mkdtempSync(join(WORK, `${name}-`))
  const ignored = new Set(['.git', ...readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n').map(line => line.replace(/\/$/, ''))])
  for (const entry of readdirSync(ROOT).filter(entry => !ignored.has(entry)))
    cpSync(join(ROOT, entry), join(root, entry), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction')
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Matches a figure's entry from its id to its value: its own entry, or a field of its model's, but not the next entry. */
function entryOf(id: string, value: string): RegExp {
  const [model, field] = id.split('.') as [string, string]
  const upTo = (start: string, end: string) => `(?:id: '${escape(start)}',(?:(?!\\bid: )[^])*?\\b${end})`
  return new RegExp(`(${upTo(id, 'value: ')}|${upTo(model, `${escape(field)}: (?:\\{ value: )?`)})${escape(value)}(?![\\w.])`, 'g')
}

/** Changes the value of a figure in facts/. Throws unless there is exactly one entry with the old value. */
export function changeValue(root: string, id: string, from: string, to: string): void {
  const entry = entryOf(id, from)
  const files = readdirSync(join(root, 'facts'), { recursive: true }).map(String).filter(file => file.endsWith('.ts')).map(file => join(root, 'facts', file))
  const found = files.flatMap(file => [...readFileSync(file, 'utf8').matchAll(entry)].map(() => file))
  if (found.length !== 1)
    throw new Error(`facts/: expected one entry of the figure "${id}" with the value ${from}, found ${found.length}`)
  writeFileSync(found[0]!, readFileSync(found[0]!, 'utf8').replace(entry, `$1${to}`))
}
