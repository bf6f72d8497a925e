import process from 'node:process'
import { earliest } from '../../facts/checked.ts'
import { sources } from '../../facts/index.ts'
import { commitDate, epochDate } from '../core/dates.ts'

/** The date that everything made of the talk carries: SOURCE_DATE_EPOCH, else the last commit's, else the day from which on the sources were checked. */
export const talkDate = (env = process.env): Date => epochDate(env) ?? commitDate() ?? new Date(earliest(sources.map(source => source.checked)))
