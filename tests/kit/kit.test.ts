import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { candidates, findChromium } from '../../kit/browser/chromium.ts'
import { serve } from '../../kit/browser/serve.ts'
import { readRange } from '../../kit/core/range.ts'
import { seconds, showSeconds } from '../../kit/rules/budget.ts'
import { brokenSlide } from '../../kit/slidev/cli.ts'
import { clicksInNote } from '../../kit/slidev/notes.ts'

describe('readRange', () => {
  it.each([['3', [3]], ['2-5', [2, 3, 4, 5]], ['8-', [8, 9, 10]], ['4-6,1,5', [1, 4, 5, 6]]])('%s', (text, numbers) => {
    expect(readRange(text, 10)).toEqual(numbers)
  })
  it.each(['', 'x', '0', '11', '5-2', '2--5', '1.5', '-3'])('refuses "%s"', text => expect(() => readRange(text, 10)).toThrow('--range takes slides from 1 to 10'))
})

describe('budgets', () => {
  it.each([['45s', 45], ['1m30s', 90], ['25min', 1500], ['1h', 3600], ['1m 30s', 90]])('%s', (text, total) => expect(seconds(text)).toBe(total))
  it.each(['soon', '', 'ms', 90, undefined, null])('%j is no time', text => expect(seconds(text)).toBeUndefined())
  it.each([[45, '45s'], [90, '1m30s'], [1500, '25m'], [0, '0s']])('%d s', (total, text) => expect(showSeconds(total)).toBe(text))
})

it('clicksInNote follows Slidev: a marker with a number counts as so many', () => {
  expect(clicksInNote('a [click] b [click:3] c [CLICK]')).toBe(5)
  expect(clicksInNote('a click')).toBe(0)
})

describe('brokenSlide', () => {
  it.each([
    'Unknown layout "x". Available layouts are:',
    '[UNRESOLVED_IMPORT] Could not resolve \'./x.png\' in slides.md',
    '/nope.png referenced in slides.md didn\'t resolve at build time, it will remain unchanged',
    'Error: something',
    '[plugin vite:css] warning',
  ])('sees %s', line => expect(brokenSlide(`transforming...\n${line}\n`)).toBe(line))
  it.each(['✓ built in 7.78s', '[PLUGIN_TIMINGS] JavaScript callbacks ran for 5.7s', 'dist/assets/index-warning.js  1 kB'])('lets pass %s', line => expect(brokenSlide(line)).toBeUndefined())
})

describe('findChromium', () => {
  it('takes CHROMIUM_PATH before anything else', () => expect(findChromium({ CHROMIUM_PATH: import.meta.filename })).toBe(import.meta.filename))
  it('says so when there is nothing at CHROMIUM_PATH', () => expect(() => findChromium({ CHROMIUM_PATH: '/nowhere' })).toThrow('CHROMIUM_PATH names "/nowhere", where there is no file'))
  it('knows where each system keeps its browsers', () => {
    expect(candidates('linux', { PATH: '/opt/bin' })).toContain('/opt/bin/chromium')
    expect(candidates('darwin')).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(candidates('win32', { PROGRAMFILES: 'C:/P' }).join()).toContain('msedge.exe')
  })
})

describe('serve', () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'))
  writeFileSync(join(folder, 'index.html'), 'the deck')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('gives the deck for deep links, 404 for files that are missing and for what lies outside the base', async () => {
    const server = await serve(folder, '/x/')
    const status = async (path: string) => (await fetch(server.origin + path)).status
    expect(await (await fetch(`${server.url}5?clicks=2`)).text()).toBe('the deck')
    expect(await status('/x/nothing.png')).toBe(404)
    expect(await status('/5')).toBe(404)
    await server.close()
  })
})
