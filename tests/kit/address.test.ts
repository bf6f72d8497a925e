import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { addressFaults } from '../../kit/commands/check.ts'
import { ROOT } from '../../kit/core/paths.ts'
import { placeholderFault, shownAddress, siteUrl, tellAddress } from '../../kit/ledger/address.ts'
import { address } from '../../talk/talk.ts'

describe('the address', () => {
  it('is SITE_URL with a slash at its end, else the talk\'s own', () => {
    expect(siteUrl({ SITE_URL: 'https://deck.home.arpa/talk' })).toBe('https://deck.home.arpa/talk/')
    expect(siteUrl({})).toBe(address)
    expect(shownAddress({ SITE_URL: 'https://deck.home.arpa/talk' })).toBe('deck.home.arpa/talk/')
  })
  it.each(['', 'nonsense', 'deck.home.arpa/', 'ftp://deck.home.arpa/', 'https://deck.home.arpa/?a', 'https://deck home/', 'https://'])('is not "%s"', (SITE_URL) => {
    expect(() => siteUrl({ SITE_URL })).toThrow(`SITE_URL: expected the address of the hosted deck, like https://example.org/talk/; got "${SITE_URL}".`)
  })
  it.each(['https://example.org/mostly-asleep/', 'https://example.com/', 'http://talk.example.net:8080/x/', 'https://deck.example/'])('is still the placeholder: %s', (SITE_URL) => {
    expect(placeholderFault({ SITE_URL })).toBe(`The address is still the placeholder ${SITE_URL}: set it in talk/talk.ts or by SITE_URL.`)
    expect(() => tellAddress(true, { SITE_URL })).toThrow('still the placeholder')
  })
  it.each(['https://example.github.io/deck/', 'https://myexample.org/', 'https://deck.home.arpa/example.org/'])('is nobody\'s placeholder: %s', (SITE_URL) => {
    expect(placeholderFault({ SITE_URL })).toBeUndefined()
    expect(() => tellAddress(true, { SITE_URL })).not.toThrow()
  })
})

const folder = mkdtempSync(join(tmpdir(), 'address-'))
afterAll(() => rmSync(folder, { recursive: true }))
const out = join(folder, 'out')

/** What a command exits with and says on stderr. */
function kit(SITE_URL: string, command: string, ...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'kit/commands', `${command}.ts`), ...args], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', SITE_URL } })
  return { status, lines: stderr.trim().split('\n') }
}

const COMMANDS: [command: string, ...args: string[]][] = [
  ['build', '--out', out],
  ['export', '--output', `${out}.pdf`],
  ['export', '--handout', '--output', `${out}.pdf`],
  ['export', '--script', '--output', `${out}.pdf`],
  ['export', '--pptx', '--output', `${out}.pptx`],
  ['kit', '--output', out],
]

it.each([...COMMANDS, ['shots'], ['check'], ['build', '--root', 'tests/fixtures/bad/sound', '--out', out]] as typeof COMMANDS)('a SITE_URL that is no address stops %s %s %s with one sentence, before anything is made', (command, ...args) => {
  expect(kit('nonsense', command, ...args)).toEqual({ status: 1, lines: [expect.stringMatching(/^SITE_URL: expected .*; got "nonsense"\.$/)] })
  expect(readdirSync(folder)).toEqual([])
})

it.each(COMMANDS)('--strict stops %s %s %s while the address is the placeholder', (command, ...args) => {
  expect(kit('https://example.org/x/', command, ...args, '--strict')).toEqual({ status: 1, lines: ['The address is still the placeholder https://example.org/x/: set it in talk/talk.ts or by SITE_URL.'] })
  expect(readdirSync(folder)).toEqual([])
})

it('check says so, and with --strict refuses', () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.stubEnv('SITE_URL', 'https://example.org/x/')
  const fault = placeholderFault()!
  expect(addressFaults(false)).toEqual([])
  expect(said.mock.calls).toEqual([[fault]])
  expect(addressFaults(true)).toEqual([fault])
  vi.stubEnv('SITE_URL', 'https://deck.home.arpa/')
  expect(addressFaults(true)).toEqual([])
  vi.unstubAllEnvs()
  said.mockRestore()
})

it('nothing but its own file reads the talk\'s address', () => {
  const files = ['components', 'kit', 'layouts', 'models', 'runtime', 'setup'].flatMap(room => readdirSync(join(ROOT, room), { recursive: true }).map(file => join(room, String(file)))).filter(file => /\.(?:ts|vue)$/.test(file))
  expect(files.filter(file => /import \{[^}]*\baddress\b[^}]*\} from '[./]*talk\/talk\.ts'/.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([join('kit', 'ledger', 'address.ts')])
})

it('the workflow tests and then builds with the address that it publishes, and refuses the placeholder', () => {
  const steps = readFileSync(join(ROOT, '.github/workflows/publish.yml'), 'utf8').split(/^ {6}- /m)
  const at = (text: string): number => steps.findIndex(step => step.includes(text))
  const [pages, install, test, build] = [at('configure-pages'), at('npm ci'), at('npm test'), at('npm run build')]
  expect(pages).toBeGreaterThan(0)
  expect([pages < test, install < test, test < build]).toEqual([true, true, true])
  for (const step of [test, build])
    expect(steps[step]).toContain(`SITE_URL: \${{ steps.pages.outputs.base_url }}`)
  expect(steps[build]).toMatch(/npm run build -- --strict --base "\$\{BASE_PATH%\/\}\/"/)
})
