/** Writes the licences of everything that a hosted deck ships, which most of them ask for, as one text. */
import type { Licence } from '../slidev/licences.ts'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT } from '../core/paths.ts'
import { Fault } from '../core/run.ts'
import { licenceOf, LISTS } from '../slidev/licences.ts'
import { fontPackages } from '../slidev/stand-ins/subset-fonts.ts'

/** The name of the text in a hosted deck. */
export const LICENCES = 'licences.txt'

const { resolve } = createRequire(import.meta.url)

/** The text of a licence by its SPDX identifier, for a package that has no file with it; undefined for an unknown one. */
async function textOf(identifier = ''): Promise<string | undefined> {
  const path = join(resolve('spdx-license-list/package.json'), '../licenses', `${identifier.split(' OR ')[0]!.replace(/[^\w.-]/g, '')}.json`)
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as { licenseText: string }).licenseText.trim() : undefined
}

/** A licence with its text. Throws a sentence if nobody knows it. */
async function withText(licence: Licence): Promise<Required<Licence>> {
  const text = licence.text || await textOf(licence.identifier)
  if (!text)
    throw new Fault(`node_modules/${licence.name}: expected a file LICENSE or a licence known to SPDX, since the hosted deck ships the package; got ${licence.identifier ? `"${licence.identifier}"` : 'none'}.`)
  return { ...licence, identifier: licence.identifier ?? 'see below', text }
}

/** The text, in which packages with the same licence share it. Pure. */
export function licencesText(own: string, licences: readonly Required<Licence>[]): string {
  const byText = new Map<string, Set<string>>()
  for (const { name, version, identifier, text } of licences)
    byText.set(text, (byText.get(text) ?? new Set()).add(`${name} ${version} (${identifier})`))
  const sections = [...byText].map(([text, names]) => ({ title: [...names].sort().join('\n'), text })).sort((a, b) => a.title < b.title ? -1 : 1)
  return [
    `This deck: its words and its own code\n\n${own.trim()}`,
    'Below are the licences of the packages whose code, styles, icons and fonts are part of the hosted deck.',
    ...sections.map(({ title, text }) => `${title}\n\n${text}`),
  ].join(`\n\n${'-'.repeat(72)}\n\n`).concat('\n')
}

/** Reads the lists that a build made and removes them. Adds the fonts and `more`, and writes the text into the build. */
export async function writeLicences(made: string, more: readonly Licence[]): Promise<void> {
  const lists = await Promise.all([LISTS.scripts, LISTS.others].map(async file => JSON.parse(await readFile(join(made, file), 'utf8')) as Licence[]))
  await rm(join(made, LISTS.folder), { recursive: true })
  const fonts = (await fontPackages()).map(({ folder, statement }) => {
    const licence = licenceOf(folder)
    return { ...licence, text: `${statement}\n\n${licence.text ?? ''}`.trim() }
  })
  // Modules that Slidev generates are taken for the project's own, whose licence comes first.
  const own = licenceOf(ROOT).name
  const all = await Promise.all([...lists.flat(), ...more, ...fonts].filter(({ name }) => name !== own).map(withText))
  await writeFile(join(made, LICENCES), licencesText(await readFile(join(ROOT, 'LICENSE'), 'utf8'), all))
}
