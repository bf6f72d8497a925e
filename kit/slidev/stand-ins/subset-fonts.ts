import type { Alias } from 'vite'
import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import subset from 'subset-font'
import { ROOT, WORK } from '../../core/paths.ts'

/** The fonts, by their names in `styles/fonts.css`. */
const FONTS = {
  'inter-400': '@fontsource/inter/files/inter-latin-400-normal.woff2',
  'inter-500': '@fontsource/inter/files/inter-latin-500-normal.woff2',
  'inter-600': '@fontsource/inter/files/inter-latin-600-normal.woff2',
  'serif-400': '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
  'serif-600': '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
}

/** All files whose text a page may show. */
const TEXTS = ['*.md', '*.vue', 'pages/*.md', '{components,facts,layouts,models,runtime,setup,styles,talk}/**/*.{ts,vue,css}', 'kit/{ledger,outputs,site}/**/*']

/** The font features that the slides' styles use, and those that text shaping applies by default. */
const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'tnum']

/** Printable ASCII, the no-break space, and every other character in the texts, escaped or not; sorted. */
export function charactersOf(texts: readonly string[]): string {
  const ascii = Array.from({ length: 0x7E - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i))
  const named = texts.flatMap(text => [...text, ...Array.from(text.matchAll(/\\u\{?([\da-f]{4,6})/gi), m => String.fromCodePoint(Number.parseInt(m[1]!, 16)))])
  return [...new Set([...ascii, '\u00A0', ...named])].filter(c => c >= ' ' && c !== '\u007F').sort().join('')
}

/**
 * Writes a font with only these characters and returns its path. Each set of characters has its own folder. The same
 * texts give the same bytes.
 */
async function shrunk(name: string, file: string, characters: string): Promise<string> {
  const folder = join(WORK, 'fonts', createHash('sha256').update(characters + FEATURES.join()).digest('hex').slice(0, 8))
  const [made, part] = [join(folder, `${name}.woff2`), join(folder, `${name}.${process.pid}`)]
  await mkdir(folder, { recursive: true })
  await writeFile(part, await subset(await readFile(file), characters, { targetFormat: 'woff2', keepFeatures: FEATURES }))
  // Builds may run at the same time.
  await rename(part, made)
  return made
}

/**
 * The fonts' paths: complete while the deck is being written, since any character may be typed next, and with only the
 * deck's characters in a build.
 */
export async function fontAliases(building: boolean): Promise<Alias[]> {
  const texts = await Promise.all(globSync(TEXTS, { cwd: ROOT }).sort().map(path => readFile(join(ROOT, path), 'utf8').catch(() => '')))
  const characters = charactersOf(texts)
  const { resolve } = createRequire(join(ROOT, 'package.json'))
  return Promise.all(Object.entries(FONTS).map(async ([name, file]) => ({
    find: `fonts/${name}.woff2`,
    replacement: building ? await shrunk(name, resolve(file), characters) : resolve(file),
  })))
}
