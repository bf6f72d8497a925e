import process from 'node:process'
import { isIsoDate } from '../../facts/vocabulary.ts'
import { epochDate } from '../core/dates.ts'
import { Fault } from '../core/run.ts'

/**
 * The day of `--date`, else that of SOURCE_DATE_EPOCH, else today (UTC), as an ISO date. Throws a sentence on anything
 * else.
 */
export function readDay(date: string | undefined, env = process.env): string {
  if (date !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(date) && isIsoDate(date)))
    throw new Fault(`--date takes a day that exists, like 2027-03-01; got "${date}".`)
  return date ?? (epochDate(env) ?? new Date()).toISOString().slice(0, 10)
}
