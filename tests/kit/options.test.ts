import type { Command } from '../../kit/core/options.ts'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { editDistance, fromNpm, helpOf, readOptions, withAlone } from '../../kit/core/options.ts'
import { EXPORT_OPTIONS, otherThanDeck, readClicks } from '../../kit/outputs/paper/kinds.ts'

const EXPORT = { name: 'export', does: 'Makes a PDF.', example: '--clicks --output x.pdf', options: EXPORT_OPTIONS } as const
const CHECK = { name: 'check', does: 'Checks.', example: '', options: { date: { type: 'string', value: 'day', help: '' }, strict: { type: 'boolean', help: '' } } } as const

const folder = mkdtempSync(join(tmpdir(), 'options-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', version: '1.0.0', scripts: Object.fromEntries(['export', 'check'].map(name => [name, 'node tell.mjs'])) }))
writeFileSync(join(folder, 'tell.mjs'), 'console.log(JSON.stringify({ args: process.argv.slice(2), env: process.env }))')

interface HandedOver { args: string[], env: NodeJS.ProcessEnv }

/** What npm itself hands to a script for a line like `npm run export --dark`. */
function byNpm(name: string, ...typed: string[]): HandedOver {
  const { stdout } = spawnSync('npm', ['run', '--silent', name, ...typed], { cwd: folder, encoding: 'utf8' })
  return JSON.parse(stdout.trim().split('\n').at(-1)!)
}

/** The same without npm, which takes long to start. A test compares the two. */
function handedOver(name: string, ...typed: string[]): HandedOver {
  const end = typed.includes('--') ? typed.indexOf('--') : typed.length
  const before = typed.slice(0, end)
  const env: NodeJS.ProcessEnv = { npm_lifecycle_event: name }
  for (const [, no, key, , value] of before.map(arg => /^--(no-)?([^=]+)(=(.*))?$/.exec(arg)).filter(match => match !== null)) {
    const variable = `npm_config_${key!.replaceAll('-', '_')}`
    env[variable] = [...env[variable] === undefined ? [] : [env[variable]], no ? '' : value ?? 'true'].join('\n\n')
  }
  return { args: [...before.filter(arg => !arg.startsWith('-')), ...typed.slice(end + 1)], env }
}

/** What `npm run export` makes of a line. */
function asRead(command: Command, ...typed: string[]): Record<string, unknown> {
  const { args, env } = handedOver(command.name, ...typed)
  const { options } = readOptions(command, args, env)!
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value))
}

/** An option as it is typed, and the value that it has then. */
interface Way { name: string, typed: string[], value: string | true }
/** Every option, in every way to write it. */
const WAYS: readonly Way[] = Object.entries(EXPORT_OPTIONS).flatMap(([name, option]): Way[] => option.type === 'boolean'
  ? [{ name, typed: [`--${name}`], value: true }]
  : [{ name, typed: [`--${name}=2`], value: '2' }, { name, typed: [`--${name}`, '2'], value: '2' }])

describe('npm', () => {
  it.each([
    [['--dark', '--no-notes', '--per-page=2', '--output', 'x.pdf', '--clicks']],
    [['--range=1', '--range=2', '--', '--handout', 'a']],
    [['--handou', 'talk.pdf']],
  ])('hands over what these tests take it to, for %j', (typed) => {
    const [real, expected] = [byNpm('export', ...typed), handedOver('export', ...typed)]
    expect(real.args).toEqual(expected.args)
    expect(real.env).toMatchObject(expected.env)
  })
})

describe('an option is obeyed after --', () => {
  it.each(WAYS)('$typed', ({ name, typed, value }) => expect(asRead(EXPORT, '--', ...typed)).toEqual({ [name]: value }))
})

describe('without -- npm takes it, and what arrives whole is obeyed all the same', () => {
  // `--script` is npm's own `--script-shell`, so that nothing of ours runs. Its new name is --lectern.
  it.each(WAYS.filter(({ name, typed }) => typed.length === 1 && name !== 'script'))('$typed', ({ name, typed, value }) => expect(asRead(EXPORT, ...typed)).toEqual({ [name]: value }))
  it('with others after --', () => expect(asRead(EXPORT, '--handout', '--', '--per-page', '2')).toEqual({ 'handout': true, 'per-page': '2' }))
  it('for another command too', () => expect(asRead(CHECK, '--strict', '--date=2027-03-01')).toEqual({ strict: true, date: '2027-03-01' }))
  it('alone where an option may stand alone', () => expect(asRead(EXPORT, '--clicks')).toEqual({ clicks: 'all' }))
})

describe('what npm has torn is refused with the line to type', () => {
  it.each(WAYS.filter(({ typed }) => typed.length === 2))('$typed', ({ typed: [option, value] }) =>
    expect(() => asRead(EXPORT, '--dark', option!, value!)).toThrow(`tears ${option} from its value; type: npm run export -- --dark ${option} 2`))
  it('two at once, whose values npm has mixed', () =>
    expect(() => asRead(EXPORT, '--output', 'b.pdf', '--range', '2-5')).toThrow('type: npm run export -- --output <file> --range <slides>'))
  it('a value that a shell would split', () => expect(() => asRead(EXPORT, '--output', 'a b.pdf')).toThrow('type: npm run export -- --output \'a b.pdf\''))
  it('a value that is missing', () => expect(() => asRead(EXPORT, '--output')).toThrow('type: npm run export -- --output <file>'))
})

describe('what is no option is refused', () => {
  it('mistyped before --', () => expect(() => asRead(EXPORT, '--handou')).toThrow('--handou is no option of export; did you mean npm run export -- --handout?'))
  it('mistyped after --', () => expect(() => asRead(EXPORT, '--', '--handou')).toThrow(/^Unknown option '--handou'; the options are --handout/))
  it('of another command', () => expect(() => asRead(CHECK, '--dark')).toThrow('--dark is no option of check, whose options are --date, --strict.'))
  it('an argument', () => expect(() => asRead(EXPORT, 'talk.pdf')).toThrow(/^export takes options only .*; got "talk\.pdf"\.$/))
  it('a value for one that takes none', () => expect(() => asRead(EXPORT, '--dark=yes')).toThrow('--dark takes no value; got "yes".'))
  it('npm\'s own settings are none of ours', () => expect(fromNpm(EXPORT, [], { npm_lifecycle_event: 'export', npm_config_cache: '/x', npm_config_yes: 'true' })).toEqual([]))
  it('nor are the options of the command that started this one', () => expect(fromNpm(EXPORT, [], { npm_lifecycle_event: 'test', npm_config_dark: 'true' })).toEqual([]))
})

describe('the document to export', () => {
  const none = Object.fromEntries(Object.entries(EXPORT_OPTIONS).filter(([, { type }]) => type === 'boolean').map(([name]) => [name, false])) as unknown as Parameters<typeof otherThanDeck>[0]
  it('is the deck without a kind', () => expect(otherThanDeck({ ...none, dark: true, clicks: 'key' })).toBeUndefined())
  it('has an old name', () => expect(otherThanDeck({ ...none, script: true })).toBe('lectern'))
  it('has options of its own', () => expect(() => otherThanDeck({ ...none, paper: 'a4' })).toThrow('--paper does not go with the deck\'s PDF'))
  it.each([[undefined, false], ['all', true], ['key', 'key']])('has the states of --clicks %s', (value, clicks) => expect(readClicks(value)).toBe(clicks))
  it.each([
    [['--clicks'], ['--clicks=all']],
    [['--clicks', '--dark'], ['--clicks=all', '--dark']],
    [['--clicks', 'key'], ['--clicks', 'key']],
    [['--clicks=key', '--range', '2'], ['--clicks=key', '--range', '2']],
  ])('%j', (args, read) => expect(withAlone(args, EXPORT_OPTIONS)).toEqual(read))
})

describe('--help', () => {
  it('names every option, what it does, and an example', () => {
    const help = helpOf(EXPORT)
    for (const [name, option] of Object.entries(EXPORT_OPTIONS))
      expect(help).toMatch(new RegExp(`^  --${name}\\b.*${option.help.slice(0, 10).replaceAll(/\W/g, '.')}`, 'm'))
    expect(help).toContain('Example: npm run export -- --clicks --output x.pdf')
  })
  it('is asked for like an option', () => expect(readOptions(EXPORT, ['--dark', '--help'], {})).toBeUndefined())
})

it('the distance between words counts the letters that change', () => {
  expect([editDistance('dark', 'dark'), editDistance('drak', 'dark'), editDistance('', 'abc'), editDistance('handou', 'handout')]).toEqual([0, 2, 3, 1])
})
