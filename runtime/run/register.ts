/**
 * The state that the windows of a run share: a map of entries, each with a stamp. The newer entry of two wins, so windows
 * that got the same entries in any order, once or twice, hold the same state: whoever acted last decides.
 */

/** When an entry was written: a number that grows with every act in any window, and the window that acted. */
export interface Stamp { seq: number, by: string }
export interface Entry extends Stamp { value: unknown }

/** The stamp of an entry alone. */
export const stampOf = ({ seq, by }: Stamp): Stamp => ({ seq, by })

/** Whether an entry with stamp `a` replaces one with stamp `b`. Of two windows that acted at once, the older one wins, everywhere. */
export const isNewer = (a: Stamp, b: Stamp | undefined): boolean => !b || a.seq > b.seq || (a.seq === b.seq && a.by < b.by)

/** Whether two entries are the same act. */
export const isSame = (a: Stamp | undefined, b: Stamp | undefined): boolean => a?.seq === b?.seq && a?.by === b?.by

/** The stamp of the next act, after everything in the map. */
export const nextSeq = (entries: ReadonlyMap<string, Entry>): number => Math.max(0, ...[...entries.values()].map(({ seq }) => seq)) + 1

/** Takes over what is newer. Returns the keys whose entries have changed. */
export function merge(into: Map<string, Entry>, from: Iterable<readonly [string, Entry]>): string[] {
  const changed: string[] = []
  for (const [key, entry] of from) {
    if (isNewer(entry, into.get(key))) {
      into.set(key, entry)
      changed.push(key)
    }
  }
  return changed
}

const isEntry = (entry: unknown): entry is Entry => typeof entry === 'object' && entry !== null && 'seq' in entry && Number.isSafeInteger(entry.seq) && 'by' in entry && typeof entry.by === 'string'

/** The entries of a stored text; none if it is not such a text, since anybody may have written it. */
export function readEntries(text: string | null): [string, Entry][] {
  try {
    const rows: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(rows) ? rows.filter((row): row is [string, Entry] => Array.isArray(row) && typeof row[0] === 'string' && isEntry(row[1])) : []
  }
  catch {
    return []
  }
}
