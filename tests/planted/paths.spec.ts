import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { runChild } from '../../kit/core/child-process.ts'
import { withDevServer } from '../../kit/slidev/dev-server.ts'
import { expect, test } from '../support/fixtures.ts'
import { copyProject } from '../support/project-copy.ts'

/** Signs that mean something in an address, in a pattern of files, to a shell or in a replacement. Windows allows fewer. */
const NAME = process.platform === 'win32' ? '-Vortrag März #1 (final) 100% [draft] {x} it\'s & $HOME' : '-Vortrag März #1 (final) a?b*c 100%20 [draft] {x} it\'s & $HOME'

test('the deck is checked, built, opened and exported in a folder whose name has all signs, into others that have them', { tag: '@slow' }, async ({ browserName: _ }) => {
  test.setTimeout(1_200_000)
  const copy = copyProject(NAME)
  const beside = join(copy.root, '../talk #2 (final).pdf')
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
    // As Node's own flags, those of the test runner would reach the dev server.
    delete process.env.NODE_OPTIONS
    await withDevServer(async (url) => {
      const module = await fetch(`${url}@slidev/slides/1/md`).then(answer => answer.text())
      const slide = await fetch(new URL(/from "([^"]+)"/.exec(module)![1]!, url))
      expect(slide.status).toBe(200)
      expect(await slide.text()).toContain('layouts/cover.vue')
    }, [join(copy.root, 'kit/commands/dev.ts'), '--no-open'])
    await run('export', '--range', '1', '--output', '../talk #2 (final).pdf')
    expect(await readFile(beside, 'latin1')).toMatch(/^%PDF-/)
  }
  finally {
    copy.remove()
    await rm(beside, { force: true })
  }
})
