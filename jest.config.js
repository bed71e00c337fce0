/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/test/runner/environment.cjs',
  runtime: '<rootDir>/test/runner/runtime.cjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
    // Written as modules only; what runs in Lambda is bundled.
    '/node_modules/jose/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  moduleNameMapper: { '^mocha$': '<rootDir>/test/mocha-shim.cjs' },
  setupFiles: ['<rootDir>/cli/quiet-sdk.cjs'],
  testTimeout: 180_000,
  // A process that has run a hundred files spends more on its heap than on the tests: it is left for a new one.
  workerIdleMemoryLimit: '700MB',
  // Each look at a global costs a hundred times what it costs outside of jest's sandbox, unless it is handed in.
  sandboxInjectedGlobals: [
    'Array',
    'BigInt',
    'Boolean',
    'Date',
    'Error',
    'Float64Array',
    'Infinity',
    'Int32Array',
    'Intl',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
    'Proxy',
    'Reflect',
    'RegExp',
    'Set',
    'String',
    'Symbol',
    'TypeError',
    'Uint8Array',
    'WeakMap',
    'isNaN',
    'parseInt',
  ],
};
