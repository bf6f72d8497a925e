import type { ICruiseOptions, IForbiddenRuleType, IReporterOutput } from 'dependency-cruiser'
import { cruise } from 'dependency-cruiser'
import { Fault } from '../core/run.ts'

/**
 * The rooms, lowest first, and which others each may import. No room may import a later one, so there are no cycles
 * between rooms. Slidev expects `setup` and `styles` under these names; `.` stands for the files at the top.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'models': [],
  'facts': ['models'],
  'talk': ['facts'],
  'runtime': ['talk'],
  'components': ['facts', 'models', 'talk', 'runtime'],
  'layouts': ['facts', 'models', 'talk', 'runtime', 'components'],
  'styles': [],
  'setup': ['runtime', 'components'],
  'kit/core': [],
  'kit/hosting': [],
  'kit/lint': [],
  'kit/pdf': ['kit/core'],
  'kit/slidev': ['kit/core'],
  'kit/browser': ['kit/core', 'kit/hosting', 'kit/slidev'],
  'kit/snapshot': ['kit/core', 'kit/slidev', 'kit/browser'],
  'kit/look': ['kit/core', 'kit/slidev', 'kit/browser'],
  'kit/present': ['kit/core', 'kit/hosting', 'kit/browser'],
  'kit/ledger': ['facts', 'talk', 'kit/core', 'kit/slidev', 'kit/snapshot'],
  'kit/rules': ['kit/core', 'kit/slidev', 'kit/ledger'],
  'kit/outputs': ['kit/core', 'kit/pdf', 'kit/slidev', 'kit/browser', 'kit/snapshot', 'kit/ledger', 'kit/rules'],
  'kit/site': ['kit/core', 'kit/hosting', 'kit/slidev', 'kit/snapshot', 'kit/ledger', 'kit/outputs'],
  'kit/build': ['kit/core', 'kit/hosting', 'kit/slidev', 'kit/browser', 'kit/snapshot', 'kit/ledger', 'kit/rules', 'kit/outputs', 'kit/site'],
  'kit/bench': ['models', 'kit/core', 'kit/hosting', 'kit/slidev', 'kit/browser', 'kit/ledger', 'kit/outputs', 'kit/site', 'kit/build', 'kit/present'],
  'kit/commands': ['kit/core', 'kit/hosting', 'kit/slidev', 'kit/browser', 'kit/snapshot', 'kit/look', 'kit/present', 'kit/ledger', 'kit/rules', 'kit/outputs', 'kit/site', 'kit/build', 'kit/bench'],
}

/** What single files may import in addition, rooms or files, and why. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  // Slidev's parser runs this file to insert the ledger's figures and lists into Markdown.
  'setup/preparser\\.ts': ['facts'],
  // The README's table of keys is made from the list that the browser's side obeys, which is data alone.
  'kit/rules/key-table\\.ts': ['runtime/keys/table.ts'],
}

/** Everything that is checked: the rooms, the tests, and the files at the top. */
export const SOURCES = ['components', 'facts', 'kit', 'layouts', 'models', 'runtime', 'setup', 'styles', 'talk', 'tests', 'global-bottom.vue', 'slide-bottom.vue', 'slide-top.vue', 'vite.config.ts', 'uno.config.ts']

const inRoom = (room: string): string => `^${room}/`
const inDoor = (target: string): string => target.endsWith('.ts') ? `^${target.replaceAll('.', '\\.')}$` : inRoom(target)
const named = (room: string): string => room.replace('/', '-')

/** The rules for dependency-cruiser: one for each room, one for cycles, two for Slidev's internals. */
export const RULES: readonly IForbiddenRuleType[] = [
  ...Object.entries(ROOMS).map(([room, may]): IForbiddenRuleType => ({
    name: `room-${named(room)}`,
    comment: `${room}/ may import ${may.join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: inRoom(room), pathNot: Object.keys(DOORS).map(file => `^${file}$`) },
    to: { path: Object.keys(ROOMS).concat('tests').map(inRoom), pathNot: [room, ...may].map(inRoom) },
  })),
  ...Object.entries(DOORS).map(([file, may]): IForbiddenRuleType => {
    const room = file.slice(0, file.lastIndexOf('/'))
    return {
      name: `door-${file.replace(/\W+/g, '-')}`,
      comment: `${file.replaceAll('\\', '')} may import ${[...ROOMS[room]!, ...may].join(', ')}.`,
      severity: 'error',
      from: { path: `^${file}$` },
      to: { path: Object.keys(ROOMS).concat('tests').map(inRoom), pathNot: [...[room, ...ROOMS[room]!].map(inRoom), ...may.map(inDoor)] },
    }
  }),
  {
    name: 'no-circle',
    comment: 'Files import each other in one direction.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'slidev-browser',
    comment: 'In the browser only runtime/slidev.ts and what stands in for parts of Slidev import its insides.',
    severity: 'error',
    from: { path: '^(?:runtime|components|layouts|setup|[^/]+\\.vue$)', pathNot: ['^runtime/slidev(?:-speaker)?\\.ts$', '^runtime/stand-ins/'] },
    to: { path: '@slidev/(?:client|parser)' },
  },
  {
    name: 'slidev-kit',
    comment: 'In the kit only kit/slidev/ imports Slidev.',
    severity: 'error',
    from: { path: '^(?:kit|facts|models|talk)/', pathNot: '^kit/slidev/' },
    to: { path: '@slidev/' },
  },
]

const OPTIONS: ICruiseOptions = {
  ruleSet: { forbidden: [...RULES] },
  validate: true,
  // Type imports count too: a room that uses only another's types still depends on it.
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^tests/fixtures' },
}

/**
 * One sentence for each import below `root` that crosses a boundary, and for each cycle. `folders` are the folders to
 * check.
 */
export async function boundaryFaults(root: string, folders: readonly string[]): Promise<string[]> {
  const { output } = await cruise([...folders], { ...OPTIONS, baseDir: root }) as IReporterOutput
  if (typeof output === 'string')
    throw new Fault(`dependency-cruiser: expected a list of modules, got "${output.slice(0, 80)}".`)
  return output.summary.violations.map(({ from, to, rule, cycle }) => {
    const why = RULES.find(({ name }) => name === rule.name)?.comment ?? rule.name
    return `${from}: imports ${cycle?.length ? cycle.map(({ name }) => name).join(', which imports ') : to}. ${why}`
  })
}
