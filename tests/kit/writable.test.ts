import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { sentenceOf } from '../../kit/core/run.ts'
import { needWritable, SPACE } from '../../kit/core/writable.ts'

const folder = mkdtempSync(join(tmpdir(), 'writable-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const within = (...path: string[]) => join(folder, ...path)
writeFileSync(within('file.pdf'), 'earlier')
mkdirSync(within('folder.pdf'))
symlinkSync(within('nowhere'), within('link'))
mkdirSync(within('theirs'))

const everything = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

describe('what cannot be written is one sentence with its path, and leaves nothing', () => {
  const before = everything()
  it.each([
    ['a folder for a file', { file: within('folder.pdf') }, /^\S+\/folder\.pdf cannot be written: expected a file or nothing there, got a folder\.$/],
    ['a file for a folder', { folder: within('file.pdf') }, /^\S+\/file\.pdf cannot be written: expected a folder or nothing there, got a file\.$/],
    ['a path below a file', { file: within('file.pdf/a/b.pdf') }, /^\S+\/file\.pdf\/a\/b\.pdf cannot be written: \S+\/file\.pdf is no folder\.$/],
    ['a folder below a file', { folder: within('file.pdf/a') }, /is no folder\.$/],
    ['a path below a link to nothing', { file: within('link/b.pdf') }, /\/link is no folder\.$/],
    ['a name that is too long', { file: within('x'.repeat(300), 'b.pdf') }, /cannot be written: its name is too long/],
    ...process.platform === 'linux'
      ? [
          // Root ignores permission bits, but not that the kernel lets nobody create a file here.
          ['a place where nothing can be created', { file: '/proc/x.pdf' }, /^\/proc\/x\.pdf cannot be written: nothing can be created in \/proc\/, there is no such file\.$/],
          ['a device', { file: '/dev/full' }, /^\/dev\/full cannot be written: expected a file or nothing there, got a device\.$/],
        ] as const
      : [],
  ] as const)('%s', (_, wanted, sentence) => {
    expect(() => needWritable([wanted])).toThrow(sentence)
    expect(everything()).toEqual(before)
  })

  it('a disk that is nearly full', () => {
    const size = (free: number) => () => ({ bavail: free / 4096, blocks: 1e6, bsize: 4096 })
    expect(() => needWritable([{ file: within('new/talk.pdf') }], size(SPACE - 4096))).toThrow(/cannot be written: its disk needs 100 MB of free space, and has 99 MB\.$/)
    needWritable([{ file: within('new/talk.pdf') }], size(SPACE))
    expect(everything()).toEqual(before)
  })

  it('and nothing else is', () => {
    needWritable([{ file: within('file.pdf') }, { file: within('a/b/c.pdf') }, { folder: within('folder.pdf') }, { folder: within('a/b') }])
    expect(everything()).toEqual(before)
  })
})

describe('the commands say so before they build anything', () => {
  const commands = [
    ['build', '--out'],
    ['export', '--output'],
    ['export', '--handout', '--output'],
    ['export', '--pptx', '--output'],
    ['kit', '--output'],
  ]
  it.each(commands)('%s %s %s', (...words) => {
    const [command, ...args] = words.filter(word => word !== undefined)
    const output = join(within('file.pdf'), `x${args.includes('--pptx') ? '.pptx' : command === 'export' ? '.pdf' : ''}`)
    const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, 'kit/commands', `${command}.ts`), ...args, output], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', CHROMIUM_PATH: join(ROOT, 'README.md') } })
    expect({ status, stderr }).toEqual({ status: 1, stderr: `${output} cannot be written: ${within('file.pdf')} is no folder.\n` })
    expect(stdout).not.toContain('Building the deck first')
  })
})

// Permission bits mean nothing to root, and only root can become another user: without root they are this user's own.
describe.skipIf(process.platform === 'win32')('another user', () => {
  const root = process.getuid?.() === 0
  const script = join(ROOT, 'kit/core/writable.ts')
  const as = root ? { uid: 65534, gid: 65534 } : {}
  const home = within('theirs')
  chmodSync(folder, 0o755)
  chmodSync(home, 0o555)
  afterAll(() => chmodSync(home, 0o755))

  it('who may not write to a folder gets the same sentence', ({ skip }) => {
    const wanted = JSON.stringify([{ file: join(home, 'new/talk.pdf') }])
    // The project's own folder may be closed to that user too.
    const { stderr, stdout, status } = spawnSync(process.execPath, ['-e', `import(${JSON.stringify(script)}).then(({ needWritable }) => needWritable(${wanted})).then(() => console.log('written'), error => console.log(error.message))`], { ...as, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH } })
    skip(status !== 0, `this user cannot run the project's files: ${stderr}`)
    const place = stdout.startsWith('.work') ? '.work' : relative(ROOT, home).startsWith('..') ? home : relative(ROOT, home)
    expect(stdout).toMatch(new RegExp(`^${place}\\S* cannot be written: nothing can be created in \\S+/, this user has no permission for it\\.\\n$`))
    expect(existsSync(join(home, 'new'))).toBe(false)
  })
})

describe('an error of the system that comes later', () => {
  const errorOf = (code: string, path?: string) => Object.assign(new Error(`${code}: planted`), { errno: -1, code, syscall: 'write', ...path === undefined ? {} : { path } })

  it.each(['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EMFILE'])('%s is one sentence with its path', (code) => {
    expect(sentenceOf(errorOf(code, join(ROOT, 'export/talk.pdf')))).toMatch(new RegExp(`^export/talk\\.pdf: [a-z ,-]+ \\(${code}, write\\)\\.$`))
  })

  it('is one too as the cause of another, and without a path', () => {
    expect(sentenceOf(new Error('planted', { cause: errorOf('ENOSPC') }))).toMatch(/: no space is left on its disk \(ENOSPC, write\)\.$/)
  })

  it('and a fault in the code keeps its stack', () => {
    expect(sentenceOf(new TypeError('planted'))).toBeUndefined()
    expect(sentenceOf(Object.assign(new Error('planted'), { code: 'ERR_ASSERTION' }))).toBeUndefined()
  })
})
