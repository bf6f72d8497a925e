import type { Deck } from '../../slidev/deck.ts'
import type { Usage } from '../usage.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sources } from '../../../facts/index.ts'
import { bibtex } from './bibtex.ts'
import { DataSchema, FILES } from './format.ts'
import { sourcesData } from './sources-json.ts'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Writes the ledger as data into the folder `dist`, with the slides that show each part of it. */
export async function writeData(dist: string, usage: Usage, { headmatter }: Pick<Deck, 'headmatter'>): Promise<void> {
  await writeFile(join(dist, FILES.json), json(sourcesData(String(headmatter.title ?? ''), usage)))
  await writeFile(join(dist, FILES.schema), json(z.toJSONSchema(DataSchema)))
  await writeFile(join(dist, FILES.bib), bibtex(sources))
}
