import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import process from 'node:process'
import { killOnExit } from '../core/child-process.ts'
import { runCommand } from '../core/command.ts'
import { ROOT } from '../core/paths.ts'
import { OPENING, wantsWindow } from '../core/screen.ts'
import { siteUrl } from '../ledger/address.ts'
import { deckFaults } from '../rules/faults.ts'
import { SLIDEV_BIN } from '../slidev/cli.ts'

/** Slidev's options that are passed on to its dev server. */
const PASSED = {
  port: { type: 'string', value: 'number', help: 'the port, instead of the first free one from 3030' },
  remote: { type: 'string', value: 'password', alone: '', help: 'lets other machines open the deck, and control it with the password' },
  bind: { type: 'string', value: 'address', help: 'where it listens for them' },
  log: { type: 'string', value: 'level', help: 'error, warn, info or silent' },
} as const

/** Starts Slidev's dev server on the talk, with presenter view and hot reload. */
await runCommand({
  name: 'dev',
  does: 'Opens the talk while it is being written, with presenter view and hot reload.',
  example: '--port 3040',
  options: {
    ...PASSED,
    ...OPENING,
  },
}, async ({ open, 'no-open': closed, ...options }) => {
  const args = Object.keys(PASSED).map(name => [name, options[name as keyof typeof PASSED]] as const).flatMap(([name, value]) => value === undefined ? [] : value === '' ? [`--${name}`] : [`--${name}`, value])
  if (wantsWindow({ open, 'no-open': closed }))
    args.push('--open')
  siteUrl()
  const { faults } = await deckFaults()
  // While somebody is writing, faults are warnings and do not stop the server.
  faults.forEach(fault => console.warn(fault))
  console.log('Opening the talk: slides at /, presenter view at /presenter; end with Ctrl-C.')
  const child = spawn(process.execPath, [SLIDEV_BIN, 'slides.md', ...args], { cwd: ROOT, stdio: 'inherit' })
  killOnExit(child)
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal!]))
  })
})
