import type { Row } from '../../runtime/keys/table.ts'
import { keyName, TABLE } from '../../runtime/keys/table.ts'

/** The comments in the README between which the table stands. */
const [START, END] = ['<!-- keys -->', '<!-- /keys -->']

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '|': '&#124;', '`': '&#96;' }
const escaped = (text: string): string => text.replace(/[&<|`]/g, sign => ESCAPED[sign]!)
const keyCell = (keys: readonly string[]): string => keys.map(key => `<kbd>${escaped(keyName(key))}</kbd>`).join(' ')

/** The deck's keys as a Markdown table. */
export function keyTable(rows: readonly Row[] = Object.values(TABLE)): string {
  const lines = rows.map(({ keys, does, where, overview = '' }) => `| ${keyCell(keys)} | ${escaped(does)}${where === 'run' ? ' (in a run)' : ''} | ${escaped(overview)} |`)
  return ['| key | does | with the overview open |', '| --- | --- | --- |', ...lines].join('\n')
}

/** A README with the table in its place; undefined if it has no place for it. */
export function withKeyTable(readme: string, table = keyTable()): string | undefined {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)]
  return start < 0 || end < start ? undefined : `${readme.slice(0, start + START.length)}\n${table}\n${readme.slice(end)}`
}

/** One sentence if the README has another table than the keys. */
export function keyTableFaults(readme: string): string[] {
  const right = withKeyTable(readme)
  return right === undefined
    ? [`README.md: expected the table of keys between ${START} and ${END}, found no such place.`]
    : right === readme ? [] : ['README.md: its table of keys is not that of runtime/keys/table.ts; `npx vitest run tests/kit/readme.test.ts -u` writes it.']
}
