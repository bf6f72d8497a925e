/**
 * What exhibits tell each other through the run. A setting, like a slider's, stays for the run; a play, like one more
 * patient, holds until the next turn: it carries the stamp of the turn that it followed.
 */
import type { Stamp } from './register.ts'
import type { Run } from './run.ts'
import { isSame, stampOf } from './register.ts'

const PREFIX = 'exhibit/'

interface Told { value: unknown, turn: Stamp | undefined }

export const exhibitKey = (slide: string, name: string): string => `${PREFIX}${slide}/${name}`

/** The slide and the name of an exhibit's key; undefined for another key. */
export function exhibitOf(key: string): { slide: string, name: string } | undefined {
  const [, slide, name] = /^exhibit\/(.*)\/([^/]+)$/.exec(key) ?? []
  return slide === undefined || name === undefined ? undefined : { slide, name }
}

/** The value to store for an exhibit: with the present turn. */
export function told(run: Run, value: unknown): Told {
  const turn = run.stamp('place')
  return { value, turn: turn && stampOf(turn) }
}

/**
 * What an exhibit was told last, if it still counts: what is not `lasting` counts until the next turn. A frozen window has
 * values and a last turn of its own.
 */
export function recalled(run: Run, key: string, lasting: boolean, values: (key: string) => unknown = run.get, turn = run.stamp('place')): { value: unknown } | undefined {
  const found = values(key) as Told | undefined
  return found && (lasting || isSame(found.turn, turn)) ? { value: found.value } : undefined
}
