import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Fault } from '../core/run.ts'

/** The snapshot's file name in the stage's folder. */
export const SNAPSHOT = 'snapshot.json'

const NamedSchema = z.strictObject({
  /** A figure or a source of the ledger. */
  id: z.string(),
  /** The id of the closest element that has one, as a link target. */
  element: z.string(),
})

const StateSchema = z.strictObject({
  clicks: z.int().min(0),
  /** The slide in this state as HTML, as on Slidev's print page. */
  html: z.string(),
  title: z.string(),
  /** Its whole text, including tables for screen readers. */
  text: z.string(),
  figures: z.array(NamedSchema),
  /** The sources in the slide's foot. */
  sources: z.array(NamedSchema),
  /** The targets of its links, as the print page writes them: `#5` is slide 5. */
  links: z.array(z.string()),
  /** The ids in it that a link may target. */
  targets: z.array(z.string()),
})

const SlideSchema = z.strictObject({
  no: z.int().min(1),
  id: z.string().min(1),
  /** The slide as the live deck shows it before the first click, as HTML. */
  opening: z.string(),
  /** One state for each click, from 0 to the last. */
  states: z.array(StateSchema).min(1),
})

const SnapshotSchema = z.strictObject({ slides: z.array(SlideSchema).min(1) })

export type State = z.infer<typeof StateSchema>
export type SnapshotSlide = z.infer<typeof SlideSchema>
/**
 * What each slide and state of the built stage shows, as data. All code that needs rendered slides reads the snapshot
 * instead of opening a browser again.
 */
export type Snapshot = z.infer<typeof SnapshotSchema>

/** A slide's last state. */
export const lastState = ({ states }: Pick<SnapshotSlide, 'states'>): State => states.at(-1)!

/** Reads the snapshot of a built stage. Throws a sentence if there is none, or if its format is wrong. */
export async function readSnapshot(stage: string): Promise<Snapshot> {
  const path = join(stage, SNAPSHOT)
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new Fault(`${path}: expected the snapshot of a built stage, found none; run \`npm run build\`.`)
  const { success, data, error } = SnapshotSchema.safeParse(JSON.parse(text))
  if (!success) {
    const [issue] = error.issues
    throw new Fault(`${path}: field "${issue!.path.join('.')}": ${issue!.message}; run \`npm run build\`.`)
  }
  return data
}
