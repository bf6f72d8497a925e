import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { runChild } from '../core/child-process.ts'
import { Fault } from '../core/run.ts'

const FOLDER = import.meta.dirname

const readManifest = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as { version: string, dependencies: Record<string, string> }

/** The packages in `folder`'s package.json that are missing in its node_modules or have another version there. */
export function missingPackages(folder = FOLDER): string[] {
  return Object.entries(readManifest(join(folder, 'package.json')).dependencies).filter(([name, version]) => {
    const installed = join(folder, 'node_modules', name, 'package.json')
    return !existsSync(installed) || readManifest(installed).version !== version
  }).map(([name]) => name)
}

/**
 * Installs the packages that only the benchmarks need, beside this file: Lighthouse alone would make every install a
 * sixth larger. Import these packages lazily, so that the rest of the kit loads without them.
 */
export async function needPackages(): Promise<void> {
  const missing = missingPackages()
  if (!missing.length)
    return
  console.log(`Installing ${missing.join(', ')} into kit/bench/node_modules (once).`)
  // npm passes the path of its own script to the commands that it runs. Without it, the command was started directly.
  const script = process.env.npm_execpath
  const [program, before] = script?.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []]
  const { code, output } = await runChild(program, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: FOLDER })
  if (code)
    throw new Fault(`kit/bench: npm could not install ${missing.join(', ')}: ${output.trim().split('\n')[0]}`)
}
