import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Many tests start the program anew: it need not be compiled each time.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'vanthu-compiled') },
  },
})
