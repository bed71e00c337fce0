import jest from '../../../jest.config.js';

/** @type {import('jest').Config} */
export default { ...jest, rootDir: '../../..', testMatch: ['<rootDir>/test/store/databases/*.stores.ts'] };
