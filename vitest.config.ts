import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    // Colours and locales of the machine must not show in what is tested.
    env: { NO_COLOR: '1', TZ: 'UTC' },
  },
})
