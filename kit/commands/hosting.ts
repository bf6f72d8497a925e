import { join } from 'node:path'
import { runCommand } from '../core/command.ts'
import { nameOf, ROOT } from '../core/paths.ts'
import { needWritable } from '../core/writable.ts'
import { PROJECT_FILES, writeAll } from '../hosting/write.ts'

/** Writes the hosts' configuration files that are in the repository. */
await runCommand({ name: 'hosting', does: 'Writes the hosts\' own files from the one list of headers.', example: '', options: {} }, async () => {
  needWritable(Object.keys(PROJECT_FILES).map(path => ({ file: join(ROOT, path) })))
  await writeAll(ROOT, PROJECT_FILES)
  console.log(`Wrote ${Object.keys(PROJECT_FILES).map(path => nameOf(join(ROOT, path))).join(', ')}.`)
})
