import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subset from 'subset-font'
import { describe, expect, it } from 'vitest'
import { keptNames, namesIn, renamed, reservedNames } from '../../kit/slidev/stand-ins/font-names.ts'
import { cutDown, FONTS } from '../../kit/slidev/stand-ins/subset-fonts.ts'

const { resolve } = createRequire(import.meta.url)
const original = (name: string): Uint8Array => readFileSync(resolve(FONTS[name]!.file))
const opened = (font: Uint8Array): Promise<Uint8Array> => subset(font, 'a', { targetFormat: 'sfnt' })

describe('a font that is shipped', () => {
  it.each(Object.keys(FONTS))('%s has no name that its licence reserves for the original', async (name) => {
    const font = await opened(original(name))
    const reserved = reservedNames(namesIn(font).map(({ text }) => text))
    const made = await opened(await cutDown(original(name), 'abc', FONTS[name]!))
    expect(keptNames(made, reserved)).toEqual([])
    expect(namesIn(made).find(({ id }) => id === 6)!.text).toMatch(new RegExp(`^${FONTS[name]!.shippedAs.replaceAll(' ', '')}-`))
    // Who made it still stands there.
    expect(namesIn(made).find(({ id }) => id === 0)).toEqual(namesIn(font).find(({ id }) => id === 0))
  })

  it('is refused under the reserved name, which the original has', async () => {
    const font = await opened(original('serif-400'))
    expect(keptNames(font, reservedNames(namesIn(font).map(({ text }) => text)))).toEqual(['Source'])
    await expect(cutDown(original('serif-400'), 'abc', { ...FONTS['serif-400']!, shippedAs: 'Source Serif 4' })).rejects.toThrow(/reserves the name "Source", got the same\.$/)
  })

  it('has its characters under the new name', async () => {
    const font = renamed(await subset(original('serif-600'), 'Sleep', { targetFormat: 'sfnt' }), 'Source Serif 4', 'Deck Serif')
    const again = await subset(font, 'Sleep', { targetFormat: 'sfnt' })
    expect(namesIn(again).map(({ text }) => text)).toEqual(expect.arrayContaining(['Deck Serif SemiBold', 'DeckSerif-SemiBold']))
  })
})

it('what is reserved is read from the copyright', () => {
  expect(reservedNames(['© 2014 Adobe, with Reserved Font Name ‘Source’.'])).toEqual(['Source'])
  expect(reservedNames(['with Reserved Font Names "Fira" and "Fira Sans", 2014'])).toEqual(['Fira', 'Fira Sans'])
  expect(reservedNames(['"Reserved Font Name" refers to any names specified as such', 'may use the Reserved Font\nName(s) unless'])).toEqual([])
})
