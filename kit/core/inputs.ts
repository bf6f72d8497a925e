import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import ignore from 'ignore'

/**
 * Hashes the inputs of a build: the content of the project's files, and the settings that a build reads. Modification
 * times do not count, because a fresh checkout, a copy or another branch changes them without meaning.
 */

/**
 * Files that no build reads, as patterns of .gitignore. Everything else counts, also a new folder: an unnecessary build
 * costs a minute, but a stale one is wrong.
 */
const UNREAD: readonly (readonly [pattern: string, reason: string])[] = [
  ['/tests/', 'tests look at builds'],
  ['/*.config.ts', 'they say how the code is checked and tested'],
  ['!/vite.config.ts', 'but a build reads it'],
  ['!/uno.config.ts', 'and it reads this one'],
  ['/.ci/', 'it runs the commands'],
  ['/.github/', 'it runs the commands'],
  ['/hosting/', 'it tells people how to host a build; what hosts read is in kit/hosting'],
  ['/README.md', 'people read it'],
  ['/kit/bench/', 'it measures builds'],
  ['/kit/commands/', 'they read the command line, which comes as settings'],
  ['/kit/lint/', 'it judges code'],
  ['/kit/look/', 'it looks at builds'],
  ['/kit/present/', 'it serves builds'],
  ['/.idea/', 'an editor keeps it'],
  ['/.vscode/', 'an editor keeps it'],
  ['.DS_Store', 'a desktop keeps it'],
  ['*.pdf', 'an export may lie anywhere'],
  ['*.pptx', 'an export may lie anywhere'],
  ['!/public/**', 'but what lies here is published as it is'],
]

/** The settings that a build reads, by name. */
export type Settings = Readonly<Record<string, string>>

interface Where {
  /** Folders that count for this build only. */
  also?: readonly string[]
  /** Folders that do not count, because commands made them. */
  without?: readonly string[]
}

/** Whether a path can change a build. It is relative to the project, and a folder's path ends with a slash. */
function filterOf(root: string, { also = [], without = [] }: Where): (path: string) => boolean {
  const ignored = ignore().add(['.git', ...readLines(join(root, '.gitignore'))])
  const unread = ignore().add([...without.map(folder => `/${folder}/`), ...UNREAD.map(([pattern]) => pattern)])
  // The folders above those in `also` have to be walked too.
  const asked = (path: string) => also.some(folder => path.startsWith(`${folder}/`) || (path.endsWith('/') && folder.startsWith(path)))
  return path => !ignored.ignores(path) && (asked(path) || !unread.ignores(path))
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  }
  catch {
    return []
  }
}

/** Every file that can change a build of the project at `root`, in order, relative to it, with forward slashes. */
export function inputFiles(root: string, where: Where = {}): string[] {
  const counts = filterOf(root, where)
  const home = realpathSync(root)
  const walk = (folder: string): string[] => readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`
    const target = entry.isSymbolicLink() ? statSync(join(root, path), { throwIfNoEntry: false }) : entry
    if (target?.isFile())
      return counts(path) ? [path] : []
    // A symbolic link into the project is skipped: its target is counted in its own place, or the link leads in a circle.
    if (!target?.isDirectory() || !counts(`${path}/`) || (entry.isSymbolicLink() && !relative(home, realpathSync(join(root, path))).startsWith('..')))
      return []
    return walk(`${path}/`)
  })
  return walk('').sort()
}

/** The hash of the inputs of a build of the project at `root` with these settings. */
export function inputsHash(root: string, settings: Settings, where: Where = {}): string {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(settings).sort()))
  for (const path of inputFiles(root, where)) {
    const bytes = readFileSync(join(root, path))
    hash.update(`\n${JSON.stringify(path)} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}
