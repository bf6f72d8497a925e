import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { runChild } from '../core/child-process.ts'
import { Fault } from '../core/run.ts'

/** The end of every message about a missing or broken browser. */
export const ADVICE = 'install Chromium, Chrome or Edge (on Debian: `apt-get install chromium-headless-shell`), or set CHROMIUM_PATH to one'

/** The headless shell is enough; older releases have only the full browser. */
const PACKAGES = ['chromium-headless-shell', 'chromium']

/** Debian's package installs the libraries that the browser needs; Playwright's download does not. */
async function installFromDebian(): Promise<void> {
  const aptGet = async (...args: string[]): Promise<string | undefined> => {
    console.log(`  apt-get ${args.join(' ')}`)
    const { code, output } = await runChild('apt-get', ['-q', ...args], { ending: 'SIGTERM', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    return code ? `apt-get ${args[0]} failed (${output.trim().split('\n').at(-1)}); ${ADVICE}.` : undefined
  }
  let failed = await aptGet('update')
  if (failed)
    throw new Fault(failed)
  for (const name of PACKAGES) {
    failed = await aptGet('install', '--yes', '--no-install-recommends', name)
    if (!failed)
      return
  }
  throw new Fault(failed!)
}

async function installFromPlaywright(): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')
  console.log('  playwright install chromium')
  const { code, output } = await runChild(process.execPath, [cli, 'install', 'chromium'], { echo: true })
  if (code)
    throw new Fault(`Playwright could not download a browser (${output.trim().split('\n').at(-1)}); ${ADVICE}.`)
}

/** Installs a browser, says so, and returns its path as found by `find`. */
export async function installChromium(find: () => string | undefined): Promise<string> {
  const debian = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  console.log(`No Chromium, Chrome or Edge on this machine: installing one ${debian ? 'from Debian' : 'with Playwright'} (once).`)
  await (debian ? installFromDebian() : installFromPlaywright())
  const found = find()
  if (!found)
    throw new Fault(`A browser was installed but cannot be found; ${ADVICE}.`)
  return found
}
