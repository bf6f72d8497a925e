import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { keyTable, keyTableFaults, withKeyTable } from '../../kit/rules/key-table.ts'

const path = join(ROOT, 'README.md')
const readme = readFileSync(path, 'utf8')

describe('the README\'s table of keys', () => {
  // With `-u` this writes the README.
  it('is that of runtime/keys/table.ts', async () => {
    expect(keyTableFaults(readme).filter(fault => fault.includes('no such place'))).toEqual([])
    await expect(withKeyTable(readme)).toMatchFileSnapshot(path)
  })

  it('has a row for each action, with what it needs and what it does in the overview', () => {
    expect(keyTable([
      { keys: ['ArrowRight', 'PageDown', '`'], does: 'next | a < b', where: 'everywhere', overview: 'selects' },
      { keys: ['b'], does: 'blanks', where: 'run' },
    ])).toBe([
      '| key | does | with the overview open |',
      '| --- | --- | --- |',
      '| <kbd>→</kbd> <kbd>Page Down</kbd> <kbd>&#96;</kbd> | next &#124; a &lt; b | selects |',
      '| <kbd>b</kbd> | blanks (in a run) |  |',
    ].join('\n'))
  })

  it('is missed where it differs, and where it has no place', () => {
    const right = withKeyTable('a\n<!-- keys -->\nold\n<!-- /keys -->\nb')!
    expect(right).toBe(`a\n<!-- keys -->\n${keyTable()}\n<!-- /keys -->\nb`)
    expect(keyTableFaults(right)).toEqual([])
    expect(keyTableFaults(right.replace('next click', 'next clack'))).toEqual([expect.stringMatching(/^README\.md: its table of keys .*readme\.test\.ts -u` writes it\.$/)])
    for (const text of ['', '<!-- keys -->', '<!-- /keys --><!-- keys -->'])
      expect(keyTableFaults(text)).toEqual([expect.stringMatching(/^README\.md: expected the table of keys between /)])
  })
})
