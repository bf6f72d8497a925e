/** Finds out which packages a build ships, from the modules that the bundler read, and lists their licences in two files. */
import type { Plugin } from 'vite'
import { Buffer } from 'node:buffer'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../core/paths.ts'

/** A package whose code, styles or icons are shipped. The text is missing if the package has no file for it. */
export interface Licence { name: string, version: string, identifier?: string, text?: string }

/** The folder of the two lists in a build, and their names: of packages in scripts, which Vite writes, and of all others. */
export const LISTS = { folder: '.vite', scripts: '.vite/licences.json', others: '.vite/other-licences.json' } as const

/** Modules that belong to a package though their names do not say so: generated code, styles and icons. */
const GENERATED: readonly (readonly [RegExp, string])[] = [
  [/^\0vite\//, 'vite'],
  [/^\0rolldown\//, 'rolldown'],
  [/\bplugin-vue\b/, '@vitejs/plugin-vue'],
  [/(?:^|[/_])uno(?:_\w+)?\.css/, 'unocss'],
]
const ICON = /~icons\/([\w-]+)\//
const ICONS = '@iconify-json'
const STYLE_OR_PICTURE = /\.(?:css|png|svg|jpe?g|webp|woff2?)$/

const folderOf = (name: string): string => join(ROOT, 'node_modules', name)

/** Where a text goes on with the licences of what only the package itself holds, as Vite's does; of Vite, only a few lines are shipped. */
const OF_OTHERS = /^# Licenses of bundled dependencies$/m

/** The licence of the package in a folder, with the text of its file. */
export function licenceOf(folder: string): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string, version: string, license?: string }
  const file = readdirSync(folder).find(entry => /^(?:licen[cs]e|copying)/i.test(entry))
  return { name, version, ...license ? { identifier: license } : {}, ...file ? { text: readFileSync(join(folder, file), 'utf8').split(OF_OTHERS)[0]!.trim() } : {} }
}

/** The folder of the package that a file is in: the closest above it whose package.json has a name and a version. */
function packageAround(file: string): string | undefined {
  for (let folder = dirname(file); folder.includes('node_modules'); folder = dirname(folder)) {
    const path = join(folder, 'package.json')
    const { name, version } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as Partial<Licence> : {}
    if (name && version)
      return folder
  }
  return undefined
}

/**
 * The folder of the package that a module belongs to, by the name that the bundler gave it; undefined if it is the
 * project's own.
 */
export function packageOf(id: string): string | undefined {
  const set = ICON.exec(id)?.[1]
  const generated = set ? `${ICONS}/${set}` : GENERATED.find(([pattern]) => pattern.test(id))?.[1]
  if (generated)
    return folderOf(generated)
  return id.includes('/node_modules/') && !id.startsWith('\0') ? packageAround(id.replace(/\?.*$/, '')) : undefined
}

/** The icon sets that a style sheet draws from. */
const iconSets = (css: string): string[] => readdirSync(folderOf(ICONS)).filter(set => css.includes(`.i-${set}-`) || css.includes(`.i-${set}\\:`)).map(set => folderOf(`${ICONS}/${set}`))

/** The Vite plugin that writes the lists. Vite lists the packages in scripts itself, but not those of styles and icons. */
export function licences(): Plugin {
  return {
    name: 'deck:licences',
    config: () => ({ build: { license: { fileName: LISTS.scripts } } }),
    generateBundle(_, bundle) {
      const files = Object.values(bundle)
      const modules = files.flatMap(file => file.type === 'chunk' ? file.moduleIds : []).filter(id => id.startsWith('\0') || ICON.test(id) || GENERATED.some(([pattern]) => pattern.test(id)))
      const styles = [...this.getModuleIds()].filter(id => STYLE_OR_PICTURE.test(id.replace(/\?.*$/, '')) || GENERATED.some(([pattern]) => pattern.test(id)))
      const css = files.flatMap(file => file.type === 'asset' && file.fileName.endsWith('.css') ? [Buffer.from(file.source).toString()] : []).join('\n')
      const folders = new Set([...[...modules, ...styles].flatMap(id => packageOf(id) ?? []), ...iconSets(css)])
      this.emitFile({ type: 'asset', fileName: LISTS.others, source: JSON.stringify([...folders].sort().map(licenceOf), null, 2) })
    },
  }
}
