import type { ChildProcess } from 'node:child_process'
import type { Options } from './options.ts'
import process from 'node:process'
import openInBrowser from 'open'

/** The options of a command that opens a browser window. */
export const OPENING = {
  'open': { type: 'boolean', help: 'opens a browser window, as it does by default at a screen' },
  'no-open': { type: 'boolean', help: 'opens none' },
} as const satisfies Options

/** Whether a browser window can be opened for a person at this machine. */
const hasScreen = (): boolean => Boolean(process.stdout.isTTY) && (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY))

/** Whether a command with these options should open a browser window. */
export const wantsWindow = (options: { 'open': boolean, 'no-open': boolean }): boolean => options.open || (hasScreen() && !options['no-open'])

/** Opens an address in the browser of this machine. If that fails, `say` gets one line, and nothing else happens. */
export async function openWindow(url: string, say: (line: string) => void = console.warn, open: (url: string) => Promise<ChildProcess> = openInBrowser): Promise<void> {
  try {
    const child = await open(url)
    // It may end late: some systems wait in it until the browser is closed.
    child.once('exit', code => code && say(`The program that opens browsers ended with code ${code}; if no window came, open ${url} yourself.`))
  }
  catch {
    say(`No browser window could be opened; open ${url} yourself.`)
  }
}
