import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STAND_INS, standInsFor } from '../../kit/slidev/stand-ins/list.ts'
import { leftOutFault } from '../../kit/slidev/stand-ins/plugin.ts'
import { charactersOf } from '../../kit/slidev/stand-ins/subset-fonts.ts'
import { blockingFiles, BUDGET, budgetFaults, transferSize } from '../support/bundle-size.ts'

describe('what the public\'s build leaves out', () => {
  it.each([
    ['const d = _resolveDirective("mark")', 'v-mark'],
    ['const d = _resolveDirective("motion")', 'v-motion'],
    ['import C from "/x/@slidev/client/builtin/ShikiMagicMove.vue"', 'ShikiMagicMove'],
  ])('%s is a fault of the slide', (code, name) => {
    expect(leftOutFault('pages/1.md__slidev_2.md', code)).toContain(`pages/1.md__slidev_2.md uses ${name}`)
  })

  it('is nothing that a plain slide uses', () => {
    expect(leftOutFault('pages/1.md__slidev_2.md', 'const d = _resolveDirective("click"); import F from "/components/evidence/Fig.vue"')).toBeUndefined()
  })
})

describe('a stand-in', () => {
  it.each(STAND_INS)('of $part saves 1 kB, or work before the first slide', ({ by, saves: { first, whole, restyles = 0 } }) => {
    expect(Math.max(first, whole) >= 1000 || restyles > 0).toBe(true)
    expect(existsSync(by)).toBe(true)
  })
})

describe('the characters of the fonts', () => {
  it('are those of ASCII and every other that a text has or escapes, in one order', () => {
    const characters = charactersOf(['8 × 7', 'a \\u2212 b'])
    expect([...characters]).toEqual(expect.arrayContaining([' ', '~', 'A', '×', '\u2212', '\u00A0']))
    expect(characters).toBe(charactersOf(['a \\u2212 b', '8 × 7']))
    expect(characters).not.toMatch(/[\n\u2026]/)
  })
})

describe('the budget of bytes', () => {
  it('counts what a page waits for before it paints', () => {
    const html = '<head><link rel=stylesheet href=/a.css><link rel="preload" as="font" href="/f.woff2"><script src="/b.js"></script><script type="module" src="/c.js"></script><link rel="modulepreload" href="/d.js"></head><link rel="stylesheet" href="/late.css">'
    expect(blockingFiles(html)).toEqual(['/a.css', '/f.woff2', '/b.js'])
  })

  it('counts text as it is sent, and fonts as they are', () => {
    const body = new TextEncoder().encode('a'.repeat(1000))
    expect(transferSize('a.js', body)).toBeLessThan(100)
    expect(transferSize('a.woff2', body)).toBe(1000)
  })

  it('names what is over', () => {
    expect(budgetFaults(BUDGET)).toEqual([])
    expect(budgetFaults({ ...BUDGET, firstView: BUDGET.firstView + 1 })).toEqual([`firstView: expected at most ${BUDGET.firstView} bytes, got ${BUDGET.firstView + 1}`])
  })
})

describe('a part of Slidev', () => {
  const partsOf = (path: string, text: string): string[] => STAND_INS.filter(standIn => !standInsFor([{ path, text }]).includes(standIn)).map(({ part }) => part)

  it.each([
    ['pages/a.md', '# T\n\n```ts\na\n```', ['@slidev/client/styles/code.css', '@slidev/theme-default/styles/prism.css']],
    ['pages/a.md', 'A word of `code`.', ['@slidev/client/styles/code.css', '@slidev/theme-default/styles/prism.css']],
    ['pages/a.md', '<p v-mark.red="1">a</p>', ['@slidev/client/modules/v-mark.ts']],
    ['components/A.vue', '<p v-motion :initial="{}">a</p>', ['@slidev/client/modules/v-motion.ts']],
    ['pages/a.md', '<p v-drag="[1]">a</p>', ['@slidev/client/modules/v-drag.ts']],
    ['components/A.vue', '<p>{{ `a` }}</p>', []],
    ['pages/a.md', '# Words\n\n<p v-click>a</p>', []],
  ])('stays where %s needs it: %s', (path, text, parts) => expect(partsOf(path, text)).toEqual(parts))

  it('that stays is no fault of the slide', () => {
    const kept = standInsFor([{ path: 'a.md', text: '<p v-mark>a</p>' }])
    expect(leftOutFault('pages/1.md__slidev_2.md', 'const d = _resolveDirective("mark")', kept)).toBeUndefined()
    expect(leftOutFault('pages/1.md__slidev_2.md', 'const d = _resolveDirective("mark"); _resolveDirective("drag")', kept)).toContain('v-drag')
  })
})
