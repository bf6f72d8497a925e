import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.ts'

const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 })

/** The lines of a file, 1-based, that differ from the last commit. If lines were only deleted, the line before them counts. */
export interface Change { file: string, lines: ReadonlySet<number> }

/** Reads a diff without context: the lines that it adds, and the line before each deletion. Pure. */
export function changesIn(diff: string): Change[] {
  const changes = new Map<string, Set<number>>()
  let lines: Set<number> | undefined
  for (const line of diff.split('\n')) {
    const file = /^\+\+\+ (?:b\/(.*)|\/dev\/null)$/.exec(line)
    if (file) {
      lines = file[1] === undefined ? undefined : new Set()
      if (lines)
        changes.set(file[1]!, lines)
    }
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (hunk && lines) {
      const [start, length] = [Number(hunk[1]), Number(hunk[2] ?? 1)]
      for (let at = start; at < start + Math.max(length, 1); at++)
        lines.add(at)
    }
  }
  return [...changes].map(([file, lines]) => ({ file, lines }))
}

/** The changes since the last commit, new files included. */
export function changesSinceCommit(): Change[] {
  const added = git('ls-files', '--others', '--exclude-standard').split('\n').filter(Boolean)
  return [
    ...changesIn(git('diff', '--unified=0', 'HEAD')),
    ...added.map(file => ({ file, lines: new Set(readFileSync(join(ROOT, file), 'utf8').split('\n').keys().map(i => i + 1)) })),
  ]
}
