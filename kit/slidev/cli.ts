import type { Finished } from '../core/child-process.ts'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { runChild } from '../core/child-process.ts'
import { LOG, MODULES } from './contract.ts'

/**
 * The script of Slidev's own command, which runs on the same Node as this process. Node's `resolve` would fill in every `*`
 * of the project's path too, since Slidev exports its files by a pattern.
 */
export const SLIDEV_BIN = join(dirname(findPackageJSON('@slidev/cli', import.meta.url)!), MODULES.bin)

/**
 * The audience of a build. The build for the stage has notes, presenter's view and print page; the public one has none of
 * them.
 */
export type Audience = 'stage' | 'public'

/**
 * Runs Slidev's own build of the deck at `entry`, in its own process, since Slidev caches its roots per process.
 * `vite.config.ts` and `setup/` get the audience from the environment.
 */
export function slidevBuild(entry: string, out: string, base: string, audience: Audience = 'stage'): Promise<Finished> {
  const args = [SLIDEV_BIN, 'build', entry, '--out', out, '--base', base, ...audience === 'public' ? ['--without-notes'] : []]
  return runChild(process.execPath, args, { cwd: dirname(entry), env: { ...process.env, NODE_ENV: 'production', VITE_DECK_FOR: audience } })
}

/** Warnings of the bundler that do not mean a broken slide. */
const HARMLESS = new Set(['PLUGIN_TIMINGS'])

function isWarning(line: string): boolean {
  const code = /^\[([A-Z_]+)\]/.exec(line)?.[1]
  return code !== undefined && !HARMLESS.has(code)
}

/**
 * Finds the first sign in Slidev's output that a slide will not be shown, or returns undefined. Slidev exits with 0 in
 * these cases, so the output is the only sign.
 */
export function brokenSlide(output: string): string | undefined {
  return output.split('\n').map(line => line.trim()).find(line =>
    line.startsWith(LOG.unknownLayout) || line.startsWith(LOG.slidev) || line.includes(LOG.unresolved)
    || /^\[@?vue|^\[(?:plugin\b|vite\]).*(?:warn|error)|^(?:error|warn(?:ing)?)\b|failed to (?:load|resolve)|could not (?:load|resolve)/i.test(line)
    || isWarning(line))
}
