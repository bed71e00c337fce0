/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  moduleNameMapper: { '^mocha$': '<rootDir>/test/mocha-shim.cjs' },
  setupFiles: ['<rootDir>/cli/quiet-sdk.cjs'],
  testTimeout: 180_000,
};
