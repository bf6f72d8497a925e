import type { Browser } from 'playwright'
import type { Step } from '../../kit/outputs/all.ts'
import type { Deck } from '../../kit/slidev/deck.ts'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import JSZip from 'jszip'
import { afterAll, describe, expect, it } from 'vitest'
import { citationsOfSlide } from '../../kit/ledger/citations.ts'
import { makeFiles } from '../../kit/outputs/make.ts'
import { entryOf, ManifestSchema, writeManifest } from '../../kit/outputs/manifest.ts'
import { onClock, slotsOf } from '../../kit/outputs/paper/clock.ts'
import { saidOf } from '../../kit/outputs/paper/spoken-notes.ts'
import { countSlides, normalizePptx } from '../../kit/outputs/pptx/normalize.ts'

const folder = mkdtempSync(join(tmpdir(), 'files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const DAY = new Date('2026-05-04T03:02:02Z')

describe('the manifest', () => {
  it('says what lies in the folder, byte for byte', async () => {
    writeFileSync(join(folder, 'talk.pdf'), 'a talk')
    const made = await writeManifest(folder, 'A talk', DAY, [await entryOf(folder, { name: 'talk.pdf', what: 'the slides', pages: 3 })])
    const read = ManifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
    expect(read).toEqual(made)
    expect(read).toMatchObject({ date: DAY.toISOString(), files: [{ bytes: 6, sha256: createHash('sha256').update('a talk').digest('hex') }] })
  })

  it('is not written for a file that is not there, or an entry that is not of the format', async () => {
    rmSync(join(folder, 'manifest.json'), { force: true })
    await expect(entryOf(folder, { name: 'missing.pdf', what: 'nothing' })).rejects.toThrow(/ENOENT/)
    await expect(writeManifest(folder, 'A talk', DAY, [{ name: 'talk.pdf', what: 'the slides', bytes: 6, sha256: 'none' }])).rejects.toThrow(/sha256/)
    expect(readdirSync(folder)).toEqual(['talk.pdf'])
  })
})

describe('all files', () => {
  const home = join(folder, 'kit')
  const step = (name: string, text: string): Step => ({ name, files: () => 1, make: async ({ folder: made }) => {
    mkdirSync(join(made, dirname(name)), { recursive: true })
    writeFileSync(join(made, name), text)
    return [{ name, what: 'a file', pages: 1 }]
  } })
  const fails: Step = { name: 'never.pdf', files: () => 1, make: async ({ folder: made }) => {
    writeFileSync(join(made, 'never.pdf'), 'half')
    throw new Error('a planted fault')
  } }
  const said: string[] = []
  const make = (...steps: Step[]) => makeFiles(steps, { browser: {} as Browser, deck: { headmatter: { title: 'A talk' } } as unknown as Deck, dist: '', folder: home, say: sentence => said.push(sentence) })
  const lies = () => Object.fromEntries(readdirSync(home, { recursive: true, encoding: 'utf8' }).sort().filter(name => name.includes('.')).map(name => [name.replaceAll('\\', '/'), readFileSync(join(home, name), 'utf8')]))

  it('are there at the first fault as they were before, which is not at all at first', async () => {
    await expect(make(step('talk.pdf', 'one'), fails)).rejects.toThrow('a planted fault')
    expect(existsSync(home)).toBe(false)
    await make(step('talk.pdf', 'one'), step('png/1.png', 'first'), step('png/2.png', 'second'))
    writeFileSync(join(home, 'mine.txt'), 'mine')
    const before = lies()
    expect(Object.keys(before)).toEqual(['manifest.json', 'mine.txt', 'png/1.png', 'png/2.png', 'talk.pdf'])
    await expect(make(step('talk.pdf', 'another'), step('png/1.png', 'another'), fails)).rejects.toThrow('a planted fault')
    await expect(make(step('talk.pdf', 'another'), { ...fails, make: async () => [{ name: 'never.pdf', what: 'not made' }] })).rejects.toThrow(/ENOENT/)
    expect(lies()).toEqual(before)
    expect(readdirSync(folder).filter(name => name.startsWith('.'))).toEqual([])
  })

  it('come in place of an earlier run\'s, each said and listed, and leave alone what is not theirs', async () => {
    said.length = 0
    const files = await make(step('talk.pdf', 'two'), step('png/1.png', 'new'))
    expect(said).toHaveLength(2)
    const { 'manifest.json': manifest, ...rest } = lies()
    expect(rest).toEqual({ 'mine.txt': 'mine', 'png/1.png': 'new', 'talk.pdf': 'two' })
    expect(ManifestSchema.parse(JSON.parse(manifest!)).files).toEqual(files)
  })
})

/** The parts of a PPTX that matter here, as Slidev's exporter writes them. */
async function pptx(note: string): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('ppt/slides/slide1.xml', '<p:sld xmlns:p="p"/>')
  zip.file('ppt/notesSlides/notesSlide1.xml', `<p:notes xmlns:p="p" xmlns:a="a"><p:txBody><a:p><a:r><a:t>${note}</a:t></a:r></a:p></p:txBody></p:notes>`)
  zip.file('docProps/core.xml', `<c xmlns:dcterms="d"><dcterms:created t="w">${new Date().toISOString()}</dcterms:created></c>`)
  return zip.generateAsync({ type: 'uint8array' })
}

async function notesOf(bytes: Uint8Array): Promise<string[]> {
  const xml = await (await JSZip.loadAsync(bytes)).file('ppt/notesSlides/notesSlide1.xml')!.async('string')
  return [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('a:p')].map(paragraph => paragraph.textContent!)
}

describe('a PPTX', () => {
  const note = 'First &amp; foremost.\n\n[click] Then\nthis.'

  it('has a paragraph for each of the notes\', and marks of clicks only where there are clicks', async () => {
    expect(await notesOf(await normalizePptx(await pptx(note), DAY, true))).toEqual(['First & foremost.', '[click] Then this.'])
    expect(await notesOf(await normalizePptx(await pptx(note), DAY, false))).toEqual(['First & foremost.', 'Then this.'])
  })

  it('keeps its slides and is the same whenever it is made', async () => {
    const made = await normalizePptx(await pptx(note), DAY, true)
    expect(await countSlides(made)).toBe(1)
    expect(await normalizePptx(await pptx(note), DAY, true)).toEqual(made)
  })

  it('that is none is refused', async () => {
    await expect(countSlides(new TextEncoder().encode('not a zip'))).rejects.toThrow()
  })
})

describe('the words on paper', () => {
  it('are split where the speaker clicks, with figures in words and typeset quotation marks', () => {
    const said = saidOf('It\'s [[v4pro.total_parameters]].\n\n[click] More. [click:2]\n\nLast, on GPT-4.')
    expect(said.map(({ click }) => click)).toEqual([0, 1, 3])
    expect(said[0]!.html).toMatch(/It’s .*trillion/)
    expect(said[2]!.html).toContain('<span class="whole">GPT-4</span>')
  })

  it('throw on a figure that the ledger lacks, and let no markup through', () => {
    expect(() => saidOf('[[no.such]]')).toThrow(/no\.such/)
    expect(saidOf('<script>x</script>')[0]!.html).not.toContain('<script')
  })

  it('name each source once, with what it stands for', () => {
    const { cited } = citationsOfSlide({ figures: ['v4pro.total_parameters'], sources: ['v4-paper'] }, 'Of [[v4pro.total_parameters]].')
    const names = cited.map(({ source }) => source)
    expect(new Set(names).size).toBe(names.length)
    expect(cited.some(({ values }) => values.length > 0)).toBe(true)
    expect(citationsOfSlide({ figures: ['no.such'], sources: [] }, '')).toEqual({ cited: [], asOf: undefined })
  })

  it('run by the clock, the appendix outside it', () => {
    const slide = (no: number, budget: string | undefined, appendix = false) => ({ no, appendix, frontmatter: { budget } }) as unknown as Parameters<typeof slotsOf>[0][number]
    expect([...slotsOf([slide(1, '20s'), slide(2, '1m5s'), slide(3, undefined, true)])]).toEqual([[1, { from: 0, to: 20 }], [2, { from: 20, to: 85 }]])
    expect(onClock(85)).toBe('1:25')
  })
})
