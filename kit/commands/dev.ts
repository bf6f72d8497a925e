import { spawn } from 'node:child_process'
import process from 'node:process'
import { ROOT } from '../core/paths.ts'
import { run } from '../core/run.ts'
import { siteUrl } from '../ledger/address.ts'
import { deckFaults } from '../rules/faults.ts'
import { SLIDEV_BIN } from '../slidev/cli.ts'

/** Whether a browser window can be opened for a person at this machine. */
const hasScreen = () => process.stdout.isTTY && (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY))

/** Starts Slidev's dev server on the talk, with presenter view and hot reload. All arguments are passed on to it. */
await run(async () => {
  const given = process.argv.slice(2)
  const args = given.some(arg => /^(?:-o|--(?:no-)?open)\b/.test(arg)) || !hasScreen() ? given : [...given, '--open']
  siteUrl()
  const { faults } = await deckFaults()
  // While somebody is writing, faults are warnings and do not stop the server.
  faults.forEach(fault => console.warn(fault))
  console.log('Opening the talk: slides at /, presenter view at /presenter; end with Ctrl-C.')
  const child = spawn(process.execPath, [SLIDEV_BIN, 'slides.md', ...args], { cwd: ROOT, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 0 : 1)))
  })
})
