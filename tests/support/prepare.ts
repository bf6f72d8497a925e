import { join } from 'node:path'
import process from 'node:process'
import { FOR_PUBLIC, FOR_STAGE, hashOf, isFresh, replaceRecorded } from '../../kit/build/freshness.ts'
import { build, withStage } from '../../kit/build/index.ts'
import { slidevBuild } from '../../kit/slidev/cli.ts'
import { DIST, PLANTED, PLANTED_DIST, SUB_DIST, SUB_PATH } from './paths.ts'

const FOR_PLANTED = { ...FOR_STAGE, also: [PLANTED] }
const FOR_SUB = { ...FOR_PUBLIC, base: SUB_PATH }

/** Builds with Slidev alone, since the kit's build refuses this deck. */
async function buildPlanted(): Promise<void> {
  await replaceRecorded(PLANTED_DIST, FOR_PLANTED, hashOf(PLANTED_DIST, FOR_PLANTED), async (made) => {
    const { code, output } = await slidevBuild(join(PLANTED, 'slides.md'), made, '/')
    if (code)
      throw new Error(output)
  })
}

/** Builds the decks that the tests need, unless they are fresh. One after the other, since builds share Vite's cache. */
export default async function prepare(): Promise<void> {
  // Playwright passes its own NODE_OPTIONS on to child processes, which breaks Slidev.
  delete process.env.NODE_OPTIONS
  // Slides of a running dev server need no build.
  if (process.env.DECK_URL)
    return
  await withStage(async () => {})
  if (!isFresh(DIST, FOR_PUBLIC))
    await build()
  if (!isFresh(SUB_DIST, FOR_SUB))
    await build({ base: SUB_PATH, out: SUB_DIST })
  if (!isFresh(PLANTED_DIST, FOR_PLANTED))
    await buildPlanted()
}
