import type { Finished } from '../core/child-process.ts'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { runChild } from '../core/child-process.ts'
import { LOG, MODULES } from './contract.ts'

/** The stock command's script, run with the Node that runs this one. */
export const SLIDEV_BIN = join(dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')), MODULES.bin)

/** Whom a build is for: the stage has notes, the presenter's view and the print page; the public has none of them. */
export type Audience = 'stage' | 'public'

/** Slidev's own build of the deck at `entry`, in a process of its own since Slidev caches its roots per process. `vite.config.ts` and `setup/` read for whom it is. */
export function slidevBuild(entry: string, out: string, base: string, audience: Audience = 'stage'): Promise<Finished> {
  const args = [SLIDEV_BIN, 'build', entry, '--out', out, '--base', base, ...audience === 'public' ? ['--without-notes'] : []]
  return runChild(process.execPath, args, { cwd: dirname(entry), env: { ...process.env, NODE_ENV: 'production', VITE_DECK_FOR: audience } })
}

/** What the bundler may say without any slide being broken. */
const HARMLESS = new Set(['PLUGIN_TIMINGS'])

function isWarning(line: string): boolean {
  const code = /^\[([A-Z_]+)\]/.exec(line)?.[1]
  return code !== undefined && !HARMLESS.has(code)
}

/**
 * The first sign in Slidev's output of a slide that will not show, or undefined.
 * Slidev exits 0 on these, so its words are all there is to go by.
 */
export function brokenSlide(output: string): string | undefined {
  return output.split('\n').map(line => line.trim()).find(line =>
    line.startsWith(LOG.unknownLayout) || line.startsWith(LOG.slidev) || line.includes(LOG.unresolved)
    || /^\[@?vue|^\[(?:plugin\b|vite\]).*(?:warn|error)|^(?:error|warn(?:ing)?)\b|failed to (?:load|resolve)|could not (?:load|resolve)/i.test(line)
    || isWarning(line))
}
