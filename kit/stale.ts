import type { Stale } from '../facts/staleness.ts'
import process from 'node:process'
import { show } from '../facts/format.ts'
import { isIsoDate } from '../facts/vocabulary.ts'
import { Fault } from './run.ts'

const days = (n: number): string => n === 1 ? '1 day' : `${n} days`

/** The day that `--date` names, else that of SOURCE_DATE_EPOCH, else today (UTC), as an ISO date. Throws a sentence on anything else. */
export function readDay(date: string | undefined, env = process.env): string {
  if (date !== undefined) {
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || !isIsoDate(date))
      throw new Fault(`--date takes a day that exists, like 2027-03-01; got "${date}".`)
    return date
  }
  const epoch = env.SOURCE_DATE_EPOCH
  if (epoch && !/^\d{1,11}$/.test(epoch))
    throw new Fault(`SOURCE_DATE_EPOCH must be a number of seconds; got "${epoch}".`)
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10)
}

/** `price.v4pro-peak.output ($3.96): 12 days overdue, checked 2026-11-23; look at https://… for the price` */
export function staleLine({ figure, checked, overdue, url, look, followed }: Stale): string {
  const where = url ? `look at ${url} for ${look}` : `look for ${look}`
  const also = followed.length ? `; from it follow ${followed.join(', ')}` : ''
  return `${figure.id} (${show(figure)}): ${days(overdue)} overdue, checked ${checked}; ${where}${also}`
}
