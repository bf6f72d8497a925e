import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import process from 'node:process'
import JSZip from 'jszip'
import { runChild } from '../../kit/core/child-process.ts'
import { ROOT } from '../../kit/core/paths.ts'
import { siteUrl } from '../../kit/ledger/address.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { expect, test } from '../support/fixtures.ts'
import { DIST } from '../support/paths.ts'
import { copyProject } from '../support/project-copy.ts'
import { qrOfPicture, qrsOfPdf } from '../support/qr.ts'
import { filesWith } from '../support/traces.ts'

const PUBLISHED = 'https://asleep.home.arpa/talks/asleep/'
const PLACEHOLDER = siteUrl({})
const [published, placeholder] = [PUBLISHED, PLACEHOLDER].map(url => new URL(url).host) as [string, string]
const shown = PUBLISHED.replace('https://', '')

const { slides } = await loadDeck()
/** The slide with the QR code. */
const { no, id } = slides.find(({ frontmatter }) => frontmatter.layout === 'questions')!

/** The pictures of that slide below a folder: named by its id, after its number where pictures are in order. */
const picturesOf = async (folder: string): Promise<string[]> => (await readdir(folder, { recursive: true })).filter(name => new RegExp(`^(?:\\d+-)?${id}\\.png$`).test(basename(name))).map(name => join(folder, name))

async function pptxPictures(path: string): Promise<string[]> {
  const zip = await JSZip.loadAsync(await readFile(path))
  const pictures = Object.values(zip.files).filter(({ name }) => /media\/.*\.png$/.test(name))
  return (await Promise.all(pictures.map(async picture => qrOfPicture(await picture.async('nodebuffer'))))).filter(text => text !== undefined)
}

// As the publishing workflow does it: the tests have built a stage for the placeholder, then comes the build with an address.
test('what is published and handed out has its own address everywhere, and none of an earlier build\'s', { tag: '@slow' }, async ({ browser: _ }) => {
  // Two builds and everything that is handed out, on a machine that has other work.
  test.setTimeout(1_800_000)
  const copy = copyProject('published')
  const within = (...path: string[]) => join(copy.root, ...path)
  const run = async (site: string | undefined, command: string, ...args: string[]): Promise<void> => {
    const { SITE_URL: __, ...env } = process.env
    const { code, output } = await runChild(process.execPath, [within('kit/commands', `${command}.ts`), ...args], { cwd: copy.root, env: { ...env, NODE_OPTIONS: '', ...site === undefined ? {} : { SITE_URL: site } } })
    expect(code, output).toBe(0)
  }
  try {
    for (const folder of ['stage', 'made-of', 'fonts'].map(name => join('.work', name)))
      await cp(join(ROOT, folder), within(folder), { recursive: true })

    await run(undefined, 'export', '--range', String(no))
    expect(await filesWith(within('export'), [placeholder]), 'the search finds what it looks for').toEqual([['talk.pdf']])
    expect(await qrsOfPdf(within('export/talk.pdf'), placeholder)).toEqual([PLACEHOLDER])

    await run(PUBLISHED, 'build', '--strict', '--base', new URL(PUBLISHED).pathname, '--out', '.work/published')
    await run(PUBLISHED, 'export', '--strict')
    await run(PUBLISHED, 'kit', '--strict', '--output', 'export/kit')
    for (const folder of ['.work/published', 'export']) {
      const [old, own] = await filesWith(within(folder), [placeholder, published])
      expect(old, folder).toEqual([])
      expect(own.length, folder).toBeGreaterThan(0)
    }
    for (const file of ['export/talk.pdf', 'export/kit/talk.pdf', 'export/kit/talk-dark.pdf'])
      expect(await qrsOfPdf(within(file), shown), file).toEqual([PUBLISHED])
    for (const file of ['export/kit/handout-a4.pdf', 'export/kit/handout-letter.pdf'])
      expect((await qrsOfPdf(within(file), shown)).filter(text => text !== undefined), file).toEqual([PUBLISHED])
    expect(await pptxPictures(within('export/kit/talk.pptx')), 'talk.pptx').toEqual([PUBLISHED])
    for (const folder of ['.work/published/previews', 'export/kit']) {
      const pictures = await picturesOf(within(folder))
      expect(await Promise.all(pictures.map(qrOfPicture)), folder).toEqual(pictures.map(() => PUBLISHED))
      expect(pictures.length, folder).toBeGreaterThan(0)
    }
    // A preview draws the address at its foot, which no reader of files can find.
    const preview = (await readdir(within('.work/published/previews'))).sort()[1]!
    const [drawn, handed, earlier] = await Promise.all([within('.work/published/previews', preview), within('export/kit/cards', (await readdir(within('export/kit/cards'))).find(name => name.endsWith(`-${preview}`))!), join(DIST, 'previews', preview)].map(path => readFile(path)))
    expect(drawn!.equals(handed!)).toBe(true)
    expect(drawn!.equals(earlier!)).toBe(false)

    await rm(within('export'), { recursive: true })
    await run(undefined, 'export', '--handout')
    expect(await filesWith(within('export'), [published])).toEqual([[]])
    expect((await qrsOfPdf(within('export/handout.pdf'), PLACEHOLDER.replace('https://', ''))).filter(text => text !== undefined)).toEqual([PLACEHOLDER])
    expect(existsSync(within('dist'))).toBe(false)
  }
  finally {
    copy.remove()
  }
})
