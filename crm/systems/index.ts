import { foldHeader } from '../sheets/fold.ts';
import { type Mapping, recognises, type Sheet } from '../sheets/mapping.ts';
import { frappe } from './frappe/read.ts';
import { hubspot } from './hubspot/read.ts';
import { odoo } from './odoo/read.ts';
import { pipedrive } from './pipedrive/read.ts';
import { salesforce } from './salesforce/read.ts';
import { generic } from './spreadsheet/read.ts';
import { zoho } from './zoho/read.ts';

/** Every system whose files we read; of two that fit equally well the first is meant, and a spreadsheet is the last guess. */
export const systems: readonly Mapping[] = [pipedrive, frappe, zoho, odoo, hubspot, salesforce, generic];

/** Which system and which of its files a header belongs to: the one that knows most of its columns. `as` asks one only. */
export function recognise(header: readonly string[], as?: string): { system: Mapping; sheet: Sheet } | undefined {
  let best: { system: Mapping; sheet: Sheet; known: number } | undefined;
  for (const system of systems) {
    if (as !== undefined && system.id !== as && system.name !== as) continue;
    for (const sheet of system.sheets) {
      if (!recognises(sheet, header)) continue;
      const known = header.filter((each) => sheet.columns[foldHeader(each)] !== undefined).length;
      if (!best || known > best.known) best = { system, sheet, known };
    }
  }
  return best && { system: best.system, sheet: best.sheet };
}
