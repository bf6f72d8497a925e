import type { Finished } from '../core/child-process.ts'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { runChild } from '../core/child-process.ts'
import { runCommand } from '../core/command.ts'
import { ROOT, WORK } from '../core/paths.ts'
import { Fault } from '../core/run.ts'
import { needWritable } from '../core/writable.ts'

/**
 * Declares the components for the type checker, so that their props in Markdown are checked. Slidev finds them by file
 * name.
 */
async function declareComponents(): Promise<void> {
  const files = await readdir(join(ROOT, 'components'), { recursive: true })
  const rows = files.filter(file => file.endsWith('.vue')).sort().map(file =>
    `    ${basename(file, '.vue')}: typeof import('../components/${file.replaceAll('\\', '/')}').default`)
  await mkdir(WORK, { recursive: true })
  await writeFile(join(WORK, 'components.d.ts'), `export {}\ndeclare module 'vue' {\n  interface GlobalComponents {\n${rows.join('\n')}\n  }\n}\n`)
}

/** Only the errors in this project: Slidev ships its client as sources, which fail our stricter options. */
function ownErrors({ output }: Finished): string[] {
  return output.split('\n').filter(line => /^\S.*\berror TS\d+/.test(line) && !/^[^(]*\bnode_modules\//.test(line))
}

/** Type-checks everything, including the template expressions in Markdown; one sentence for each error. */
export async function typeFaults(): Promise<string[]> {
  await declareComponents()
  const bin = join(dirname(createRequire(import.meta.url).resolve('vue-tsc/package.json')), 'bin/vue-tsc.js')
  const finished = await runChild(process.execPath, [bin, '--noEmit', '--pretty', 'false'], { cwd: ROOT })
  const errors = ownErrors(finished)
  // vue-tsc exits with 1 or 2 on type errors. If its output has none, vue-tsc itself failed.
  return finished.code && !/error TS\d+/.test(finished.output) ? [finished.output.trim()] : errors
}

if (import.meta.main) {
  await runCommand({ name: 'types', does: 'Checks types, in components and Markdown too.', example: '', options: {} }, async () => {
    needWritable([])
    const faults = await typeFaults()
    if (faults.length)
      throw new Fault(faults.join('\n'))
  })
}
