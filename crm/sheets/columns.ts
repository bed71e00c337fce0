// What a column can become, for the mappings: `import * as column from './columns.ts'`.
export { activityColumn } from './columns/activity.ts';
export { recordId } from './columns/into.ts';
export * from './columns/lead.ts';
export { factColumn, leadBy, signalColumn } from './columns/rows.ts';
