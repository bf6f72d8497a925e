import type { BrowserName, Identifier, SimpleSupportStatement, SupportStatement } from '@mdn/browser-compat-data'
import data from '@mdn/browser-compat-data' with { type: 'json' }

/** A browser and its oldest version that runs the live deck. */
export type Oldest = Partial<Record<BrowserName, number>>

/** A name that a browser lacks: of a global, or of a member of a global's prototype or of the global itself. */
export interface Missing { owner: string | undefined, name: string }

const BROWSERS: Readonly<Record<string, BrowserName>> = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios: 'safari_ios' }

/** Reads rows like "firefox >= 121". */
export function oldestOf(rows: readonly string[]): Oldest {
  return Object.fromEntries(rows.map((row) => {
    const [, name, version] = /^(\w+) >= ([\d.]+)$/.exec(row)!
    return [BROWSERS[name!]!, Number(version)]
  }))
}

function isIn({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other, partial_implementation: part }: SimpleSupportStatement, version: number): boolean {
  return typeof added === 'string' && Number.parseFloat(added.replace(/^\D*/, '')) <= version && !removed && !flags && !prefix && !other && !part
}

const isSupported = (support: SupportStatement | undefined, version: number): boolean => [support].flat().some(entry => entry !== undefined && isIn(entry, version))

/** Whether one of the oldest browsers lacks a feature. */
function isMissing({ __compat: compat }: Identifier, oldest: Oldest): boolean {
  return compat !== undefined && Object.entries(oldest).some(([browser, version]) => !isSupported(compat.support[browser as BrowserName], version))
}

const NAME = /^[A-Z_$][\w$]*$/i

/** All globals and members, of the web's interfaces and of JavaScript, that one of the oldest browsers lacks. */
export function missingIn(oldest: Oldest): Missing[] {
  const globals = [data.api, data.javascript.builtins].flatMap(room => Object.entries(room as unknown as Record<string, Identifier>)).filter(([name]) => NAME.test(name))
  return globals.flatMap(([owner, feature]): Missing[] => isMissing(feature, oldest)
    ? [{ owner: undefined, name: owner }]
    : Object.entries(feature as Record<string, Identifier>).filter(([name, member]) => NAME.test(name) && name !== '__compat' && isMissing(member, oldest)).map(([name]) => ({ owner, name: name.replace(/_static$/, '') })))
}

/** Runs before the page: takes the names away. Returns nothing; what cannot be deleted stays. */
export function takeAway(missing: readonly Missing[]): void {
  const globals = globalThis as unknown as Record<string, { prototype?: object } | undefined>
  for (const { owner, name } of missing) {
    const owners: (object | undefined)[] = owner === undefined ? [globalThis] : [globals[owner]?.prototype, globals[owner], ...owner === 'Window' ? [globalThis] : []]
    for (const from of owners) {
      if (from && Object.getOwnPropertyDescriptor(from, name)?.configurable)
        Reflect.deleteProperty(from, name)
    }
  }
}
