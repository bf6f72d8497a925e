import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { copyProject } from '../support/project-copy.ts'

const folder = mkdtempSync(join(tmpdir(), 'kit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command of the kit as npm would: what it exits with and what it says on stderr. */
function kit(command: string, ...args: string[]) {
  return kitIn({}, command, ...args)
}

function kitIn(env: NodeJS.ProcessEnv, command: string, ...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'kit/commands', `${command}.ts`), ...args], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', ...env } })
  return { status, lines: stderr.trim().split('\n') }
}

const bad = (name: string) => `tests/fixtures/bad/${name}`

describe('a bad deck stops the commands with one sentence and exit code 1', () => {
  it.each(['missing-src', 'unknown-component', 'open-headmatter', 'tab-in-yaml', 'unset-alias', 'open-fence'])('check: %s', (name) => {
    expect(kit('check', '--root', bad(name))).toEqual({ status: 1, lines: [expect.stringContaining(`${bad(name)}/slides.md:`)] })
  })

  it.each(['unknown-layout', 'unknown-figure'])('build: %s, and the last build stays as it was', (name) => {
    const out = join(folder, name)
    const before = kit('build', '--root', bad(name), '--out', out)
    expect(before).toEqual({ status: 1, lines: [expect.stringContaining(`${bad(name)}/slides.md:`)] })
    expect(existsSync(out)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('broken Markdown in the talk itself stops every command with its file, its line and no stack', () => {
  const copy = copyProject('broken')
  const slides = join(copy.root, 'slides.md')
  writeFileSync(slides, readFileSync(slides, 'utf8').replace(/^id: cover$/m, 'id: cover\n\tlayout: cover'))
  afterAll(copy.remove)

  it.each([['build'], ['export'], ['export', '--handout'], ['kit'], ['shots'], ['dev', '--no-open'], ['present', '--no-open']])('%s %s', (command, ...args) => {
    const { status, stderr } = spawnSync(process.execPath, [join(copy.root, 'kit/commands', `${command}.ts`), ...args], { cwd: copy.root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^slides\.md:\d+: field "frontmatter": expected YAML, got [^\n]*\n$/) })
  })
})

it('a build that fails half way says why and leaves the last one as it was', () => {
  const out = join(folder, 'earlier')
  mkdirSync(out)
  writeFileSync(join(out, 'index.html'), 'earlier')
  const { status, lines } = kit('build', '--root', bad('missing-import'), '--out', out)
  expect(status).toBe(1)
  expect(lines.join('\n')).toMatch(/^Slidev's build failed: .*no-such-file\.ts/)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('earlier')
  expect(readdirSync(folder)).toEqual(['earlier'])
  rmSync(out, { recursive: true })
}, 60_000)

it.each([
  ['is not there', '/nowhere', /^CHROMIUM_PATH names "\/nowhere", where there is no file/],
  ['does not start', join(ROOT, 'README.md'), /^The browser .*README\.md does not start \(.*\); install Chromium/],
])('build: a browser that %s is one sentence, before anything is built', (_, path, sentence) => {
  expect(kitIn({ CHROMIUM_PATH: path }, 'build', '--out', join(folder, 'browserless'))).toEqual({ status: 1, lines: [expect.stringMatching(sentence)] })
  expect(readdirSync(folder)).toEqual([])
})

describe('a bad option stops the commands with one sentence and exit code 1', () => {
  it.each([
    ['build', ['--base', 'x'], /^--base must start and end with "\/".*"x"\.$/],
    ['build', ['--base', '/a b/'], /^--base takes a path of letters .* got "\/a b\/", with "a b"\.$/],
    ['build', ['--base=/märz/'], /^--base takes a path of letters of ASCII/],
    ['build', ['--base', '//host/'], /^--base takes a path .*, with an empty step\.$/],
    ['build', ['--base', '/a/../b/'], /^--base takes a path .*, with "\.\."\.$/],
    ['build', ['--base', 'C:/Program Files/Git/talk/'], /^--base takes a path on the host.*a path of Windows/],
    ['build', ['--out', '.'], /^--out must name a new folder/],
    ['build', ['--no-such-option'], /^Unknown option '--no-such-option'; the options are --base/],
    ['export', ['--range', '5-2'], /^--range takes slides .* "5-2" runs backwards\.$/],
    ['export', ['--range', '1-9999'], /^--range takes slides .* names slide 9999\.$/],
    ['export', ['--clicks', 'some'], /^--clicks takes all, which is what it means alone, or key; got "some"\.$/],
    ['bench', ['nothing'], /^bench takes parts, [a-z, ]+; got "nothing"\.$/],
    ['export', ['--output', 'talk.txt'], /^--output must name a \.pdf file/],
    ['export', ['--handout', '--paper', 'a5'], /^--paper takes a4 or letter; got "a5"\.$/],
    ['export', ['--handout', '--per-page', '3'], /^--per-page takes 1 or 2; got "3"\.$/],
    ['export', ['--lectern', '--dark'], /^--dark does not go with --lectern, whose options are --paper/],
    ['export', ['--handout', '--pptx'], /^export makes one document at a time; got --handout and --pptx\.$/],
    ['export', ['--pptx', '--clicks', 'key'], /^--clicks takes only all with --pptx; got "key"\.$/],
    ['export', ['talk.pdf'], /^export takes options only \(--handout.*\); got "talk\.pdf"\.$/],
    ['export', ['--pptx', '--output', 'talk.pdf'], /^--output must name a \.pptx file/],
    ['kit', ['--no-such-option'], /^Unknown option '--no-such-option'; the options are --output/],
    ['shots', ['--scheme', 'sepia'], /^--scheme takes light or dark; got "sepia"\.$/],
    ['check', ['--date', '2027-02-30'], /^--date takes a day that exists, like 2027-03-01; got "2027-02-30"\.$/],
    ['check', ['--root', '/nowhere'], /^\/nowhere\/slides\.md: there is no such file/],
  ])('%s %j', (command, args, sentence) => {
    expect(kit(command, ...args)).toEqual({ status: 1, lines: [expect.stringMatching(sentence)] })
  })

  it('build does not replace a folder that no build made', () => {
    const file = join(folder, 'precious.txt')
    writeFileSync(file, 'mine')
    expect(kit('build', '--out', folder).status).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('mine')
    rmSync(file)
  })
})
