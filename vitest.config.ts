import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests of what keeps nothing between calls: they share a process and what it has loaded, which halves their time. */
const PURE = [
  'contracts',
  'decree-30',
  'directory',
  'handwriting',
  'pages',
  'practice',
  'servers',
  'tools',
  'vietnamese',
].map((folder) => `test/${folder}/**/*.test.ts`)

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Many tests start the program anew: it need not be compiled each time.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'vanthu-compiled') },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'other', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
  },
})
