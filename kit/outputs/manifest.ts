import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../core/replace.ts'

/** Raise it when programs for the old format would fail: see README.md beside this file. */
export const VERSION = 1
/** The manifest's file name. */
export const MANIFEST = 'manifest.json'

const FileSchema = z.strictObject({
  /** Relative to the manifest, with forward slashes. */
  name: z.string().min(1),
  /** A description, for a person who chooses a file. */
  what: z.string().min(1),
  /** Pages of a PDF, slides of a PPTX. */
  pages: z.int().positive().optional(),
  /** The size of a picture in pixels, or of a page in millimetres. */
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
  unit: z.enum(['px', 'mm']).optional(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const ManifestSchema = z.strictObject({
  version: z.literal(VERSION),
  /** The talk's title. */
  title: z.string().min(1),
  /** The talk's date: SOURCE_DATE_EPOCH, or that of its last commit. */
  date: z.iso.datetime(),
  files: z.array(FileSchema).min(1),
})
export type Manifest = z.infer<typeof ManifestSchema>
export type Listed = Omit<z.infer<typeof FileSchema>, 'bytes' | 'sha256'>

/** Adds the size and the hash of a file in `folder` to its entry. */
export async function entryOf(folder: string, file: Listed): Promise<Manifest['files'][number]> {
  const bytes = await readFile(join(folder, file.name))
  return { ...file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Writes the manifest of `folder` atomically. Throws if an entry does not have the right format. */
export async function writeManifest(folder: string, title: string, date: Date, files: Manifest['files']): Promise<Manifest> {
  const manifest = ManifestSchema.parse({ version: VERSION, title, date: date.toISOString(), files })
  await writeWhole(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}
