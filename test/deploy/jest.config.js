import project from '../../jest.config.js';

/** @type {import('jest').Config} */
export default {
  ...project,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/deploy/**/*.deploys.ts'],
  testTimeout: 600_000,
};
