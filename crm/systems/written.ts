import type { WrittenSheet } from '../sheets/written-sheet.ts';
import { hubspotSheets } from './hubspot/write.ts';
import { odooSheets } from './odoo/write.ts';
import { pipedriveSheets } from './pipedrive/write.ts';
import { salesforceSheets } from './salesforce/write.ts';
import { csvSheets } from './spreadsheet/write.ts';
import { zohoSheets } from './zoho/write.ts';

/** The files we write for each system. */
export const writes: Readonly<Record<string, readonly WrittenSheet[]>> = {
  hubspot: hubspotSheets,
  salesforce: salesforceSheets,
  pipedrive: pipedriveSheets,
  zoho: zohoSheets,
  odoo: odooSheets,
  csv: csvSheets,
};
