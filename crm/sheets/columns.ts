// What a column can become, for the mappings: `import * as column from './columns.ts'`.
export { activityColumn } from './columns/activity.ts';
export { inUtc, linkId, recordId, wholeDays } from './columns/into.ts';
export * from './columns/lead.ts';
export {
  atCompanyId,
  becameContact,
  colleague,
  companyById,
  companyId,
  companyIdField,
  convertedInto,
  dealId,
  factColumn,
  itsOwnId,
  leadBy,
  related,
  signalColumn,
} from './columns/rows.ts';
