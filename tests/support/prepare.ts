import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { isFresh } from '../../kit/build/freshness.ts'
import { build } from '../../kit/build/index.ts'
import { ROOT, WORK } from '../../kit/core/paths.ts'
import { slidevBuild } from '../../kit/slidev/cli.ts'
import { DIST, PLANTED, PLANTED_DIST, SUB_DIST, SUB_PATH } from './paths.ts'

/** Builds with Slidev alone, since the kit's build refuses this deck. */
async function buildPlanted(): Promise<void> {
  await mkdir(WORK, { recursive: true })
  await rm(PLANTED_DIST, { recursive: true, force: true })
  const { code, output } = await slidevBuild(join(PLANTED, 'slides.md'), PLANTED_DIST, '/')
  if (code)
    throw new Error(output)
}

/** Builds the decks that the tests need, unless they are fresh. One after the other, since builds share Vite's cache. */
export default async function prepare(): Promise<void> {
  // Playwright passes its own NODE_OPTIONS on to child processes, which breaks Slidev.
  delete process.env.NODE_OPTIONS
  if (!isFresh(DIST))
    await build()
  if (!isFresh(SUB_DIST))
    await build({ base: SUB_PATH, out: SUB_DIST })
  if (!isFresh(PLANTED_DIST, PLANTED) || !isFresh(PLANTED_DIST, ROOT))
    await buildPlanted()
}
