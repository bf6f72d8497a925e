import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Fault } from '../core/run.ts'

/** The snapshot's file in the folder of the stage. */
export const SNAPSHOT = 'snapshot.json'

const NamedSchema = z.strictObject({
  /** A figure or a source of the ledger. */
  id: z.string(),
  /** The id of the closest element that has one, to link to. */
  element: z.string(),
})

const StateSchema = z.strictObject({
  clicks: z.int().min(0),
  /** The finished slide, as Slidev's print page has it. */
  html: z.string(),
  title: z.string(),
  /** Everything that it says, tables for those who listen included. */
  text: z.string(),
  figures: z.array(NamedSchema),
  /** The sources that the slide's foot names. */
  sources: z.array(NamedSchema),
  /** Where its links lead, as the print page writes them: `#5` is slide 5. */
  links: z.array(z.string()),
  /** The ids that a link may lead to. */
  targets: z.array(z.string()),
})

const SlideSchema = z.strictObject({
  no: z.int().min(1),
  id: z.string().min(1),
  /** The slide as the live deck opens it, before the first click. */
  opening: z.string(),
  /** Clicks 0 to the last. */
  states: z.array(StateSchema).min(1),
})

const SnapshotSchema = z.strictObject({ slides: z.array(SlideSchema).min(1) })

export type State = z.infer<typeof StateSchema>
export type SnapshotSlide = z.infer<typeof SlideSchema>
/** What each slide and state of the built stage shows, as data: everything that reads slides reads this, and needs no browser. */
export type Snapshot = z.infer<typeof SnapshotSchema>

/** The state that a slide ends with. */
export const lastState = ({ states }: Pick<SnapshotSlide, 'states'>): State => states.at(-1)!

/** Reads the snapshot of a built stage. Throws a sentence if there is none, or none of this format. */
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
