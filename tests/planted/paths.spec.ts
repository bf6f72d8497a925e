import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { runChild } from '../../kit/core/child-process.ts'
import { expect, test } from '../support/fixtures.ts'
import { copyProject } from '../support/project-copy.ts'

/** Signs that mean something in an address, in a pattern of files, to a shell or in a replacement. Windows allows fewer. */
const NAME = process.platform === 'win32' ? '-Vortrag März #1 (final) 100% [draft] {x} it\'s & $HOME' : '-Vortrag März #1 (final) a?b*c 100%20 [draft] {x} it\'s & $HOME'

test('the deck is checked, built and exported in a folder whose name has all signs, into others that have them', { tag: '@slow' }, async ({ browserName: _ }) => {
  test.setTimeout(1_200_000)
  const copy = copyProject(NAME)
  const run = async (command: string, ...args: string[]): Promise<void> => {
    const { code, output } = await runChild(process.execPath, [join(copy.root, 'kit/commands', `${command}.ts`), ...args], { cwd: copy.root, env: { ...process.env, NODE_OPTIONS: '' } })
    expect(code, output).toBe(0)
  }
  try {
    await run('check')
    await run('build', '--out', join(copy.root, 'site #2 [x]'))
    const page = await readFile(join(copy.root, 'site #2 [x]/1/index.html'), 'utf8')
    expect(page).toContain('<h1')
    expect(page, 'no address leads to the link').not.toMatch(/\/deck-\w{6}\//)
    await run('export', '--range', '1', '--output', 'talk #2 (final).pdf')
    expect(await readFile(join(copy.root, 'talk #2 (final).pdf'), 'latin1')).toMatch(/^%PDF-/)
  }
  finally {
    copy.remove()
  }
})
