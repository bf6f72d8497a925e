import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { launchOptions, needChromium } from './kit/browser/chromium.ts'
import { STEADY } from './kit/browser/live-page.ts'

const SMALL = { width: 1280, height: 720 }

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
  // Some tests walk through every slide, which takes long on a busy machine.
  timeout: 120_000,
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
    { name: 'looks', testMatch: 'deck/overflow.spec.ts', use: { colorScheme: 'light', viewport: SMALL } },
    { name: 'planted', testMatch: 'planted/*.spec.ts', use: { colorScheme: 'light', viewport: SMALL } },
  ],
})
