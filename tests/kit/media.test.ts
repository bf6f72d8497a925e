import type { Deck } from '../../kit/slidev/deck.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nothingLeftOut } from '../../kit/rules/left-out.ts'
import { filesExist, imagesNotPreloaded } from '../../kit/rules/media.ts'

const root = mkdtempSync(join(tmpdir(), 'media-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
for (const file of ['public/shared.png', 'public/a b.png', 'pages/near.png', 'assets/deep.png']) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), '')
}

function deck(raw: string, frontmatter: Record<string, unknown> = {}, headmatter: Record<string, unknown> = { preloadImages: false }): Deck {
  return { root, headmatter, imports: [], faults: [], broken: [], slides: [{ no: 2, id: 'x', file: join(root, 'pages/x.md'), line: 1, raw, content: raw, note: '', title: '', frontmatter, appendix: false, clicks: 0 }] }
}
/** A sentence as `line field: what`. */
const short = (faults: string[]) => faults.map(fault => fault.replace(/^.*?:(\d+): slide 2, field "(.*?)": expected .*, got (.*)$/, '$1 $2: $3'))

describe('a file that a slide shows', () => {
  it.each([
    ['an image of Markdown', 'Words.\n\nMore ![a](./gone.png) and ![b](/gone.png "title")', '3 image: "./gone.png"', '3 image: "/gone.png"'],
    ['an image whose path is elsewhere', '![a][one]\n\n[one]: ./gone.png', '3 image: "./gone.png"'],
    ['an image that looks like a package', '![a](near.png)', '1 image: "near.png"'],
    ['an image of another origin', '![a](https://example.org/a.png)', '1 image: "https://example.org/a.png"'],
    ['an image in a list', '- one\n  - ![a](./gone.png)', '2 image: "./gone.png"'],
    ['an element', '# T\n\n<div>\n  <img\n    class="a > b"\n    src="/gone.png" alt="">\n</div>', '6 src: "/gone.png"'],
    ['an element with more', '<video src=\'./gone.mp4\' poster="/gone.png"></video>\n<img srcset="/shared.png 1x, /gone.png 2x" src="/shared.png">', '1 src: "./gone.mp4"', '1 poster: "/gone.png"', '2 srcset: "/gone.png"'],
    ['a snippet', '# T\n\n<<< @/gone.ts#part ts {1|2}\n\n<<< ./gone.ts', '3 <<<: "@/gone.ts"', '5 <<<: "./gone.ts"'],
    ['a style', '<style>\n.a { background: url(\'./gone.png\') }\n</style>', '2 url(): "./gone.png"'],
    ['a style attribute', '<p style="background: url(/gone.png)">a</p>', '1 url(): "/gone.png"'],
  ])('%s is found missing', (_, raw, ...found) => expect(short(filesExist(deck(raw)))).toEqual(found))

  it.each([
    ['image', '/gone.png', '3 image: "/gone.png"'],
    ['background', './near.png', '3 background: "./near.png"'],
    ['background', 'gone.jpg', '3 background: "gone.jpg"'],
  ])('frontmatter %s: %s is found missing', (field, value, ...found) => expect(short(filesExist(deck(`---\nid: x\n${field}: ${value}\n---\n\n# T`, { [field]: value })))).toEqual(found))

  it.each([
    '![a](./near.png) ![b](/shared.png) ![c](../assets/deep.png) ![d](</a b.png>) ![e](/a%20b.png) ![f](/shared.png?x#y)',
    '<img src="./near.png"> <img :src="\'/gone.png\'"> <img src="data:image/png;base64,AA"> <Tile src="/gone.png" />',
    '```md\n![a](./gone.png)\n```\nand `![a](./gone.png)`\n<!-- ![a](./gone.png) -->',
    '<<< @/pages/near.png\n\n<<< near.png {1}',
    '<style>\n.a { background: url(../assets/deep.png); mask: url(#m); clip-path: url("data:,") }\n</style>',
  ])('is not missing in %s', raw => expect(filesExist(deck(raw))).toEqual([]))

  it.each(['#123456', 'red', 'linear-gradient(red, blue)', '/shared.png', 'url(/shared.png)'])('background: %s is sound', background => expect(filesExist(deck('# T', { background }))).toEqual([]))

  it('is not preloaded by Slidev if it is beside its page, since the address would be wrong', () => {
    expect(imagesNotPreloaded(deck('![a](./near.png)', {}, {}))).toEqual([expect.stringMatching(/:1: slide 2, field "preloadImages": expected false, since slide 2 has an image beside its page.*, got none$/)])
    expect(imagesNotPreloaded(deck('![a](./near.png)'))).toEqual([])
    expect(imagesNotPreloaded(deck('![a](/shared.png)', {}, {}))).toEqual([])
  })
})

describe('what the build leaves out', () => {
  const KINDS = '(?:an image of the (?:diagram|formula)|code without an editor|code blocks with steps)'
  it.each([
    ['a formula in a text', 'Words.\n\nIt is $a_1 + b$ here.', '3 $: a formula'],
    ['a formula over lines', 'It is $a\n+ b$ here.', '1 $: a formula'],
    ['a formula as a block', '# T\n\n$$\na\n$$', '3 $: a formula'],
    ['a diagram', '```mermaid {scale: 0.5}\ngraph LR\n```', '1 mermaid: a code block of mermaid'],
    ['a diagram of PlantUML', '\n~~~plantuml\n@startuml\n~~~', '2 plantuml: a code block of plantuml'],
    ['an editor', '```ts {monaco-run} {autorun:false}\na\n```', '1 monaco: a code block of monaco'],
    ['an editor of a file', '<<< @/pages/near.png ts {monaco}', '1 monaco: a code block of monaco'],
    ['an editor as a component', '<Monaco lang="ts" />', '1 monaco: <Monaco>'],
    ['code that moves', '````md magic-move\n```ts\na\n```\n````', '1 magic-move: a code block of magic-move'],
  ])('%s is found', (_, raw, ...found) => {
    const faults = nothingLeftOut(deck(raw))
    expect(short(faults)).toEqual(found)
    expect(faults.join()).toMatch(new RegExp(KINDS))
  })

  it.each([
    'It cost $5 and then $6, or \\$a\\$, between $5–$6.',
    '<p :class="{ a: $clicks > 1 }" v-if="$clicks">{{ $clicks + $page }}</p>',
    '```sh\necho $HOME$PATH\n```\nand `$a$`',
    '<script setup>\nconst a = `$' + '{b}$`\n</script>',
    '```ts {1|2-3} {lines:true}\na\n```\n\n````md\n```mermaid\n```\n````',
  ])('is not in %s', raw => expect(nothingLeftOut(deck(raw))).toEqual([]))
})
