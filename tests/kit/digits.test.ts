import type { Deck } from '../../kit/slidev/deck.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { NAME_KINDS, names } from '../../facts/names.ts'
import { nameOf } from '../../kit/core/paths.ts'
import { typedDigits } from '../../kit/rules/digits/index.ts'
import { typedIn } from '../../kit/rules/digits/text.ts'

const root = mkdtempSync(join(tmpdir(), 'digits-'))
beforeEach(() => rmSync(root, { recursive: true, force: true }))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A sentence as `line field: what`. */
const short = (faults: string[]) => faults.map(fault => fault.replace(/^.*?:(\d+): (?:slide 2, )?field "(.*?)": expected .*, got "(.*)"$/, '$1 $2: $3'))
const got = (text: string) => typedIn(text).map(hit => hit.got)
function deck(raw = '', note = ''): Deck {
  const whole = `${raw}\n${note && `<!--\n${note}\n-->\n`}`
  return { root, headmatter: {}, imports: [], broken: [], faults: [], slides: [{ no: 2, id: 'x', file: 'pages/x.md', line: 1, raw: whole, content: raw, note, title: '', frontmatter: {}, appendix: false, clicks: 0 }] }
}
/** What is found in a slide. */
const inSlide = (raw: string, note?: string) => short(typedDigits(deck(raw, note), []))
/** What is found in a file of the deck. */
function inFile(file: string, source: string) {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, source)
  const faults = typedDigits(deck(), [])
  expect(faults.filter(fault => !fault.startsWith(`${nameOf(path)}:`))).toEqual([])
  return short(faults)
}

describe('a text', () => {
  it.each([
    ['It has 384 experts.', '384'],
    ['It cost $5.576M, they say.', '$5.576M'],
    ['about 17 % of it', '17'],
    ['on 26 December', '26', 'December'],
    ['It came in July.', 'July'],
    ['an update did come in May, and more', 'May'],
    ['May', 'May'],
    ['since March [[v4.released|year]]', 'March'],
    ['the day after Christmas', 'the day after', 'Christmas'],
    ['six million against a hundred million', 'six million', 'a hundred million'],
    ['a trillion', 'a trillion'],
    ['in trillion trillions', 'trillion trillions'],
    ['ten times that', 'ten times'],
    ['three times the last', 'three times'],
    ['twenty-five per cent', 'twenty-five per cent'],
    ['twenty dollars', 'twenty dollars'],
    ['six routed experts', 'six routed experts'],
    ['within five months', 'five months'],
    ['a week after R1', 'a week after'],
    ['twice the data, half the price, a third of the time', 'twice', 'half', 'a third of'],
    ['one in three', 'one in three'],
    ['V3-0525 and GPT-9', '-0525', 'GPT-9'],
    ['½ of it', '½'],
  ])('"%s" has typed figures', (text, ...found) => expect(got(text)).toEqual(found))

  it.each([
    'two models, three shapes, four reasons, one expert for code',
    'V4-Pro and DeepSeek-V3, GPT-4’s rival, o1-preview, Llama 3.1 405B, gpt-oss-120b, R1-0528',
    'MATH-500 and AIME 2024 on H800 GPUs under Apache 2.0',
    'It stores [[v4pro.total_parameters]], on [[v4.released|day-month]], [[days.v3-to-r1]] days later.',
    'May I march on? You may. March on!',
    'US dollars per million tokens; a mark is a billion parameters',
    'most of a year, months late, a few experts, the second break',
  ])('"%s" has none', text => expect(got(text)).toEqual([]))
})

describe('a slide', () => {
  it.each([
    ['prose', 'Some words.\n\nIt has 384 of them.', '3 text: 384'],
    ['a title', '# Six million dollars', '1 title: Six million dollars'],
    ['inline code', 'It is `a < 7`.', '1 text: 7'],
    ['code without a language', '```\nb < 7\n```', '2 text: 7'],
    ['code that is words', '```text {1|2}\nin 2024\n```', '2 text: 2024'],
    ['a static attribute', '<Tile caption="in 2024" />', '1 caption: 2024'],
    ['an attribute of an element', '<svg aria-label="9 marks" />', '1 aria-label: 9'],
    ['a bound attribute', '<Bars :rows="[\n  { name: \'twice the data\' },\n]" />', '2 rows: twice'],
    ['a number in a bound attribute', '<Bars :domain="[0, 2.2e12]" />', '1 domain: 2.2e12'],
    ['an interpolation', '<p>{{ step ? 42 : 0 }}</p>', '1 {{ }}: 42', '1 {{ }}: 0'],
    ['frontmatter that is shown', '---\nkicker: In 2025\nbudget: 45s\n---\n', '2 kicker: 2025'],
  ])('%s', (_, raw, ...found) => expect(inSlide(raw)).toEqual(found))

  it('notes, but not their click markers', () => expect(inSlide('# Words', 'First.\n\n[click:2] Since August.')).toEqual(['5 note: August']))

  it('a kicker that an import hands on', () => {
    const imports = [{ file: 'slides.md', line: 9, raw: '---\nsrc: ./pages/4.md\nkicker: A trillion\n---' }]
    expect(typedDigits({ ...deck(), imports }, [])).toEqual([expect.stringMatching(/^slides\.md:11: field "kicker": .* got "A trillion"$/)])
  })

  it.each([
    '<Claims id="C36" :page="1" total="v4pro.total_parameters" :width="410" left="166" />',
    '<p class="w-10" style="left: 20px" v-click="1">Words</p>',
    '<Panels :rows="[{ name: \'V3.2\', at: \'r1-0528.released\', test: \'MATH-500\' }]" :class="{ waiting: $clicks < 1 }" />',
    '<svg viewBox="0 0 20 20"><path d="M4 10.5l4 4" /></svg>',
    '```ts {1|2-3}\nconst a = b < 7\n```',
    '1. a list\n2. of [links](https://example.org/2024/05)',
  ])('%s has none', raw => expect(inSlide(raw)).toEqual([]))
})

describe('a component', () => {
  const script = (code: string) => `<script setup lang="ts">\n${code}\n</script>\n`
  it.each([
    ['text of the template', '<template>\n  <p>all 384 of them</p>\n</template>', '2 text: 384'],
    ['an attribute of the template', '<template>\n  <Table caption="Since July" />\n</template>', '2 caption: July'],
    ['a bound attribute of the template', '<template>\n  <Table :head="[\'At $2 an hour\']" />\n</template>', '2 head: $2'],
    ['a list of the template', '<template>\n  <p v-for="t of [\'30T\']" :key="t">{{ t }}</p>\n</template>', '2 v-for: 30T'],
    ['a string of the script', script('const label = \'half of them\''), '2 string: half'],
    ['a template literal', script('const label = `$' + '{x} of ten`'), '2 string: ten'],
    ['a year', script('const from = Date.UTC(2023, 0, 1)'), '2 number: 2023'],
    ['a quantity', script('const domain = [10, 2_000, 3e5]'), '2 number: 2_000', '2 number: 3e5'],
    ['a text of the style', `${script('')}<style>\np::after { content: 'in 2024'; width: 1200px; }\n</style>`, '5 content: 2024'],
  ])('%s', (_, source, ...found) => expect(inFile('components/x/Y.vue', source)).toEqual(found))

  it('has none in geometry, keys, ids, paths and types', () => {
    const code = 'import a from \'./a2.ts\'\ntype T = \'9 lives\'\nconst w = 868\nconst d = `M$' + '{w},177l8,-8`\nconst o = { \'gpt4o-08\': `translate($' + '{w},0)` }\nconst b = n / 1e9\nif (name === \'7 up\') cite({ source: \'v3-paper\', at: \'§2.1.2\' })'
    expect(inFile('components/x/Y.vue', `${script(code)}<template>\n<svg width="868" viewBox="0 0 2000 20"><text :x="9" class="t-1">{{ show(figure('v3.cost'), 3) }} in V3</text></svg>\n</template>`)).toEqual([])
  })

  it.each(['components/a/b.ts', 'talk/talk.ts'])('%s', file => expect(inFile(file, 'export const title = \'since 2024\'')).toEqual(['1 string: 2024']))
  it.each(['layouts/default.vue', 'global-bottom.vue'])('%s', file => expect(inFile(file, '<template>\n<p>page 9</p>\n</template>')).toEqual(['2 text: 9']))
})

describe('an exception', () => {
  const exception = { file: 'pages/x.md', text: 'in 2024', reason: 'planted' }
  it('excuses its words in its file, and nothing else', () => {
    expect(short(typedDigits(deck('It was in 2024, not 2025. 2024!'), [exception]))).toEqual(['1 text: 2025', '1 text: 2024'])
    expect(short(typedDigits(deck('in 2024'), [{ ...exception, file: 'pages/y.md' }]))).toEqual(['1 text: 2024'])
  })

  it('that excuses nothing is a fault', () => {
    const file = nameOf(join(root, 'pages/x.md'))
    expect(typedDigits(deck('Words.'), [{ ...exception, file }])).toEqual([expect.stringMatching(/exceptions\.ts: exception "in 2024", field "text": expected something typed in .*, got nothing$/)])
  })
})

it('the names are of a kind, hold a number, and stand once', () => {
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
  for (const { name, kind } of names) {
    expect(NAME_KINDS).toContain(kind)
    expect(name).toMatch(kind === 'unit' ? /illion/ : /\d/)
  }
})
