import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['tests/support/seed.ts'],
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    isolate: false,
    // Some tests run the kit's commands, which is slow on a busy machine.
    testTimeout: 60_000,
  },
})
