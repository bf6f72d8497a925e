import type { Setting, Step } from './all.ts'
import type { Manifest } from './manifest.ts'
import { replaceIn } from '../core/replace.ts'
import { progress, stopwatch } from '../core/run.ts'
import { talkDate } from '../ledger/talk-date.ts'
import { entryOf, MANIFEST, writeManifest } from './manifest.ts'

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024).toLocaleString('en-GB')} kB`

/** `talk.pdf: 67 pages, 1,302 kB, in 3.1 s`, or for a folder of pictures their number and total size. */
function line({ name }: Step, files: Manifest['files'], took: string): string {
  const pages = files[0]?.pages
  const sizes = new Set(files.map(({ width, height }) => `${width} × ${height}`))
  const many = pages ? `${pages} ${name.endsWith('.pptx') ? 'slides' : 'pages'}` : `${files.length} pictures of ${[...sizes].join(' and ')}`
  return `${name}: ${many}, ${kilobytes(files.reduce((sum, file) => sum + file.bytes, 0))}, in ${took}`
}

/**
 * Makes the files of all steps and their manifest, moves them into `folder` once all are complete, in place of an earlier
 * run's, and returns what the manifest lists. `say` gets one line for each step. On any fault `folder` stays as it was.
 */
export async function makeFiles(steps: readonly Step[], { folder, say, ...setting }: Omit<Setting, 'done'> & { say: (line: string) => void }): Promise<Manifest['files']> {
  const all: Manifest['files'] = []
  await replaceIn(folder, MANIFEST, async (made) => {
    for (const step of steps) {
      const each = stopwatch()
      const total = step.files(setting.deck)
      const listed = await step.make({ ...setting, folder: made, done: total > 1 ? progress(step.name, total) : () => {} })
      const files = await Promise.all(listed.map(file => entryOf(made, file)))
      say(line(step, files, each()))
      all.push(...files)
    }
    await writeManifest(made, String(setting.deck.headmatter.title), talkDate(), all)
  })
  return all
}
