import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, expect, it } from 'vitest'
import { copyProject } from '../support/project-copy.ts'

// Of a copy, since records and sources are the project's.
const copy = copyProject('freshness')
const { FOR_PUBLIC, FOR_STAGE, hashOf, isFresh, record, replaceRecorded } = await import(join(copy.root, 'kit/build/freshness.ts')) as typeof import('../../kit/build/freshness.ts')

const dist = join(copy.root, 'dist')
const slides = join(copy.root, 'slides.md')
const given = { SITE_URL: process.env.SITE_URL, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH }

afterEach(() => {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined)
      delete process.env[name]
    else
      process.env[name] = value
  }
})
afterAll(copy.remove)

/** Makes a build of one page. */
async function make(during = () => {}, asked = FOR_PUBLIC): Promise<void> {
  await replaceRecorded(dist, asked, hashOf(dist, asked), async (made) => {
    writeFileSync(join(made, 'index.html'), 'the deck')
    during()
  })
}

it('a build is fresh, and nothing of that is in its folder', async () => {
  expect(isFresh(dist, FOR_PUBLIC)).toBe(false)
  await make()
  expect(isFresh(dist, FOR_PUBLIC)).toBe(true)
  expect(readdirSync(dist)).toEqual(['index.html'])
})

it('it stays fresh after a touch, and in a copy of the project', async () => {
  await make()
  utimesSync(slides, new Date(Date.now() + 60_000), new Date(Date.now() + 60_000))
  expect(isFresh(dist, FOR_PUBLIC)).toBe(true)
  const other = copyProject('freshness')
  for (const folder of ['dist', '.work/made-of'])
    cpSync(join(copy.root, folder), join(other.root, folder), { recursive: true })
  const there = await import(join(other.root, 'kit/build/freshness.ts')) as typeof import('../../kit/build/freshness.ts')
  expect(there.isFresh(join(other.root, 'dist'), FOR_PUBLIC)).toBe(true)
  other.remove()
})

it('it is stale once a source has other words, even of an earlier day', async () => {
  await make()
  const before = readFileSync(slides, 'utf8')
  writeFileSync(slides, `${before}\n`)
  utimesSync(slides, 0, 0)
  expect(isFresh(dist, FOR_PUBLIC)).toBe(false)
  writeFileSync(slides, before)
  expect(isFresh(dist, FOR_PUBLIC)).toBe(true)
})

it('it is stale for another address, date, base or audience', async () => {
  await make()
  process.env.SITE_URL = 'https://deck.home.arpa/'
  expect(isFresh(dist, FOR_PUBLIC)).toBe(false)
  await make()
  expect(isFresh(dist, FOR_PUBLIC)).toBe(true)
  process.env.SITE_URL = 'https://deck.home.arpa'
  expect(isFresh(dist, FOR_PUBLIC), 'the same address').toBe(true)
  process.env.SOURCE_DATE_EPOCH = '1000000000'
  expect(isFresh(dist, FOR_PUBLIC)).toBe(false)
  await make()
  expect([{ ...FOR_PUBLIC, base: '/x/' }, FOR_STAGE].map(asked => isFresh(dist, asked))).toEqual([false, false])
})

it('it is stale if its sources changed while it was made, or its folder is gone', async () => {
  const before = readFileSync(slides, 'utf8')
  await make(() => writeFileSync(slides, `${before}\n`))
  expect(isFresh(dist, FOR_PUBLIC)).toBe(false)
  writeFileSync(slides, before)
  expect(isFresh(dist, FOR_PUBLIC)).toBe(false)
  await make()
  rmSync(dist, { recursive: true })
  expect(isFresh(dist, FOR_PUBLIC)).toBe(false)
})

it('a build that fails leaves the last one fresh', async () => {
  await make()
  await expect(make(() => {
    throw new Error('planted')
  })).rejects.toThrow('planted')
  expect(existsSync(join(dist, 'index.html')) && isFresh(dist, FOR_PUBLIC)).toBe(true)
})

it('what commands put into the project makes no build stale', async () => {
  await make()
  const handed = join(copy.root, 'handed-out')
  mkdirSync(handed)
  writeFileSync(join(handed, '01.png'), '')
  expect(isFresh(dist, FOR_PUBLIC)).toBe(false)
  await record(handed)
  expect(isFresh(dist, FOR_PUBLIC)).toBe(true)
})
