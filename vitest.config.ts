import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['tests/support/seed.ts'],
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    isolate: false,
    // Some tests start the kit's commands, which takes as long as the machine is busy.
    testTimeout: 60_000,
  },
})
