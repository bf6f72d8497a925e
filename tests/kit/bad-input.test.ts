import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as ledger from '../../facts/index.ts'
import { ROOT } from '../../kit/core/paths.ts'
import { Fault } from '../../kit/core/run.ts'
import { deckFaults } from '../../kit/rules/faults.ts'

const fixture = (name: string) => join(ROOT, 'tests/fixtures/bad', name)

/** Each bad deck, with the file and field that its one sentence has to name. */
const DECKS: Record<string, RegExp> = {
  'no-id': /slides\.md:15: slide 2, field "id": expected a name .*, got none$/,
  'repeated-id': /slides\.md:17: slide 2, field "id": expected a name that no other slide has, got "cover", as slide 1 has$/,
  'unknown-figure': /slides\.md:20: slide 2, field "\[\[no\.such-figure\]\]": expected .*, got "no\.such-figure"$/,
  'no-note': /slides\.md:15: slide 2, field "note": expected .*, got none$/,
  'no-budget': /slides\.md:15: slide 2, field "budget": expected .*, got none$/,
  'bad-budget': /slides\.md:15: slide 2, field "budget": expected .*, got "soon"$/,
  'wrong-sum': /slides\.md:1: slide 1, field "duration": expected .* 1m, got 50s \(10s too little\)$/,
  'missing-src': /slides\.md:15: field "src": expected .*, got pages\/no-such-file\.md, which does not exist$/,
  'unknown-layout': /slides\.md:15: slide 2, field "layout": expected .*, got "no-such-layout"$/,
  'unknown-component': /slides\.md:22: slide 2, field "<NoSuchThing>": expected .*, got "NoSuchThing"$/,
  'missing-click-marker': /slides\.md:15: slide 2, field "note": expected 2 \[click\] markers, .*, got 1$/,
  'wrong-key-clicks': /slides\.md:15: slide 2, field "keyClicks": expected clicks before the last of 2, in order, like \[0\], got \[0,2\]$/,
  'no-title': /slides\.md:15: slide 2, field "title": expected .*, got none$/,
  'typed-digit': /slides\.md:25: slide 2, field "note": expected a figure .* \[\[id\]\], got "July"$/,
  'missing-image': /slides\.md:26: slide 2, field "image": expected a file beside the page, got "\.\/no-such-picture\.png"$/,
  'diagram': /slides\.md:25: slide 2, field "mermaid": expected an image of the diagram, .*, got a code block of mermaid$/,
  'broken-yaml': /slides\.md:18: field "frontmatter": expected YAML, got Missing closing 'quote$/,
  'open-headmatter': /slides\.md:8: field "frontmatter": expected a line "---" that closes it, got "# A cover"$/,
  'open-frontmatter': /slides\.md:15: field "frontmatter": expected a line "---" that closes it, got the end of the file$/,
  'tab-in-yaml': /slides\.md:6: field "frontmatter": expected YAML, got Tabs are not allowed as indentation$/,
  'open-quote': /slides\.md:6: field "frontmatter": expected YAML, got Missing closing 'quote$/,
  'repeated-key': /slides\.md:7: field "frontmatter": expected YAML, got Map keys must be unique$/,
  'list-for-fields': /slides\.md:16: field "frontmatter": expected fields like "id: a-name", got a list/,
  'text-for-fields': /slides\.md:2: field "frontmatter": expected fields like "id: a-name", got "A talk without fields"/,
  'hyphens-in-value': /slides\.md:3: field "frontmatter": expected no "---" within a line, .*, got "title: Bad --- input"$/,
  'unset-alias': /slides\.md:3: field "frontmatter": expected YAML, got .*alias.*bad/,
  'unset-alias-in-page': /page\.md:3: field "frontmatter": expected YAML, got .*alias.*half/,
  'open-fence': /slides\.md:23: expected a line that closes the code .* "```", got the end of the file$/,
  'fence-into-fence': /slides\.md:11: expected a line that closes the code .* "```", got "```js" in line 32$/,
  'open-comment': /slides\.md:11: expected a line that closes the comment .* "<!--", got another "<!--" in line 24$/,
  'byte-order-mark': /slides\.md:1: expected text .*, got a byte order mark/,
  'not-utf-8': /slides\.md:12: expected UTF-8, got bytes that are none$/,
  'empty': /slides\.md:1: expected slides, got an empty file$/,
}

/** The faults of a deck, also where they leave none to read. */
function faultsOf(name: string): Promise<string[]> {
  return deckFaults(fixture(name)).then(({ faults }) => faults, (error: unknown) => {
    if (error instanceof Fault)
      return error.message.split('\n')
    throw error
  })
}

describe('a bad deck gives one sentence that names file and field', () => {
  for (const [name, sentence] of Object.entries(DECKS)) {
    it(name, async () => {
      const faults = await faultsOf(name)
      expect(faults).toEqual([expect.stringMatching(sentence)])
      expect(faults[0]).not.toContain(ROOT)
    })
  }

  it('and a sound one gives none', async () => {
    expect((await deckFaults(fixture('sound'))).faults).toEqual([])
  })
})

describe('a bad ledger gives one sentence that names file and field', () => {
  const good = ledger.figures[0]!
  const withFigure = async (change: object) => (await deckFaults(fixture('sound'), { ...ledger, figures: [...ledger.figures, { ...good, id: 'planted.figure', ...change }] })).faults

  it('a fact without a source', async () => {
    expect(await withFigure({ cites: [] })).toEqual([expect.stringMatching(/^facts\/.*planted\.figure.*field "cites"/)])
  })
  it('a date that is none', async () => {
    expect(await withFigure({ unit: 'date', value: { date: '2026-02-30' } })).toEqual([expect.stringMatching(/^facts\/.*planted\.figure.*field "value.*2026-02-30/)])
  })
  it('a duplicate id', async () => {
    expect(await withFigure({ id: good.id })).toEqual([expect.stringMatching(/^facts\/.*field "id"/)])
  })
})
