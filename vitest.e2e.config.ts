// `npm run e2e`: the browser tests, one after another on one stage.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    testTimeout: 120_000,
    hookTimeout: 150_000,
    fileParallelism: false,
    maxConcurrency: 3,
    pool: 'forks',
    reporters: ['verbose'],
  },
});
