import type { Manifest, Use } from '../support/dependencies.ts'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { satisfies } from 'semver'
import { describe, expect, it, onTestFinished } from 'vitest'
import { missingPackages } from '../../kit/bench/install.ts'
import { nodeNote } from '../../kit/commands/postinstall.ts'
import { ROOT } from '../../kit/core/paths.ts'
import { SOURCES } from '../../kit/rules/boundaries.ts'
import { listFaults, packageOf, rowFaults, rowsOf, usesOf } from '../support/dependencies.ts'

const read = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T
const manifest = read<Required<Manifest> & { allowScripts: Record<string, boolean> }>('package.json')
const bench = read<Manifest>('kit/bench/package.json')
const NAMES = [manifest.dependencies, manifest.devDependencies, bench.dependencies].flatMap(list => Object.keys(list))

/** A project in a temporary folder, which goes with the test. */
function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'dependencies-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

describe('the lists of dependencies', () => {
  it('name what is used, each where it belongs', async () => {
    const { uses, faults } = await usesOf(ROOT, [...SOURCES, 'types', 'eslint.config.ts', 'vitest.config.ts', 'playwright.config.ts'], manifest)
    expect([...faults, ...listFaults(manifest, bench, uses)]).toEqual([])
  })

  it('are read from imports, types, paths and scripts', async () => {
    const root = plant({
      'kit/core/a.ts': 'import type { A } from \'typed/sub\'\nimport { join } from \'node:path\'\nimport { b } from \'@scope/value/sub\'\nimport \'../commands/check.ts\'\nexport const c = [b, join, resolve(\'found/package.json\'), import(\'late\')] as A\n',
      'kit/commands/check.ts': 'import \'checker\'\n',
      'components/Own.vue': '<script setup lang="ts">\nimport { d } from \'shown\'\n</script>\n<template>{{ d }}</template>\n',
      'types/own.d.ts': '/// <reference types="referenced/client" />\n',
      'slides.md': 'theme: themed\n',
      'node_modules/typed/sub.js': '',
    })
    const { uses, faults } = await usesOf(root, ['kit', 'components', 'types'], { dependencies: {}, scripts: { dev: 'node a.ts', lint: 'linter .' } }, { themed: ['slides.md', 'theme: themed'], gone: ['slides.md', 'theme: gone'] })
    expect(faults).toEqual(['kit/core/a.ts loads kit/commands/check.ts, which a build without devDependencies cannot.'])
    const told = (dev: boolean): string[] => uses.filter(use => use.dev === dev).map(({ name }) => name).sort()
    expect(told(false)).toEqual(['@scope/value', 'found', 'late', 'node', 'shown', 'themed'])
    expect(told(true)).toEqual(['checker', 'linter', 'referenced', 'typed'])
  })

  it.each<[fault: string, lists: Manifest, uses: Use[], bench?: Manifest]>([
    ['a is in dependencies, and nothing uses it.', { dependencies: { a: '1' } }, []],
    ['a is in devDependencies, and nothing uses it.', { dependencies: {}, devDependencies: { a: '1' } }, []],
    ['a is missing: kit/x.ts needs it.', { dependencies: {} }, [{ name: 'a', file: 'kit/x.ts', dev: true }]],
    ['a belongs to dependencies: kit/x.ts needs it.', { dependencies: {}, devDependencies: { a: '1' } }, [{ name: 'a', file: 'kit/x.ts', dev: false }]],
    ['a belongs to devDependencies: only development uses it.', { dependencies: { a: '1' } }, [{ name: 'a', file: 'tests/x.ts', dev: true }]],
    ['a is in both lists.', { dependencies: { a: '1' }, devDependencies: { a: '1' } }, [{ name: 'a', file: 'kit/x.ts', dev: false }]],
    ['@types/a is in devDependencies, and nothing uses it.', { dependencies: {}, devDependencies: { '@types/a': '1' } }, []],
    ['a is in kit/bench/package.json, and no benchmark uses it.', { dependencies: {} }, [{ name: 'a', file: 'types/x.d.ts', dev: true }], { dependencies: { a: '1' } }],
    ['a is missing: kit/x.ts needs it.', { dependencies: {} }, [{ name: 'a', file: 'kit/x.ts', dev: true }, { name: 'a', file: 'kit/bench/x.ts', dev: true }], { dependencies: { a: '1' } }],
  ])('planted: %s', (fault, lists, uses, own = { dependencies: {} }) => expect(listFaults(lists, own, uses)).toEqual([fault]))

  it('allow a package its types alone', () => {
    expect(listFaults({ dependencies: {}, devDependencies: { '@types/a': '1', '@types/b__c': '1' } }, { dependencies: {} }, ['a', '@b/c'].map(name => ({ name, file: 'kit/x.ts', dev: true })).slice(0, 1))).toEqual(['@types/b__c is in devDependencies, and nothing uses it.'])
    expect(['@a/b/c', 'a-b.c/d', 'fs', 'node:fs', './a.ts', '~icons/a', '#slidev/a'].map(packageOf)).toEqual(['@a/b', 'a-b.c', undefined, undefined, undefined, undefined, undefined])
  })

  it('have a row each in kit/README.md that says what it is for', () => {
    expect(rowFaults(NAMES, rowsOf(readFileSync(join(ROOT, 'kit/README.md'), 'utf8')))).toEqual([])
  })

  it('would miss a row, and one too many', () => {
    expect(rowFaults(['a', '@b/c'], rowsOf('| `a` | this |\n| `a` | that |\n| `d` | more |\n| `@b/c` |  |\n'))).toEqual(['a: expected one row, got 2.', '@b/c: expected one row, got 0.', 'd has a row, and no package.json lists it.'])
  })
})

/** What npm's lock says of a package. */
interface Locked { engines?: { node?: string } | string[], deprecated?: string, hasInstallScript?: boolean, optional?: boolean }

/** One sentence for each package that npm would warn of when it runs on Node `version`. */
function npmWarnings(locked: Readonly<Record<string, Locked>>, version: string, allowed: readonly string[]): string[] {
  // The project itself is there too, under no name.
  return Object.entries(locked).filter(([path]) => path).flatMap(([path, { engines, deprecated, hasInstallScript, optional }]) => {
    const node = Array.isArray(engines) ? undefined : engines?.node
    return [
      ...deprecated ? [`${path} is deprecated: ${deprecated}`] : [],
      ...node && !optional && !satisfies(version, node, { includePrerelease: true }) ? [`${path} wants Node ${node}, got ${version}.`] : [],
      ...hasInstallScript && !allowed.includes(path.split('node_modules/').at(-1)!) ? [`${path} has an install script that allowScripts does not name.`] : [],
    ]
  })
}

describe('npm ci', () => {
  // .npmrc keeps npm from warning of what an older Node than the project's own could not run.
  it.each(['package-lock.json', 'kit/bench/package-lock.json'])('has nothing to warn of in %s', (path) => {
    const { packages } = read<{ packages: Record<string, Locked> }>(path)
    const allowed = Object.keys(manifest.allowScripts)
    expect(['22.23.3', manifest.dependencies.node!].flatMap(version => npmWarnings(packages, version, allowed))).toEqual([])
  })

  it('would have, of planted ones', () => {
    const planted = { 'node_modules/a': { deprecated: 'use b' }, 'node_modules/a/node_modules/b': { engines: { node: '>=26' } }, 'node_modules/c': { hasInstallScript: true }, 'node_modules/d': { engines: { node: '>=26' }, optional: true } }
    expect(npmWarnings(planted, '24.21.0', [])).toEqual(['node_modules/a is deprecated: use b', 'node_modules/a/node_modules/b wants Node >=26, got 24.21.0.', 'node_modules/c has an install script that allowScripts does not name.'])
  })

  it('says one sentence on a Node that is too old for Slidev, and none on others', () => {
    expect(nodeNote('npm/11.19.1 node/v20.20.2 linux x64 workspaces/false', 'v24.21.0')).toBe('npm runs on Node v20.20.2, which is enough: the scripts of this project run on the Node v24.21.0 that it brought.')
    expect(nodeNote('npm/11.19.1 node/v22.17.9 linux')).toContain('v22.17.9')
    expect(['22.18.0', '22.23.3', '24.21.0'].map(version => nodeNote(`npm/11.19.1 node/v${version} linux x64`)).concat(nodeNote(''))).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('the benchmarks\' own packages', () => {
  it('are missing where none is, and where a version is another', () => {
    const root = plant({ 'package.json': '{ "dependencies": { "a": "1.0.0", "b": "2.0.0", "@c/d": "3.0.0" } }', 'node_modules/a/package.json': '{ "version": "1.0.0" }', 'node_modules/b/package.json': '{ "version": "1.9.0" }' })
    expect(missingPackages(root)).toEqual(['b', '@c/d'])
  })
})
