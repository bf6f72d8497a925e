import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { ALL_OPTIONS } from '../../kit/core/options.ts'
import { ROOT } from '../../kit/core/paths.ts'

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
/** The kit's commands, by the names of their scripts. npm itself runs one more, after an install. */
const COMMANDS = Object.entries(scripts).flatMap(([name, script]) => {
  const file = /kit\/commands\/[\w-]+\.ts/.exec(script)?.[0]
  return file && name !== 'postinstall' ? [{ name, file }] : []
})

/** What `--help` prints, and the options that it names. */
const HELP = COMMANDS.map(({ name, file }) => {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, file), '--help'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
  return { name, status, stdout, options: [...stdout.matchAll(/^ {2}--([\w-]+)/gm)].map(([, option]) => option!) }
})

describe.each(HELP)('npm run $name -- --help', ({ name, status, stdout, options }) => {
  it('says what the command does, and names its options with an example', () => {
    expect(status).toBe(0)
    expect(stdout).toMatch(new RegExp(`^npm run ${name}\\b[\\s\\S]*^Example: npm run ${name}\\b`, 'm'))
    expect(options).toContain('help')
  })
})

it('all options are known to all commands', () => {
  const found = new Set(HELP.flatMap(({ options }) => options).filter(option => option !== 'help'))
  expect([...found].sort()).toEqual([...ALL_OPTIONS].sort())
})
