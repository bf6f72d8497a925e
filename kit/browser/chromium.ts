import type { Browser, LaunchOptions } from 'playwright'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { Fault } from '../core/run.ts'
import { ADVICE, installChromium } from './install-chromium.ts'

/** The headless shell comes first: it starts in half of the time that full Chromium takes, and renders the same. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser']

const MAC = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge']

const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** Every path at which a browser based on Chromium may be installed on this machine, best first. */
export function candidates(platform = process.platform, env = process.env): string[] {
  if (platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap(folder => MAC.map(app => join(folder, app)))
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap(folder => folder ? WINDOWS.map(app => join(folder, app)) : [])
  const folders = new Set(['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env.PATH ?? '').split(':').filter(Boolean)])
  return NAMES.flatMap(name => [...folders].map(folder => join(folder, name)))
}

/** The path of an installed browser, or undefined: CHROMIUM_PATH, else Playwright's own, else the system's. */
export function findChromium(env = process.env): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (!existsSync(env.CHROMIUM_PATH))
      throw new Fault(`CHROMIUM_PATH names "${env.CHROMIUM_PATH}", where there is no file: set it to a Chromium, Chrome or Edge executable, or unset it.`)
    return env.CHROMIUM_PATH
  }
  return [chromium.executablePath(), ...candidates(process.platform, env)].find(path => path && existsSync(path))
}

/** The path of an installed browser; installs one if there is none. */
export async function needChromium(): Promise<string> {
  return findChromium() ?? await installChromium(findChromium)
}

/** The kit ends on signals itself (`kit/core/signals.ts`), and Playwright closes the browser with it. */
const SIGNALS = { handleSIGHUP: false, handleSIGINT: false, handleSIGTERM: false }

/** Chromium's sandbox refuses to run as root, so it is turned off for root only. */
export const sandboxArgs = (): string[] => process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The launch options that everything in this kit shares, Playwright's test runner included. */
export function launchOptions(executablePath: string): LaunchOptions {
  return { executablePath, args: [...sandboxArgs(), '--font-render-hinting=none', '--force-color-profile=srgb'] }
}

/**
 * Launches a headless browser; the caller closes it. Throws a sentence if it does not start, as on a machine without its
 * libraries.
 */
export async function launchChromium(): Promise<Browser> {
  const path = await needChromium()
  return chromium.launch({ ...launchOptions(path), ...SIGNALS }).catch((error: Error) => {
    const reason = /error while loading[^\n]*/.exec(error.message)?.[0] ?? error.message.split('\n')[0]!
    throw new Fault(`The browser ${path} does not start (${reason.replace(/^browserType\.launch: /, '')}); ${ADVICE}.`)
  })
}
