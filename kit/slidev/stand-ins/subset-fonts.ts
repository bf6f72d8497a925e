import type { Alias } from 'vite'
import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import subset from 'subset-font'
import { ROOT, WORK } from '../../core/paths.ts'
import { Fault } from '../../core/run.ts'
import { keptNames, namesIn, renamed, reservedNames } from './font-names.ts'

const { resolve } = createRequire(join(ROOT, 'package.json'))

/** A font's file, its family, and the family that it is shipped as if its licence reserves its name for the original. */
export interface Font { file: string, family: string, shippedAs: string }
const fontsOf = (name: string, path: string, weights: readonly number[], family: string, shippedAs = family): [string, Font][] => weights.map(weight => [`${name}-${weight}`, { file: `${path}-${weight}-normal.woff2`, family, shippedAs }])

/** The fonts, by their names in `styles/`. */
export const FONTS: Readonly<Record<string, Font>> = Object.fromEntries([
  ...fontsOf('inter', '@fontsource/inter/files/inter-latin', [400, 500, 600], 'Inter'),
  ...fontsOf('serif', '@fontsource/source-serif-4/files/source-serif-4-latin', [400, 600], 'Source Serif 4', 'Deck Serif'),
  // Code is in a font of its own, since a machine's own one would differ from reader to reader, and a PDF may have none.
  ...fontsOf('mono', '@fontsource/jetbrains-mono/files/jetbrains-mono-latin', [400], 'JetBrains Mono'),
])

/** All files whose text a page may show. */
const TEXTS = ['*.md', '*.vue', 'pages/**/*.md', '{components,facts,layouts,models,runtime,setup,styles,talk}/**/*.{ts,vue,css}', 'kit/{ledger,outputs,site}/**/*']

/** The font features that the slides' styles use, and those that text shaping applies by default. */
const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'tnum']

/** Printable ASCII, the no-break space, and every other character in the texts, escaped or not; sorted. */
export function charactersOf(texts: readonly string[]): string {
  const ascii = Array.from({ length: 0x7E - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i))
  const named = texts.flatMap(text => [...text, ...Array.from(text.matchAll(/\\u\{?([\da-f]{4,6})/gi), m => String.fromCodePoint(Number.parseInt(m[1]!, 16)))])
  return [...new Set([...ascii, '\u00A0', ...named])].filter(c => c >= ' ' && c !== '\u007F').sort().join('')
}

/**
 * A font with only these characters, as WOFF2. If its licence reserves its name, it gets another: what is cut down is a
 * modified version. Throws a sentence if the reserved name is still there.
 */
export async function cutDown(font: Uint8Array, characters: string, { family, shippedAs }: Pick<Font, 'family' | 'shippedAs'>): Promise<Uint8Array> {
  const options = { keepFeatures: FEATURES }
  const cut = await subset(font, characters, { ...options, targetFormat: 'sfnt' })
  const reserved = reservedNames(namesIn(cut).map(({ text }) => text))
  const named = reserved.length ? renamed(cut, family, shippedAs) : cut
  const kept = keptNames(named, reserved)
  if (kept.length)
    throw new Fault(`kit/slidev/stand-ins/subset-fonts.ts: expected another family than "${shippedAs}" for a font whose licence reserves the name ${kept.map(name => `"${name}"`).join(' and ')}, got the same.`)
  return subset(named, characters, { ...options, targetFormat: 'woff2' })
}

/**
 * Writes a font with only these characters and returns its path. Each set of characters has its own folder. The same
 * texts give the same bytes.
 */
async function shrunk(name: string, font: Font, characters: string): Promise<string> {
  const folder = join(WORK, 'fonts', createHash('sha256').update(characters + FEATURES.join() + JSON.stringify(FONTS)).digest('hex').slice(0, 8))
  const [made, part] = [join(folder, `${name}.woff2`), join(folder, `${name}.${process.pid}`)]
  await mkdir(folder, { recursive: true })
  await writeFile(part, await cutDown(await readFile(resolve(font.file)), characters, font))
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
  return Promise.all(Object.entries(FONTS).map(async ([name, font]) => ({
    find: `fonts/${name}.woff2`,
    replacement: building ? await shrunk(name, font, characters) : resolve(font.file),
  })))
}

/** The packages of the fonts: their folders, and what the fonts in them state about themselves and how they are shipped. */
export async function fontPackages(): Promise<{ folder: string, statement: string }[]> {
  const found = await Promise.all(Object.values(FONTS).map(async ({ file, family, shippedAs }) => {
    const names = namesIn(await subset(await readFile(resolve(file)), 'a', { targetFormat: 'sfnt' }))
    const copyright = names.find(({ id }) => id === 0)?.text ?? ''
    const changed = `The font is cut down to the characters of the deck${shippedAs === family ? '' : `, and therefore called ${shippedAs} instead of ${family}`}.`
    return { folder: dirname(resolve(`${file.split('/', 2).join('/')}/package.json`)), statement: `${copyright}\n${changed}` }
  }))
  return [...new Map(found.map(one => [one.folder, one])).values()]
}
