import { join } from 'node:path'
import process from 'node:process'
import { runChild } from '../../kit/core/child-process.ts'
import { ROOT } from '../../kit/core/paths.ts'
import { expect, test } from '../support/fixtures.ts'

const FIXTURES = join(ROOT, 'tests/fixtures')

/** Checks another deck as a person would, in a browser too. */
const check = (deck: string) => runChild(process.execPath, [join(ROOT, 'kit/commands/check.ts'), '--look', '--root', join(FIXTURES, deck)], { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } })

test.describe.configure({ mode: 'serial' })

test('a deck with a picture that pushes text off the slide is told so, with line, slide and clicks', async ({ browserName: _ }) => {
  const { code, output } = await check('pushing')
  expect(output).toMatch(/^tests\/fixtures\/pushing\/slides\.md:29: slide 2 "pushing", clicks 0, 1: the text "These words are pushed off\." leaves the canvas$/m)
  expect(output).toMatch(/^tests\/fixtures\/pushing\/slides\.md:31: slide 2 "pushing", click 1: the text "So are these\." leaves the canvas$/m)
  expect(output).toMatch(/^tests\/fixtures\/pushing\/slides\.md:27: slide 2 "pushing", clicks 0, 1: the mark img at .* leaves the canvas$/m)
  expect(output).not.toMatch(/slide 1\b/)
  expect(code).toBe(1)
})

test('a sound deck with code, images, tables and lists is told nothing', async ({ browserName: _ }) => {
  const { code, output } = await check('content')
  expect(output).toMatch(/✓ every state in a browser/)
  expect(code, output).toBe(0)
})
