import { defineConfig } from 'vitest/config';

// Dependencies as they are bundled: the development builds of micromark and its extensions throw at texts that break what
// they assume.
process.env.NODE_ENV = 'production';

export default defineConfig({
  test: {
    // Laws try hundreds of texts; a busy machine needs its time.
    testTimeout: 120_000,
    setupFiles: ['test/laws.ts'],
    // test/vscode/suite runs in VS Code under mocha: see test/README.md.
    include: [
      '{client,server}/src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'test/*.test.ts',
      'test/!(vscode)/**/*.test.ts',
    ],
  },
});
