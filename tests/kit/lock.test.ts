import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { withLock } from '../../kit/core/lock.ts'
import { ROOT } from '../../kit/core/paths.ts'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
const [script, locks, log, inside] = ['hold.mjs', 'locks', 'log', 'inside'].map(name => join(folder, name)) as [string, string, string, string]
const lock = join(locks, encodeURIComponent('dist'))
const children: ChildProcess[] = []

/** A process that takes the lock of dist, says so, and keeps it until its input ends. It fails if another one has it, too. */
writeFileSync(script, `
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { withLock } from ${JSON.stringify(join(ROOT, 'kit/core/lock.ts'))}
import { ROOT } from ${JSON.stringify(join(ROOT, 'kit/core/paths.ts'))}
const name = process.argv[2]
await withLock(ROOT + '/dist', async () => {
  writeFileSync(${JSON.stringify(inside)}, name, { flag: 'wx' })
  appendFileSync(${JSON.stringify(log)}, name + ' in\\n')
  console.log('has it')
  for await (const _ of process.stdin);
  appendFileSync(${JSON.stringify(log)}, name + ' out\\n')
  rmSync(${JSON.stringify(inside)})
}, { locks: ${JSON.stringify(locks)} })
`)

beforeEach(() => {
  children.splice(0).forEach(child => child.kill('SIGKILL'))
  ;[locks, log, inside].forEach(path => rmSync(path, { recursive: true, force: true }))
  mkdirSync(locks)
})
afterAll(() => {
  children.forEach(child => child.kill('SIGKILL'))
  rmSync(folder, { recursive: true })
})

/** Starts such a process; `line` is its next line, `end` lets it go and gives what it exits with. */
function start(name: string) {
  const child = spawn(process.execPath, [script, name], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } })
  children.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return {
    child,
    ended,
    line: async () => (await lines.next()).value as string,
    end: () => {
      child.stdin.end()
      return ended
    },
  }
}

function plant(holder: object | string): void {
  writeFileSync(lock, typeof holder === 'string' ? holder : JSON.stringify(holder))
}

it('the second of two processes says for whom it waits, and works once the first is done', async () => {
  const first = start('first')
  expect(await first.line()).toBe('has it')
  const second = start('second')
  expect(await second.line()).toBe(`Waiting for \`hold.mjs first\` (process ${first.child.pid}), which is using dist ...`)
  expect(readFileSync(log, 'utf8')).toBe('first in\n')
  expect(await first.end()).toBe(0)
  expect(await second.line()).toBe('has it')
  expect(await second.end()).toBe(0)
  expect(readFileSync(log, 'utf8')).toBe('first in\nfirst out\nsecond in\nsecond out\n')
  expect(readdirSync(locks)).toEqual([])
})

it('a process that waits takes over from one that is killed', async () => {
  const first = start('first')
  expect(await first.line()).toBe('has it')
  const second = start('second')
  expect(await second.line()).toMatch(/^Waiting for/)
  rmSync(inside)
  first.child.kill('SIGKILL')
  await first.ended
  expect(existsSync(lock)).toBe(true)
  expect(await second.line()).toBe('has it')
  expect(await second.end()).toBe(0)
})

const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid
const DEAD: Readonly<Record<string, () => object | string>> = {
  'names a process that is gone': () => ({ pid: gone(), started: '1', command: 'npm run build' }),
  // On other systems the number alone has to do.
  ...process.platform === 'linux' && { 'names a number that another process has by now': () => ({ pid: process.pid, started: '1', command: 'npm run build' }) },
  'was left before it named anybody': () => '',
  'is no lock at all': () => '{',
}

it.each(Object.entries(DEAD))('a lock that %s is taken over, without a word', async (_, holder) => {
  plant(holder())
  const said: string[] = []
  expect(await withLock(join(ROOT, 'dist'), async () => readFileSync(lock, 'utf8'), { locks, say: line => said.push(line) })).toContain(`"pid":${process.pid},`)
  expect(said).toEqual([])
  expect(readdirSync(locks)).toEqual([])
})

it('a guard that was left while a lock was removed does not stop the next', async () => {
  plant({ pid: gone(), started: '1', command: 'npm run build' })
  writeFileSync(`${lock}.removing`, JSON.stringify({ pid: gone(), started: '1', command: 'npm run kit' }))
  await withLock(join(ROOT, 'dist'), async () => {}, { locks })
  expect(readdirSync(locks)).toEqual([])
})

it('of many that find a dead lock, one at a time takes it', async () => {
  plant({ pid: gone(), started: '1', command: 'npm run build' })
  const many = Array.from({ length: 6 }, (_, i) => start(String(i)))
  // Each fails if it meets another one inside.
  expect(await Promise.all(many.map(({ end }) => end()))).toEqual(many.map(() => 0))
  expect(readFileSync(log, 'utf8').split('\n').filter(Boolean)).toHaveLength(2 * many.length)
})

it('work that throws gives its lock back', async () => {
  await expect(withLock(join(ROOT, 'dist'), async () => {
    throw new Error('planted')
  }, { locks })).rejects.toThrow('planted')
  expect(readdirSync(locks)).toEqual([])
})
