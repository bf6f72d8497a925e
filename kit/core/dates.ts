import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { ROOT } from './paths.ts'
import { Fault } from './run.ts'

/** SOURCE_DATE_EPOCH as a date, or undefined where it is not set. Throws a sentence on anything but a number of seconds. */
export function epochDate(env = process.env): Date | undefined {
  const epoch = env.SOURCE_DATE_EPOCH
  if (!epoch)
    return undefined
  if (!/^\d{1,11}$/.test(epoch))
    throw new Fault(`SOURCE_DATE_EPOCH must be a number of seconds; got "${epoch}".`)
  return new Date(Number(epoch) * 1000)
}

/** The date of the project's last commit, or undefined where there is no git. */
export function commitDate(): Date | undefined {
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return new Date(Number(seconds) * 1000)
  }
  catch {
    return undefined
  }
}
