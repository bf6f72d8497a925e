import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Goes up when a reader of the old format would go wrong: see README.md beside this file. */
export const VERSION = 1
/** The manifest's file. */
export const MANIFEST = 'manifest.json'

const FileSchema = z.strictObject({
  /** Relative to the manifest, with forward slashes. */
  name: z.string().min(1),
  /** What it is, for the person who picks one. */
  what: z.string().min(1),
  /** Pages of a PDF, slides of a PPTX. */
  pages: z.int().positive().optional(),
  /** Of a picture, in pixels; of a page, in millimetres. */
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
  unit: z.enum(['px', 'mm']).optional(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const ManifestSchema = z.strictObject({
  version: z.literal(VERSION),
  /** The talk's. */
  title: z.string().min(1),
  /** Of the talk: SOURCE_DATE_EPOCH, or its last commit. */
  date: z.iso.datetime(),
  files: z.array(FileSchema).min(1),
})
export type Manifest = z.infer<typeof ManifestSchema>
export type Listed = Omit<z.infer<typeof FileSchema>, 'bytes' | 'sha256'>

/** An entry with the size and the hash of the file as it lies in `folder`. */
export async function entryOf(folder: string, file: Listed): Promise<Manifest['files'][number]> {
  const bytes = await readFile(join(folder, file.name))
  return { ...file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Writes the manifest of `folder`, whole or not at all. Throws if an entry is not of the format. */
export async function writeManifest(folder: string, title: string, date: Date, files: Manifest['files']): Promise<Manifest> {
  const manifest = ManifestSchema.parse({ version: VERSION, title, date: date.toISOString(), files })
  const path = join(folder, MANIFEST)
  await writeFile(`${path}.part`, `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(`${path}.part`, path)
  return manifest
}
