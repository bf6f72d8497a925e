import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'

/** What the check before every command says on a version of Node. */
function on(version: string): { status: number | null, said: string } {
  const script = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); Object.defineProperty(process, 'version', { value: 'v${version}' }); require(${JSON.stringify(join(ROOT, 'kit/node-version.cjs'))})`
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
  return { status, said: stderr.trim() }
}

it.each(['16.20.2', '20.20.2', '22.17.0', '23.11.0', '24.1.0'])('node %s cannot run the commands, which is one sentence', version =>
  expect(on(version)).toEqual({ status: 1, said: expect.stringMatching(new RegExp(`^This needs Node 22\\.18 or newer .*, and runs on v${version}: .*nodejs\\.org\\.$`)) }))

it.each(['22.18.0', '24.2.0', '26.0.0'])('node %s can', version => expect(on(version)).toEqual({ status: 0, said: '' }))
