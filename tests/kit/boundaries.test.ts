import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { boundaryFaults, ROOMS, RULES, SOURCES } from '../../kit/rules/boundaries.ts'

const ROOM_NAMES = Object.keys(ROOMS)
/** One breach of each rule: the file that commits it, and what it imports. */
const BREACHES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  ...Object.fromEntries(ROOM_NAMES.map((room) => {
    const forbidden = [...ROOM_NAMES, 'tests'].find(other => other !== room && !ROOMS[room]!.includes(other))!
    return [`room-${room.replace('/', '-')}`, [`${room}/breach.ts`, `${forbidden}/target.ts`] as const]
  })),
  'door-setup-preparser-ts': ['setup/preparser.ts', 'models/target.ts'],
  'door-kit-rules-key-table-ts': ['kit/rules/key-table.ts', 'runtime/target.ts'],
  'no-circle': ['facts/there.ts', 'facts/back.ts'],
  'slidev-browser': ['components/peek.ts', 'node_modules/@slidev/client/index.ts'],
  'slidev-kit': ['kit/core/peek.ts', 'node_modules/@slidev/parser/index.ts'],
}

let root: string
function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const imports = (from: string, to: string): string => `import '${relative(dirname(from), to).replace(/^(?!\.)/, './')}'\n`

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'rooms-'))
  for (const room of [...ROOM_NAMES, 'tests'])
    put(`${room}/target.ts`, 'export {}\n')
  for (const [from, to] of Object.values(BREACHES)) {
    put(to, 'export {}\n')
    put(from, imports(from, to))
  }
  put('facts/back.ts', imports('facts/back.ts', 'facts/there.ts'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the boundaries between rooms', () => {
  it('hold in the project', async () => expect(await boundaryFaults(ROOT, SOURCES)).toEqual([]))

  it('know a breach of each rule', () => expect(Object.keys(BREACHES).sort()).toEqual(RULES.map(({ name }) => name).sort()))

  it('name the file, what it imports and the rule, for a planted breach of each', async () => {
    const faults = await boundaryFaults(root, [...ROOM_NAMES.map(name => name.split('/')[0]!).filter((name, i, all) => all.indexOf(name) === i), 'tests'])
    for (const [name, [from, to]] of Object.entries(BREACHES)) {
      const comment = RULES.find(rule => rule.name === name)!.comment!
      expect(faults.filter(fault => fault.includes(from) && fault.endsWith(comment) && fault.includes(to.replace(/^node_modules\//, ''))), name).toHaveLength(1)
    }
  })

  it('run in one direction: no room may import one that may import it, over any number of rooms', () => {
    const below = (room: string, seen = new Set<string>()): Set<string> => {
      for (const other of ROOMS[room]!) {
        if (!seen.has(other)) {
          seen.add(other)
          below(other, seen)
        }
      }
      return seen
    }
    expect(ROOM_NAMES.filter(room => below(room).has(room))).toEqual([])
  })
})
