import type { Step } from './files/all.ts'
import type { Manifest } from './files/manifest.ts'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { buildStage } from './build.ts'
import { launchChromium } from './chromium.ts'
import { loadDeck } from './deck.ts'
import { STEPS } from './files/all.ts'
import { entryOf, writeManifest } from './files/manifest.ts'
import { nameOf } from './paths.ts'
import { talkDate } from './pdf-metadata.ts'
import { progress, readOptions, run, stopwatch } from './run.ts'

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024).toLocaleString('en-GB')} kB`

/** `talk.pdf: 67 pages, 1,302 kB, in 3.1 s`, or for a folder of pictures how many they are and how large together. */
function line({ name }: Step, files: Manifest['files'], took: string): string {
  const pages = files[0]?.pages
  const sizes = new Set(files.map(({ width, height }) => `${width} × ${height}`))
  const many = pages ? `${pages} ${name.endsWith('.pptx') ? 'slides' : 'pages'}` : `${files.length} pictures of ${[...sizes].join(' and ')}`
  return `${name}: ${many}, ${kilobytes(files.reduce((sum, file) => sum + file.bytes, 0))}, in ${took}`
}

/** Makes everything that can be handed out, from one build and with one browser, and a manifest of it. */
await run(async () => {
  const { output } = readOptions(process.argv.slice(2), { output: { type: 'string', default: 'export' } })
  const took = stopwatch()
  const deck = await loadDeck()
  const dist = await buildStage()
  const folder = resolve(output)
  await mkdir(folder, { recursive: true })
  // It speaks of the files that were here before.
  await rm(join(folder, 'manifest.json'), { force: true })
  const browser = await launchChromium()
  try {
    const all: Manifest['files'] = []
    for (const step of STEPS) {
      const each = stopwatch()
      const total = step.files(deck)
      const listed = await step.make({ browser, deck, dist, folder, done: total > 1 ? progress(step.name, total) : () => {} })
      const files = await Promise.all(listed.map(file => entryOf(folder, file)))
      console.log(line(step, files, each()))
      all.push(...files)
    }
    await writeManifest(folder, String(deck.headmatter.title), talkDate(), all)
    console.log(`Wrote ${all.length} files into ${nameOf(folder)}/ and their manifest.json in ${took()}.`)
  }
  finally {
    await browser.close()
  }
})
