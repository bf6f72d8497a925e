import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { launchOptions, needChromium } from './kit/browser/chromium.ts'
import { STEADY } from './kit/browser/live-page.ts'

const SIZES = { '1280x720': { width: 1280, height: 720 }, '1920x1080': { width: 1920, height: 1080 } }
const SMALL = SIZES['1280x720']

/** The colour schemes and sizes in which every state of the deck is tested. */
const looks = (['light', 'dark'] as const).flatMap(colorScheme => Object.entries(SIZES).map(([size, viewport]) => ({
  name: `${colorScheme} ${size}`,
  testMatch: 'deck/overflow.spec.ts',
  use: { colorScheme, viewport },
})))

export default defineConfig({
  testDir: 'tests',
  outputDir: '.work/test-results',
  globalSetup: './tests/support/prepare.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Stop early: a deck with this many failures is broken.
  maxFailures: 50,
  workers: Math.max(2, availableParallelism()),
  timeout: 60_000,
  reporter: './tests/support/reporter.ts',
  use: {
    contextOptions: STEADY,
    // Otherwise each test would cache the whole deck. The offline tests allow it.
    serviceWorkers: 'block',
    launchOptions: launchOptions(await needChromium()),
  },
  projects: [
    { name: 'site', testMatch: 'site/*.spec.ts' },
    { name: 'pdf', testMatch: 'pdf/*.spec.ts' },
    { name: 'deck', testMatch: 'deck/*.spec.ts', testIgnore: 'deck/overflow.spec.ts', use: { colorScheme: 'light', viewport: SMALL } },
    ...looks,
    { name: 'planted', testMatch: 'planted/*.spec.ts', use: { colorScheme: 'light', viewport: SMALL } },
  ],
})
