import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { ENDING } from '../../kit/core/signals.ts'
import { CAN_FIND, signalled } from '../support/signals.ts'

const folder = mkdtempSync(join(tmpdir(), 'signals-'))
const [kept, locks] = ['kept', 'locks'].map(name => join(folder, name)) as [string, string]
beforeEach(() => {
  for (const path of [kept, locks])
    rmSync(path, { recursive: true, force: true })
  mkdirSync(join(kept, 'out'), { recursive: true })
  writeFileSync(join(kept, 'out/index.html'), 'earlier')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a command does: it holds a lock, fills a folder, and a child of its child works for it. The last says "ready". */
const work = `
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
const core = ${JSON.stringify(join(ROOT, 'kit/core'))}
const [{ run }, { runChild }, { replace }, { withLock }] = await Promise.all(['run', 'child-process', 'replace', 'lock'].map(name => import(join(core, name + '.ts'))))
const grandchild = 'console.log("ready"); setInterval(() => {}, 1000)'
const child = 'process.on("SIGTERM", () => {}); require("node:child_process").spawn(process.execPath, ["-e", ' + JSON.stringify(grandchild) + '], { stdio: "inherit" })'
const command = () => withLock('out', () => replace(${JSON.stringify(join(kept, 'out'))}, async (made) => {
  writeFileSync(join(made, 'half'), '')
  await runChild(process.execPath, ['-e', child], { echo: true })
}), { locks: ${JSON.stringify(locks)} })
`
const [script, careless, talker, starter] = ['command.mjs', 'careless.mjs', 'talker.mjs', 'starter.mjs'].map(name => join(folder, name)) as [string, string, string, string]
writeFileSync(script, `${work}await run(command)\n`)
writeFileSync(careless, `${work}await command()\n`)
writeFileSync(talker, `import { run } from ${JSON.stringify(join(ROOT, 'kit/core/run.ts'))}\nawait run(() => new Promise(() => setInterval(() => console.log('more'), 1)))\n`)
// As npm starts a script: in a shell, which makes way for the command. npm passes this signal to nobody.
writeFileSync(starter, `import { spawn } from 'node:child_process'\nspawn('sh', ['-c', ${JSON.stringify(`exec '${process.execPath}' '${script}'`)}], { stdio: 'inherit', env: { ...process.env, npm_lifecycle_event: 'build' } })\n`)

const ready = (child: ChildProcess): Promise<unknown> => once(child.stdout!, 'data')
const trial = { program: process.execPath, cwd: folder, when: ready, kept, locks, direct: true } as const

describe.skipIf(!CAN_FIND)('a signal', () => {
  it.each(ENDING)('%s ends a command with all that it started, and leaves what was there', async (signal) => {
    expect(await signalled({ ...trial, args: [script], signal, to: 'process' })).toEqual([])
  })

  it.each(ENDING)('%s from a terminal does the same', async (signal) => {
    expect(await signalled({ ...trial, args: [script], signal, to: 'terminal' })).toEqual([])
  })

  it('that ends npm alone ends the command too', async () => {
    expect(await signalled({ ...trial, args: [starter], signal: 'SIGHUP', to: 'process', direct: false })).toEqual([])
  })

  it('leaves all of that behind a command that does not listen', async () => {
    const faults = await signalled({ ...trial, args: [careless], signal: 'SIGTERM', to: 'process', patience: 1000 })
    expect(faults).toEqual(expect.arrayContaining([
      expect.stringMatching(/^it left the process/),
      expect.stringMatching(/^\.out-\w+\/half is left over$/),
      'the lock out is left',
    ]))
  })
})

it('a command whose output nobody reads any more ends without a stack', async () => {
  const child = spawn(process.execPath, [talker], { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => said += chunk)
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'close')
  expect({ code, said }).toEqual({ code: 129, said: '' })
})
