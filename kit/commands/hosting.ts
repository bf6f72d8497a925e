import { join } from 'node:path'
import { nameOf, ROOT } from '../core/paths.ts'
import { run } from '../core/run.ts'
import { PROJECT_FILES, writeAll } from '../hosting/write.ts'

/** Writes the hosts' configuration files that are in the repository. */
await run(async () => {
  await writeAll(ROOT, PROJECT_FILES)
  console.log(`Wrote ${Object.keys(PROJECT_FILES).map(path => nameOf(join(ROOT, path))).join(', ')}.`)
})
