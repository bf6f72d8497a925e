import type { PrivateName } from './contract.ts'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { CONTRACT } from './contract.ts'
import { LAZY, REPLACED, STAND_INS } from './stand-ins/list.ts'

const OF_SLIDEV = /^@slidev\//

/** A part of Slidev that the public build replaces: one of its files, or a package that its client imports. */
function replaced(part: string): PrivateName {
  const own = OF_SLIDEV.test(part)
  return {
    kind: 'module',
    name: part,
    why: 'the public\'s build has another part in its place',
    file: own ? part : '@slidev/client/**/*.{ts,vue}',
    pattern: own ? /^/ : new RegExp(`(?:from|import) '${part}'`),
  }
}

/** All names to check: those in the contract, and the parts with a stand-in. */
export const NAMES: readonly PrivateName[] = [...CONTRACT, ...[...STAND_INS, ...LAZY].map(({ part }) => replaced(part)), ...[...REPLACED.keys()].map(replaced)]

/** The files in the installed packages that a pattern matches, without nested packages. */
function filesOf(packages: string, pattern: string): string[] {
  return /[*{]/.test(pattern)
    ? globSync(pattern, { cwd: packages, exclude: path => path.endsWith('node_modules') }).map(path => path.replaceAll(sep, '/')).sort()
    : existsSync(join(packages, pattern)) ? [pattern] : []
}

/** One sentence for each private name of Slidev that is missing in the packages installed in `root`, or has moved. */
export function contractFaults(root: string): string[] {
  const packages = join(root, 'node_modules')
  const texts = new Map<string, string>()
  const textOf = (file: string): string => texts.get(file) ?? texts.set(file, readFileSync(join(packages, file), 'utf8')).get(file)!
  return NAMES.flatMap(({ kind, name, why, file, pattern }) => {
    const files = filesOf(packages, file)
    if (files.length && pattern.test(files.map(textOf).join('\n')))
      return []
    const elsewhere = files.length && OF_SLIDEV.test(file) ? filesOf(packages, `${file.split('/', 2).join('/')}/**/*.{ts,vue,css,html,mjs}`).find(other => pattern.test(textOf(other))) : undefined
    return [`${file}: expected the ${kind} "${name}" (${why}), found ${elsewhere ? `it in ${elsewhere}` : files.length ? 'none' : 'no such file'}.`]
  })
}
