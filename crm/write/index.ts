import { csvSheets } from './csv.ts';
import { hubspotSheets } from './hubspot.ts';
import { odooSheets } from './odoo.ts';
import { pipedriveSheets } from './pipedrive.ts';
import { salesforceSheets } from './salesforce.ts';
import type { WrittenSheet } from './sheet.ts';
import { zohoSheets } from './zoho.ts';

/** The files we write for each system. */
export const writes: Readonly<Record<string, readonly WrittenSheet[]>> = {
  hubspot: hubspotSheets,
  salesforce: salesforceSheets,
  pipedrive: pipedriveSheets,
  zoho: zohoSheets,
  odoo: odooSheets,
  csv: csvSheets,
};
