import type { ICruiseResult } from 'dependency-cruiser'
import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'

/** What the tests read of a package.json. */
export interface Manifest {
  dependencies: Readonly<Record<string, string>>
  devDependencies?: Readonly<Record<string, string>>
  scripts?: Readonly<Record<string, string>>
}

/** One place that needs a package; `dev` if a build, an export and the dev server do without it. */
export interface Use { name: string, file: string, dev: boolean }

/** Files that a build, an export and the dev server never load. */
export const DEV_FILES = /^(?:tests|types|kit\/bench|kit\/lint)\/|^kit\/commands\/(?:bench|check|test|test-changed|test-runners|types)\.ts$|^kit\/rules\/boundaries\.ts$|^(?:eslint|vitest|playwright)\.config\.ts$/

/** A package that no import names: the file whose text needs it, and the text. */
export const NAMED: Readonly<Record<string, readonly [file: string, text: string]>> = {
  '@fontsource/inter': ['kit/slidev/stand-ins/subset-fonts.ts', '\'@fontsource/inter/files/'],
  '@fontsource/jetbrains-mono': ['kit/slidev/stand-ins/subset-fonts.ts', '\'@fontsource/jetbrains-mono/files/'],
  '@fontsource/source-serif-4': ['kit/slidev/stand-ins/subset-fonts.ts', '\'@fontsource/source-serif-4/files/'],
  '@slidev/theme-default': ['slides.md', 'theme: default'],
  // Slidev's own exporter, which makes the PPTX, imports it where it is installed.
  'playwright-chromium': ['kit/outputs/pptx/index.ts', 'SLIDEV_BIN, \'export\''],
}

/** How code names a package besides imports: by the path of a file of it, or of its package.json. */
const PATHS = /\b(?:resolve|findPackageJSON)\('([^'./][^']*)'[,)]/g

/** The package of an import: "@a/b/c" is of "@a/b", "a/b" of "a"; undefined for files, Node's own and virtual modules. */
export function packageOf(specifier: string): string | undefined {
  return isBuiltin(specifier) ? undefined : /^(?:@[\w.-]+\/)?[a-z][\w.-]*/i.exec(specifier)?.[0]
}

/** Every use of a package in the files and folders `sources` below `root`, in NAMED and in the scripts of its package.json. A build's file that loads one of development's is a fault of its own. */
export async function usesOf(root: string, sources: readonly string[], { scripts = {} }: Manifest, named = NAMED): Promise<{ uses: Use[], faults: string[] }> {
  const { output } = await cruise([...sources], { baseDir: root, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: '^tests/fixtures' } })
  const uses: Use[] = []
  const faults: string[] = []
  const use = (specifier: string, file: string, dev: boolean): void => {
    const name = packageOf(specifier)
    if (name)
      uses.push({ name, file, dev })
  }
  for (const { source, dependencies } of (output as ICruiseResult).modules.filter(({ source }) => /\.(?:ts|vue)$/.test(source) && !source.includes('node_modules'))) {
    const dev = DEV_FILES.test(source)
    for (const { module, resolved, dependencyTypes } of dependencies) {
      const onlyType = dependencyTypes.includes('type-only')
      use(module, source, dev || onlyType)
      if (!dev && !onlyType && DEV_FILES.test(resolved))
        faults.push(`${source} loads ${resolved}, which a build without devDependencies cannot.`)
    }
    for (const [, path] of (await readFile(join(root, source), 'utf8')).matchAll(PATHS))
      use(path!, source, dev)
  }
  for (const [name, [file, text]] of Object.entries(named)) {
    if ((await readFile(join(root, file), 'utf8')).includes(text))
      use(name, file, false)
  }
  // With exec a shell makes way for the command.
  for (const command of Object.values(scripts).map(script => script.replace(/^exec /, '')))
    use(command.split(' ')[0]!, 'package.json', !command.startsWith('node '))
  return { uses, faults }
}

/** One sentence for each package that is unused, missing, or in the wrong list. Files below kit/bench have a list of their own. */
export function listFaults({ dependencies, devDependencies = {} }: Manifest, bench: Manifest, uses: readonly Use[]): string[] {
  const inBench = (use: Use): boolean => use.name in bench.dependencies && /^(?:kit\/bench|types)\//.test(use.file)
  const main = uses.filter(use => !inBench(use))
  // Types of a package come with what uses the package.
  const typed = (name: string): string => name.replace(/^@types\//, '').replace(/^(.+)__/, '@$1/')
  const used = (name: string, by = main) => name === '@types/node' || by.some(use => use.name === name || (name.startsWith('@types/') && use.name === typed(name)))
  const once = new Map(main.map(use => [`${use.name} ${use.dev}`, use]))
  const missing = [...once.values()].flatMap(({ name, file, dev }) => {
    if (name in dependencies || (dev && (name in devDependencies || `@types/${name}` in devDependencies)))
      return []
    return name in devDependencies ? `${name} belongs to dependencies: ${file} needs it.` : `${name} is missing: ${file} needs it.`
  })
  return [
    ...missing,
    ...Object.keys(dependencies).filter(name => !used(name, main.filter(({ dev }) => !dev))).map(name => used(name) ? `${name} belongs to devDependencies: only development uses it.` : `${name} is in dependencies, and nothing uses it.`),
    ...Object.keys(devDependencies).filter(name => !used(name)).map(name => `${name} is in devDependencies, and nothing uses it.`),
    ...Object.keys(devDependencies).filter(name => name in dependencies).map(name => `${name} is in both lists.`),
    ...Object.keys(bench.dependencies).filter(name => !uses.some(use => use.name === name && inBench(use) && use.file.startsWith('kit/bench/'))).map(name => `${name} is in kit/bench/package.json, and no benchmark uses it.`),
  ]
}

/** The packages that a Markdown text says the purpose of: the rows of its tables that begin with a name in code. */
export function rowsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^\| `([^`]+)` \| \S.* \|$/gm)].map(([, name]) => name!)
}

/** One sentence for each package without a row, with several, or for a row without a package. */
export function rowFaults(names: readonly string[], rows: readonly string[]): string[] {
  return [
    ...names.filter(name => rows.filter(row => row === name).length !== 1).map(name => `${name}: expected one row, got ${rows.filter(row => row === name).length}.`),
    ...rows.filter(row => !names.includes(row)).map(row => `${row} has a row, and no package.json lists it.`),
  ]
}
