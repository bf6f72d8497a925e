import type { Browser } from 'playwright'
import type { Deck } from '../deck.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sources } from '../../facts/index.ts'
import { bibtex } from './bibtex.ts'
import { DataSchema, FILES } from './format.ts'
import { sourcesData } from './sources-json.ts'
import { readShown, usageOf } from './usage.ts'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Writes the ledger as data into the folder `dist`, with the slides that show each part of it, read from the build for the stage. Throws a sentence if a slide is broken. */
export async function writeData(browser: Browser, stage: string, dist: string, { headmatter, slides }: Pick<Deck, 'slides' | 'headmatter'>): Promise<void> {
  const usage = usageOf(await readShown(browser, stage), slides)
  await writeFile(join(dist, FILES.json), json(sourcesData(String(headmatter.title ?? ''), usage)))
  await writeFile(join(dist, FILES.schema), json(z.toJSONSchema(DataSchema)))
  await writeFile(join(dist, FILES.bib), bibtex(sources))
}
