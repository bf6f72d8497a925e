import type { Kind } from '../../kit/slidev/contract.ts'
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { SOURCES } from '../../kit/rules/boundaries.ts'
import { contractFaults, NAMES } from '../../kit/slidev/contract-faults.ts'
import { CONTRACT, ERROR_SLIDES, FLAGS, LOG, SELECTORS } from '../../kit/slidev/contract.ts'

describe('the private names of Slidev that this project relies on', () => {
  it('are all in the installed packages: mend what the contract names, then upgrade', () => expect(contractFaults(ROOT)).toEqual([]))

  it('stand once each', () => {
    const names = NAMES.map(({ name, file }) => `${name} in ${file}`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
})

/** For each kind of name, one change that an upgrade could bring, and the sentence that must tell of it. */
const CHANGES: Readonly<Record<Kind, readonly [file: string, from: string, to: string, sentence: string]>> = {
  selector: ['client/internals/SlidesShow.vue', 'id="slideshow"', 'id="slides"', `@slidev/client/internals/SlidesShow.vue: expected the selector "${SELECTORS.show}" (a test and a picture wait until only one slide in it is shown), found none.`],
  module: ['client/styles/index.ts', 'import \'@shikijs/vitepress-twoslash/style.css\'', '', '@slidev/client/**/*.{ts,vue}: expected the module "@shikijs/vitepress-twoslash/style.css" (the public\'s build has another part in its place), found none.'],
  field: ['client/composables/useNav.ts', 'const printRange = ', 'const pages = ', '@slidev/client/composables/useNav.ts: expected the field "printRange" (the range of the print page is set by it, since Slidev reads it too early), found none.'],
  flag: ['cli/dist/serve-*.mjs', `${FLAGS.presenter}: `, '__PRESENTER__: ', `@slidev/cli/dist/serve-*.mjs: expected the flag "${FLAGS.presenter}" (the public's build has no presenter's view), found none.`],
  message: ['cli/dist/serve-*.mjs', LOG.unknownLayout, 'No such layout', `@slidev/cli/dist/serve-*.mjs: expected the message "${LOG.unknownLayout}" (the build goes on without the layout, and exits with 0), found none.`],
  script: ['client/main.ts', '\nmain()\n', '\nawait main()\n', '@slidev/client/main.ts: expected the script "main()" (the public\'s build starts the deck in a task of its own), found none.'],
}

describe('a change that an upgrade could bring', () => {
  let root: string
  const pathOf = (file: string): string => join(root, globSync(join('node_modules/@slidev', file), { cwd: root })[0]!)

  beforeAll(() => root = mkdtempSync(join(tmpdir(), 'contract-')))
  beforeEach(() => {
    for (const part of ['@slidev/cli', '@slidev/client', '@slidev/parser', '@slidev/theme-default', 'vite/dist/node/chunks']) {
      const from = join(ROOT, 'node_modules', part)
      cpSync(from, join(root, 'node_modules', part), { recursive: true, filter: path => !path.slice(from.length).includes('node_modules') })
    }
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each(Object.entries(CHANGES))('of a %s is told in one sentence', (kind, [file, from, to, sentence]) => {
    expect(CONTRACT.some(name => name.kind === kind)).toBe(true)
    const text = readFileSync(pathOf(file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(pathOf(file), text.replaceAll(from, to))
    expect(contractFaults(root)).toEqual([sentence])
  })

  it('that moves a name to another file says where it went', () => {
    renameSync(pathOf('client/internals/SlideLoading.vue'), join(root, 'node_modules/@slidev/client/internals/SlideWaits.vue'))
    writeFileSync(join(root, 'node_modules/@slidev/client/internals/SlideLoading.vue'), '')
    expect(contractFaults(root)).toEqual([`@slidev/client/internals/SlideLoading.vue: expected the selector "${SELECTORS.loading}" (a slide that shows it is not there yet), found it in @slidev/client/internals/SlideWaits.vue.`])
  })

  it('that takes a module away says so', () => {
    rmSync(pathOf('client/logic/dark.ts'))
    expect(contractFaults(root)).toContain('@slidev/client/logic/dark.ts: expected the module "@slidev/client/logic/dark.ts" (the public\'s build has another part in its place), found no such file.')
  })
})

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names that no code but theirs may write, as they look there. A class is looked for without its dot, an id as a selector and as an id. */
const LITERALS: readonly RegExp[] = [
  ...Object.values(SELECTORS).map(name => name.startsWith('.')
    ? new RegExp(`(?<![\\w-])${name.slice(1)}(?!\\w)`)
    : new RegExp(`${name}(?![\\w-])|ById\\(['"]${name.slice(1)}['"]`)),
  ...[...Object.values(FLAGS), ...ERROR_SLIDES, LOG.unknownLayout, LOG.unresolved].map(name => new RegExp(escape(name))),
  /\b__preloaded\b/,
  /\bprintRange\b/,
  /@slidev\/(?:client|parser)\/\w/,
]

/** Where such a name may stand, and why. Styles write them too, and are no code. */
const ALLOWED: Readonly<Record<string, string>> = {
  'kit/slidev/': 'the contract, and what loads, builds and replaces parts of Slidev',
  'runtime/slidev.ts': 'the contract\'s twin in the browser',
  'runtime/slidev-speaker.ts': 'the same for the speaker\'s window',
  'runtime/stand-ins/': 'parts made of Slidev\'s own',
  'layouts/': 'each carries the class of a layout',
  'kit/browser/print-page.ts': 'in the page: shows each printed slide several times',
  'tests/support/prefetched.ts': 'in the page: whether all slides are rendered',
  'tests/kit/contract.test.ts': 'plants changes',
  'tests/kit/boundaries.test.ts': 'plants an import',
  'tests/kit/stand-ins.test.ts': 'plants an import',
  'tests/kit/kit.test.ts': 'plants lines of a log',
  'tests/fixtures/': 'a deck of its own',
}

/** One sentence for each file that writes a name which it should take from the contract. */
function strays(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const found = LITERALS.map(literal => literal.exec(text)?.[0]).find(Boolean)
    return found && !Object.keys(ALLOWED).some(allowed => file.startsWith(allowed)) ? [`${file}: expected the name "${found}" from kit/slidev/contract.ts or runtime/slidev.ts, found it written out.`] : []
  })
}

describe('a private name of Slidev', () => {
  it('is written nowhere but in the contract, its twin in the browser, and the few places that say why', () => {
    const paths = SOURCES.flatMap(source => source.includes('.') ? [source] : globSync(`${source}/**/*.{ts,vue}`, { cwd: ROOT })).map(path => path.replaceAll(sep, '/'))
    expect(paths.length).toBeGreaterThan(300)
    expect(strays(Object.fromEntries(paths.map(path => [path, readFileSync(join(ROOT, path), 'utf8')])))).toEqual([])
  })

  it.each(['document.querySelector(\'#slide-content h1\')', 'document.getElementById(\'app\')', 'page.locator(`.slidev-page-3`)', 'meta.__preloaded = true', 'import \'@slidev/client/utils.ts\'', `text.includes('${ERROR_SLIDES[0]}')`])('is found out where it is written: %s', (code) => {
    expect(strays({ 'tests/deck/peek.spec.ts': code })).toHaveLength(1)
    expect(strays({ 'runtime/slidev.ts': code })).toEqual([])
  })

  it('is not seen in what only looks like it', () => expect(strays({ 'kit/a.ts': '\'#apple\' \'--slidev-theme\' \'#slide-container-2\' import { configs } from \'@slidev/client\'' })).toEqual([]))

  it('of a style is one that the contract lists', () => {
    const styles = globSync(['styles/**/*.css', 'kit/**/*.css', 'components/**/*.vue', 'layouts/*.vue'], { cwd: ROOT }).map(path => readFileSync(join(ROOT, path), 'utf8').replaceAll(/<(?:script|template)[\s>][\s\S]*<\/(?:script|template)>/g, ''))
    const used = new Set(styles.flatMap(style => [...style.matchAll(/[.#](?:slidev-|slide-con|print-slide-|page-root)[\w-]*|--slidev-[\w-]+/g)].map(([name]) => name)))
    expect(used.size).toBeGreaterThan(5)
    expect([...used].filter(name => !CONTRACT.some(listed => listed.name === name))).toEqual([])
  })

  it('of the browser\'s side is one that the contract lists', () => {
    const text = ['runtime/slidev.ts', 'runtime/slidev-speaker.ts'].map(path => readFileSync(join(ROOT, path), 'utf8')).join('\n')
    const used = [...text.matchAll(/['"`\s]([.#](?:slidev|slide|print)[\w-]*?)(?=-\$|[\s'"`.)])/g)].map(([, name]) => name!)
    expect(used.length).toBeGreaterThan(5)
    expect(used.filter(name => !(Object.values(SELECTORS) as string[]).includes(name))).toEqual([])
    const modules = [...text.matchAll(/'(@slidev\/(?:client|parser)\/[^']*)'/g)].map(([, name]) => name!)
    expect(modules.filter(module => !NAMES.some(({ name, file }) => name === module || file === module))).toEqual([])
  })
})
