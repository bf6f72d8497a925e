import { join } from 'node:path'
import process from 'node:process'
import { say, show } from '../../facts/format.ts'
import { figure } from '../../facts/index.ts'
import { runChild } from '../../kit/core/child-process.ts'
import { ROOT } from '../../kit/core/paths.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { countOf, deckTexts } from '../support/deck-texts.ts'
import { expect, test } from '../support/fixtures.ts'
import { changeValue, copyProject } from '../support/project-copy.ts'

const ID = 'v4pro.active_parameters'
const [FROM, TO] = ['49e9', '53e9']

test('a value changed in facts/ is changed everywhere, and the old one is nowhere', async ({ browser }, { outputDir }) => {
  // A build of the stage and of the hosted deck, and four documents, on a machine that has other work.
  test.setTimeout(600_000)
  const entry = figure(ID)
  const changed = { ...entry, value: Number(TO) }
  const copy = copyProject('one-value')
  try {
    changeValue(copy.root, ID, FROM, TO)
    const { code, output } = await runChild(process.execPath, [join(copy.root, 'kit/commands/build.ts')], { cwd: copy.root, env: { ...process.env, NODE_OPTIONS: '' } })
    expect(code, output).toBe(0)
    const before = await deckTexts(browser, await loadDeck(), ROOT, join(outputDir, 'before.pdf'))
    const after = await deckTexts(browser, await loadDeck(copy.root), copy.root, join(outputDir, 'after.pdf'))

    expect([...after.keys()]).toEqual([...before.keys()])
    for (const write of [show, say]) {
      const [old, fresh] = [write(entry), write(changed)]
      const expected = [...before].map(([where, text]) => ({ where, old: countOf(text, old), fresh: countOf(text, fresh) }))
      expect(expected.reduce((sum, { old }) => sum + old, 0), `places that say ${old}`).toBeGreaterThan(0)
      const found = expected.map(({ where }) => ({ where, old: countOf(after.get(where)!, old), fresh: countOf(after.get(where)!, fresh) }))
      const wrong = found.filter(({ old, fresh }, i) => old > 0 || fresh !== expected[i]!.old + expected[i]!.fresh)
      expect.soft(wrong, `places that still say ${old}, or do not say ${fresh} instead`).toEqual([])
    }
  }
  finally {
    copy.remove()
  }
})

test('values are counted as whole words', () => {
  expect(countOf('49B, 49B. (49B) about\n49B 49B', '49B')).toBe(5)
  expect(countOf('149B 1.49B 49Bx md-49B.js 49B.5', '49B')).toBe(0)
})
