import process from 'node:process'
import { earliest } from '../../facts/checked.ts'
import { sources } from '../../facts/index.ts'
import { commitDate, epochDate } from '../core/dates.ts'

/**
 * The date in all files that are made from the talk: SOURCE_DATE_EPOCH, else that of the last commit, else the earliest
 * day on which a source was checked.
 */
export const talkDate = (env = process.env): Date => epochDate(env) ?? commitDate() ?? new Date(earliest(sources.map(source => source.checked)))
