import type { Stale } from '../../facts/staleness.ts'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'
import { readDay } from '../../kit/ledger/day.ts'
import { staleLine } from '../../kit/ledger/stale.ts'
import { changeValue, copyProject } from '../support/project-copy.ts'

describe('readDay', () => {
  it('takes the day that is named, else SOURCE_DATE_EPOCH', () => {
    expect(readDay('2028-02-29', { SOURCE_DATE_EPOCH: '0' })).toBe('2028-02-29')
    expect(readDay(undefined, { SOURCE_DATE_EPOCH: '86400' })).toBe('1970-01-02')
    expect(readDay(undefined, {})).toMatch(/^\d{4}-\d\d-\d\d$/)
  })
  it.each(['tomorrow', '2027', '2027-03', '2027-02-30', '01.03.2027', ''])('refuses "%s"', date => expect(() => readDay(date)).toThrow(`--date takes a day that exists, like 2027-03-01; got "${date}".`))
  it('refuses an epoch that is none', () => expect(() => readDay(undefined, { SOURCE_DATE_EPOCH: 'now' })).toThrow('SOURCE_DATE_EPOCH must be a number of seconds; got "now".'))
})

describe('staleLine', () => {
  const stale: Stale = { figure: { id: 'a.price', what: 'a price', value: 2.5, unit: 'USD', shape: 'record', cites: [{ source: 'late' }] }, checked: '2026-11-20', overdue: 1, url: 'https://example.org/late', look: 'the price table', dependents: [] }
  it('is one line with all that is needed to look again', () => {
    expect(staleLine({ ...stale, dependents: ['b.twice'] })).toBe('a.price ($2.50): 1 day overdue, checked 2026-11-20; look at https://example.org/late for the price table; from it follow b.twice')
  })
  it('does without an address', () => expect(staleLine({ ...stale, overdue: 12, url: '' })).toBe('a.price ($2.50): 12 days overdue, checked 2026-11-20; look for the price table'))
})

describe('npm run check -- --date, with a shelf life planted in the ledger', () => {
  const copy = copyProject('stale')
  afterAll(copy.remove)
  changeValue(copy.root, 'v3.decode-gpus', '320', '320, shelf: { days: 1, look: \'the planted thing\' }')

  // On a deck that is not the project, so that neither types nor lint run.
  function check(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy.root, 'kit/commands/check.ts'), '--root', 'tests/fixtures/bad/sound', ...args], { cwd: copy.root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
    return { status, stdout, lines: stderr.trim().split('\n').filter(Boolean) }
  }
  const planted = expect.stringMatching(/^v3\.decode-gpus \(\S+\): \d+ days overdue, checked \d{4}-\d\d-\d\d; look at https:.* for the planted thing/)

  it('warns and passes', () => {
    const { status, stdout, lines } = check('--date', '2099-01-01')
    expect({ status, lines }).toEqual({ status: 0, lines: expect.arrayContaining([planted]) })
    expect(stdout).toMatch(/\d+ figures? (?:is|are) stale on 2099-01-01\.\n$/)
  })
  it('fails with --strict', () => {
    const { status, lines } = check('--date', '2099-01-01', '--strict')
    expect({ status, lines }).toEqual({ status: 1, lines: expect.arrayContaining([planted]) })
    expect(lines.at(-1)).toMatch(/^--strict allows no stale figure; on 2099-01-01 there (?:is|are) \d+\.$/)
  })
  it('passes with --strict on a day when nothing is stale', () => {
    expect(check('--date', '2000-01-01', '--strict')).toMatchObject({ status: 0, lines: [] })
  })
  it('names a day that is none in one sentence', () => {
    expect(check('--date', '2027-02-30')).toMatchObject({ status: 1, lines: ['--date takes a day that exists, like 2027-03-01; got "2027-02-30".'] })
  })
})

describe('changeValue', () => {
  const copy = copyProject('change')
  afterAll(copy.remove)
  it('refuses an entry that is not there, or has another value', () => {
    expect(() => changeValue(copy.root, 'v4pro.weight', '49e9', '53e9')).toThrow('expected one entry of the figure "v4pro.weight" with the value 49e9, found 0')
    expect(() => changeValue(copy.root, 'v4pro.active_parameters', '13e9', '53e9')).toThrow('found 0')
  })
})
