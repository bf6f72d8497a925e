import type { Trial } from '../support/signals.ts'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { mersenne } from 'pure-rand/generator/mersenne'
import { ROOT } from '../../kit/core/paths.ts'
import { ENDING } from '../../kit/core/signals.ts'
import { expect, test } from '../support/fixtures.ts'
import { copyProject } from '../support/project-copy.ts'
import { CAN_FIND, signalled } from '../support/signals.ts'

/** The commands, with arguments that make them write below `kept`, and the seconds within which they get the signal. */
const COMMANDS: readonly (readonly [command: string, within: number, args: (kept: string) => string[]])[] = [
  ['build', 10, kept => ['--out', join(kept, 'site')]],
  ['export', 4, kept => ['--output', join(kept, 'talk.pdf')]],
  ['export', 6, kept => ['--handout', '--output', join(kept, 'handout.pdf')]],
  ['export', 12, kept => ['--pptx', '--output', join(kept, 'talk.pptx')]],
  ['kit', 10, kept => ['--output', join(kept, 'kit')]],
  ['check', 6, () => []],
]

/** The ways in which a signal comes: to the process that runs the command, to npm, or to both from their terminal. */
const WAYS = [
  { name: 'node', direct: true, to: 'process' },
  { name: 'npm', direct: false, to: 'process' },
  { name: 'a terminal', direct: false, to: 'terminal' },
] as const

/** What lies where a command writes, from before. */
function makeEarlier(kept: string): void {
  rmSync(kept, { recursive: true, force: true })
  for (const [path, text] of Object.entries({ 'site/index.html': 'earlier', 'talk.pdf': 'earlier', 'handout.pdf': 'earlier', 'talk.pptx': 'earlier', 'kit/manifest.json': '{}', 'kit/talk.pdf': 'earlier' })) {
    mkdirSync(join(kept, path, '..'), { recursive: true })
    writeFileSync(join(kept, path), text)
  }
}

for (const [index, [command, within, argsIn]] of COMMANDS.entries()) {
  const name = [command, ...argsIn('').filter(arg => /^--(?!out)/.test(arg))].join(' ')
  // Without a browser of the test's own: the commands start theirs.
  test(`${name}: a signal at any time ends all of it, and leaves what was there`, { tag: '@slow' }, async ({ browserName: _ }) => {
    test.skip(!CAN_FIND, 'only Linux lets a test find the processes that a command has started')
    test.setTimeout(600_000)
    const copy = copyProject('signals')
    const [kept, locks] = [join(copy.root, '.work/kept'), join(copy.root, '.work/locks')]
    const random = mersenne(index + 1)
    const tried: string[] = []
    try {
      for (const folder of ['stage', 'made-of', 'fonts'].map(folder => join('.work', folder)).filter(folder => existsSync(join(ROOT, folder))))
        cpSync(join(ROOT, folder), join(copy.root, folder), { recursive: true })
      for (const signal of ENDING) {
        for (const { name: way, direct, to } of WAYS) {
          makeEarlier(kept)
          const seconds = uniformFloat64(random) * within
          const args = argsIn(kept)
          const trial: Trial = {
            ...direct ? { program: process.execPath, args: ['kit/commands/'.concat(command, '.ts'), ...args] } : { program: 'npm', args: ['run', command, '--', ...args] },
            ...{ cwd: copy.root, signal, to, direct, kept, locks },
            when: () => setTimeout(seconds * 1000),
          }
          const faults = await signalled(trial)
          expect(faults ?? [], `${signal} to ${way} after ${seconds.toFixed(2)} s`).toEqual([])
          if (faults)
            tried.push(way)
        }
      }
      expect(tried.length, 'most signals came while the command ran').toBeGreaterThan(ENDING.length * WAYS.length / 2)
    }
    finally {
      copy.remove()
    }
  })
}
