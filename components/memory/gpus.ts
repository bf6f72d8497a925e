import { integer } from '../../facts/number-format.ts'
import { percent } from '../evidence/share.ts'

/** A cache in GPUs of `memory` bytes: a number of GPUs, or the share of one that it fills. */
export function inGpus(bytes: number, memory: number): string {
  const gpus = Math.ceil(bytes / memory)
  return gpus > 1 ? `${integer(gpus)} GPUs` : `${percent(bytes / memory)} of one`
}
