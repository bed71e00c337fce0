import usual from '../../jest.config.js';

/** @type {import('jest').Config} */
export default { ...usual, rootDir: '../..', testMatch: ['<rootDir>/test/browser/*.browser.ts'], maxWorkers: 1 };
