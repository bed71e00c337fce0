import { frappe } from './frappe.ts';
import { generic } from './generic.ts';
import { hubspot } from './hubspot.ts';
import { type Mapping, recognises, type Sheet } from './mapping.ts';
import { odoo } from './odoo.ts';
import { pipedrive } from './pipedrive.ts';
import { salesforce } from './salesforce.ts';
import { zoho } from './zoho.ts';

/** Every system whose files we read, the surest to recognise first; a spreadsheet is what nobody else claims. */
export const systems: readonly Mapping[] = [pipedrive, frappe, zoho, odoo, hubspot, salesforce, generic];

/** Which system and which of its files a header belongs to; `as` asks one system only. */
export function recognise(header: readonly string[], as?: string): { system: Mapping; sheet: Sheet } | undefined {
  for (const system of systems) {
    if (as !== undefined && system.id !== as) continue;
    const sheet = system.sheets.find((each) => recognises(each, header));
    if (sheet) return { system, sheet };
  }
  return undefined;
}
