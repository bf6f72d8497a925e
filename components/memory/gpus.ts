import { whole } from '../../facts/written.ts'
import { percent } from '../evidence/share.ts'

/** A cache in GPUs of so much memory: whole ones, or the share of one that it fills. */
export function inGpus(bytes: number, memory: number): string {
  const gpus = Math.ceil(bytes / memory)
  return gpus > 1 ? `${whole(gpus)} GPUs` : `${percent(bytes / memory)} of one`
}
