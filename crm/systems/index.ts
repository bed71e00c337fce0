import { foldHeader } from '../sheets/fold.ts';
import { withEnglish } from '../sheets/header-words.ts';
import { columnOf, type Mapping, recognises, type Sheet } from '../sheets/mapping.ts';
import { addressBook } from './address-book/read.ts';
import { dynamics } from './dynamics/read.ts';
import { espocrm } from './espocrm/read.ts';
import { frappe } from './frappe/read.ts';
import { hubspot } from './hubspot/read.ts';
import { odoo } from './odoo/read.ts';
import { pipedrive } from './pipedrive/read.ts';
import { salesforce } from './salesforce/read.ts';
import { generic } from './spreadsheet/read.ts';
import { suitecrm } from './suitecrm/read.ts';
import { twenty } from './twenty/read.ts';
import { zoho } from './zoho/read.ts';

/** Every system whose files we read; of two that fit equally well the first is meant, and a spreadsheet is the last guess. */
export const systems: readonly Mapping[] = [
  pipedrive,
  frappe,
  zoho,
  odoo,
  hubspot,
  salesforce,
  dynamics,
  twenty,
  suitecrm,
  espocrm,
  addressBook,
  generic,
];

/**
 * Which system and which of its files a header belongs to: what the ids of the first row say, or the one that knows most
 * of its columns. `as` asks one only.
 */
export function recognise(
  header: readonly string[],
  as?: string,
  firstRow?: readonly string[],
): { system: Mapping; sheet: Sheet } | undefined {
  const byId = ofIds(header, as, firstRow);
  if (byId) return byId;
  const folded = header.map(foldHeader);
  const found = withEnglish(folded);
  let best: { system: Mapping; sheet: Sheet; known: number } | undefined;
  for (const system of systems) {
    if (as !== undefined && system.id !== as && system.name !== as) continue;
    for (const sheet of system.sheets) {
      if (!recognises(sheet, folded, found)) continue;
      const known = folded.filter((each) => columnOf(sheet, each) !== undefined).length;
      if (!best || known > best.known) best = { system, sheet, known };
    }
  }
  return best && { system: best.system, sheet: best.sheet };
}

/** The sheet whose ids begin as those of the first row do, where a system's ids tell what they are of. */
function ofIds(header: readonly string[], as: string | undefined, firstRow: readonly string[] = []) {
  const id = firstRow[header.findIndex((each) => foldHeader(each) === 'id')];
  if (id === undefined) return undefined;
  for (const system of systems) {
    if (as !== undefined && system.id !== as && system.name !== as) continue;
    const sheet = system.sheets.find(({ ids }) => ids?.test(id));
    if (sheet) return { system, sheet };
  }
  return undefined;
}
