import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { isPlain, through } from '../../kit/core/plain-root.ts'
import { copyProject } from '../support/project-copy.ts'

describe('a path', () => {
  it.each(['/home/me/deck', '/home/Jürgen/Vortrag März', 'C:\\Users\\me\\deck', '/srv/-deck/~1/a+b@2,x=1.0', '/日本/講演'])('%s is plain', path => expect(isPlain(path)).toBe(true))

  it.each(['#1', 'a?b', 'a*b', '(final)', '[draft]', '{x}', '100%', '%20', 'it\'s', 'a & b', '$HOME', 'a;b', 'a|b', 'a!b', '"a"', '`a`', '<a>', '^a', 'a\nb', '👻'])('with %s is not', (name) => {
    expect(isPlain(`/home/me/${name}/deck`)).toBe(false)
  })

  it('is seen through a link, also within an argument, unless another only begins like it', () => {
    const seen = (text: string) => through(text, '/a/b#1', '/links/deck')
    expect(['/a/b#1', '--out=/a/b#1/dist', '/a/b#12/dist', '/a/b', 'dist'].map(seen)).toEqual(['/links/deck', '--out=/links/deck/dist', '/a/b#12/dist', '/a/b', 'dist'])
  })
})

describe.skipIf(process.platform === 'win32')('a project in a folder with signs', () => {
  const copy = copyProject('100% [draft] {x} #1 it\'s & $HOME a?b*c')
  const { NODE_OPTIONS: _, ...env } = process.env
  const run = (command: string, ...args: string[]) => spawnSync(process.execPath, [join(copy.root, 'kit/commands', `${command}.ts`), ...args], { cwd: copy.root, encoding: 'utf8', env: { ...env, TMPDIR: join(ROOT, '.work') } })
  afterAll(copy.remove)

  it('reads a deck, and removes the link', () => {
    const links = () => readdirSync(join(ROOT, '.work')).filter(name => name.startsWith('deck-'))
    const before = links()
    const { status, stderr, stdout } = run('check', '--root', join(copy.root, 'tests/fixtures/bad/sound'))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('2 slides')
    expect(links()).toEqual(before)
  })

  it.each(['build', 'dev', 'export', 'kit', 'shots', 'test'])('loads %s', (command) => {
    const { status, stderr, stdout } = run(command, '--help')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(`npm run ${command}`)
  })

  it('names a fault by the project\'s own names, and exits with its code', () => {
    const { status, stderr } = run('check', '--root', 'tests/fixtures/bad/no-id')
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^tests\/fixtures\/bad\/no-id\/slides\.md:15: .*\n$/) })
  })

  it('takes a path that leads out of the project from where it was typed', () => {
    const file = join(copy.root, '../no-folder')
    writeFileSync(file, '')
    const { status, stderr } = run('export', '--output', '../no-folder/talk.pdf')
    rmSync(file)
    expect({ status, stderr }).toEqual({ status: 1, stderr: `${file}/talk.pdf cannot be written: ${file} is no folder.\n` })
  })

  it('refuses to build another deck from such a folder, which Vite would cut', () => {
    const deck = join(copy.root, 'tests/fixtures/bad/sound')
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'kit/commands/build.ts'), '--root', deck], { cwd: ROOT, encoding: 'utf8', env })
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^--root: the path .* has the sign "%", at which Vite would cut or expand it;.*\n$/) })
  })
})
