import { describe, expect, it } from 'vitest'
import { slidesTouched } from '../../kit/commands/test-changed.ts'
import { changesIn } from '../../kit/core/changes.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'

const DIFF = `diff --git a/pages/x.md b/pages/x.md
--- a/pages/x.md
+++ b/pages/x.md
@@ -3 +3,2 @@ somewhere
-old
+new
+newer
@@ -9,2 +10,0 @@
-gone
-gone too
diff --git a/gone.ts b/gone.ts
--- a/gone.ts
+++ /dev/null
@@ -1 +0,0 @@
-all
`

describe('what changed', () => {
  it('is the lines that a diff adds, and the place where it takes some away', () => {
    expect(changesIn(DIFF)).toEqual([{ file: 'pages/x.md', lines: new Set([3, 4, 10]) }])
  })
  it('is nothing in an empty diff', () => expect(changesIn('')).toEqual([]))
})

describe('the slides that a change touches', async () => {
  const deck = await loadDeck()
  const at = (file: string, ...lines: number[]) => ({ file, lines: new Set(lines) })

  it('are those whose lines it changes', () => {
    for (const slide of [deck.slides[1]!, deck.slides[4]!])
      expect(slidesTouched(deck, [at(slide.file, slide.line + 1)])!.map(({ no }) => no)).toEqual([slide.no])
  })
  it('are none for a text that no slide shows', () => expect(slidesTouched(deck, [at('README.md', 1), at('tests/kit/x.test.ts', 1)])).toEqual([]))
  it('may be all for code and figures', () => {
    for (const file of ['components/card/CardText.vue', 'facts/figures/prices.ts', 'styles/tokens.css', 'slide-top.vue'])
      expect(slidesTouched(deck, [at(file, 1)])).toBeUndefined()
  })
})
