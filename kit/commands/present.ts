import { runCommand } from '../core/command.ts'
import { OPENING, openWindow, wantsWindow } from '../core/screen.ts'
import { beforeInterrupt } from '../core/signals.ts'
import { needWritable } from '../core/writable.ts'
import { readDay } from '../ledger/day.ts'
import { needRun, present, RUNS } from '../present/index.ts'
import { readAsked } from '../present/options.ts'

/** Says how many figures will be stale on the day of the talk. */
async function warnOfStale(day: string): Promise<void> {
  // Imported here, since loading the ledger may throw before its faults were reported.
  const { staleCount, staleLines } = await import('../ledger/stale.ts')
  const stale = staleLines(day).length
  console.warn(`${staleCount(stale, day)}${stale ? ` \`npm run check -- --date ${day}\` lists them.` : ''}`)
}

/** Serves the built talk to the speaker's windows, on this machine alone, until somebody ends it. */
await runCommand({
  name: 'present',
  does: 'Presents the talk: serves the built deck on this machine, and opens the speaker\'s window.',
  example: '--until 14:30',
  options: {
    port: { type: 'string', value: 'number', help: 'the port, instead of the first free one from 4477' },
    until: { type: 'string', value: 'time', help: 'when the talk ends, like 14:30' },
    date: { type: 'string', value: 'day', help: 'the day of the talk: says how many figures will be stale then' },
    ...OPENING,
    new: { type: 'boolean', help: 'starts another run, where one that broke off would go on' },
    continue: { type: 'boolean', help: 'goes on with the last run, though it was ended' },
  },
}, async ({ open, 'no-open': closed, ...options }) => {
  const asked = readAsked(options, readDay)
  needWritable([{ folder: RUNS }])
  await needRun(asked)
  // Imported here, so that what is refused is refused at once.
  const { withStage } = await import('../build/index.ts')
  // The lock is free again once the copy is served.
  const { run, url, lines, end } = await withStage(stage => present(stage, asked))
  beforeInterrupt(end)
  if (run.date !== undefined)
    await warnOfStale(run.date)
  for (const line of [...lines, `speaker: ${url}presenter/1`, `audience: ${url}`, `run: ${run.id}`, 'end with Ctrl-C'])
    console.log(line)
  if (wantsWindow({ open, 'no-open': closed }))
    await openWindow(`${url}presenter/1`)
})
