import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { inputFiles, inputsHash } from '../../kit/core/inputs.ts'
import { ROOT } from '../../kit/core/paths.ts'

const root = mkdtempSync(join(tmpdir(), 'inputs-'))
afterAll(() => rmSync(root, { recursive: true }))

function put(path: string, text = path): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const COUNTED = ['.gitignore', 'kit/core/run.ts', 'package-lock.json', 'pages/1.md', 'slides.md', 'vite.config.ts']
const UNCOUNTED = ['.git/HEAD', 'node_modules/vue/index.js', 'dist/index.html', 'deep/down/x.log', 'tests/x.test.ts', 'eslint.config.ts', 'README.md', 'kit/bench/x.ts', 'kit/commands/x.ts', 'handed/out.pdf']

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  ;[...COUNTED, ...UNCOUNTED].forEach(path => put(path))
  put('.gitignore', 'node_modules/\ndist/\n*.log\n')
})

const hash = (settings = {}, where = {}): string => inputsHash(root, settings, where)
/** Whether the hash is another one after a change. */
function changes(change: () => void, where = {}): boolean {
  const before = hash({}, where)
  change()
  return hash({}, where) !== before
}

describe('what counts', () => {
  it('is every file that git would keep and a build may read', () => {
    expect(inputFiles(root)).toEqual(COUNTED)
  })
  it('is a new folder, too', () => {
    put('new/folder/file.ts')
    expect(inputFiles(root)).toContain('new/folder/file.ts')
  })
  it('is a folder of the tests that is asked for, and no other', () => {
    put('tests/fixtures/planted/slides.md')
    put('tests/fixtures/plant/slides.md')
    expect(inputFiles(root, { also: ['tests/fixtures/planted'] }).filter(path => path.startsWith('tests/'))).toEqual(['tests/fixtures/planted/slides.md'])
  })
  it('is not what a command made, but all that is published as it is', () => {
    put('site/index.html')
    put('public/paper.pdf')
    expect(inputFiles(root, { without: ['site'] })).toEqual([...COUNTED, 'public/paper.pdf'].sort())
  })
  it('is what a link leads to outside of the project, once', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'))
    writeFileSync(join(outside, 'a.svg'), '')
    symlinkSync(outside, join(root, 'pictures'))
    symlinkSync(root, join(root, 'pages/circle'))
    symlinkSync(join(root, 'dist'), join(root, 'pages/dist'))
    expect(inputFiles(root)).toEqual([...COUNTED, 'pictures/a.svg'].sort())
    rmSync(outside, { recursive: true })
  })
  it('is in this project found within 300 ms', () => {
    // The best of several rounds: the machine has other work, too.
    const rounds = Array.from({ length: 5 }, () => {
      const start = performance.now()
      inputsHash(ROOT, {})
      return performance.now() - start
    })
    expect(Math.min(...rounds)).toBeLessThan(300)
  })
})

describe('the hash of the inputs', () => {
  it('is another one when a file changes, comes, goes or gets another name', () => {
    expect(changes(() => put('slides.md', 'slides'))).toBe(true)
    expect(changes(() => put('pages/2.md'))).toBe(true)
    expect(changes(() => renameSync(join(root, 'pages/2.md'), join(root, 'pages/3.md')))).toBe(true)
    expect(changes(() => rmSync(join(root, 'pages/3.md')))).toBe(true)
  })
  it('knows where a file ends', () => {
    put('pages/1.md', 'a\nb')
    put('pages/2.md', 'c')
    expect(changes(() => {
      put('pages/1.md', 'a\n')
      put('pages/2.md', 'bc')
    })).toBe(true)
  })
  it('is the same after a touch, and after a change of what no build reads', () => {
    expect(changes(() => utimesSync(join(root, 'slides.md'), new Date(), new Date()))).toBe(false)
    expect(changes(() => UNCOUNTED.forEach(path => put(path, 'changed')))).toBe(false)
  })
  it('is the same for a copy of the project elsewhere', () => {
    const before = hash()
    const other = `${root}-moved`
    renameSync(root, other)
    expect(inputsHash(other, {})).toBe(before)
    renameSync(other, root)
  })
  it('is another one for each setting, and the same for any order of them', () => {
    const settings = { site: 'https://a.org/', base: '/', audience: 'stage' }
    const hashes = [settings, { ...settings, site: 'https://b.org/' }, { ...settings, base: '/x/' }, { ...settings, audience: 'public' }].map(some => hash(some))
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(hash({ audience: 'stage', base: '/', site: 'https://a.org/' })).toBe(hashes[0])
  })
})
