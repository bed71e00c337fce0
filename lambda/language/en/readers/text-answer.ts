import type { FactValue } from '../../../domain/fact-value.ts';
import { wordTable } from '../../../domain/word-table.ts';
import { askBack, said, type Understood } from '../../../understanding/understood.ts';
import { isDoubted, isUnknown } from './hedges.ts';
import { asName } from './text.ts';
import { readYesNo } from './yes-no.ts';

export type TextAnswer = Extract<FactValue, { type: 'text' | 'answer' }>;

const opener =
  /^(?:(?:and|so|but|that|well|okay|ok|also|then|because|like|just|yes|yeah|i think|i guess|i believe|maybe|perhaps|probably|apparently|basically|put down|note|log|write down) (?:, )?)+/;

const tidy = (text: string) =>
  text
    .replace(/\s+,/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/^[ ,]+|[ ,]+$/g, '');

/** Free words as an answer: kept as they were said, without what only opens the sentence. */
export function readText(text: string): Understood<TextAnswer> {
  const short = readYesNo(text);
  if (short.kind !== 'ask' && text.split(' ').length <= 5) return short;
  const kept = tidy(text.replace(opener, ''));
  if (kept === '' || !/\p{L}{2}/u.test(kept)) return askBack('not-heard');
  if (isUnknown(text) && kept.split(' ').length <= 8 && !/ but /.test(text))
    return said({ type: 'answer', answer: 'unknown' }, false);
  return said({ type: 'text', text: kept.slice(0, 300) }, isDoubted(text));
}

const parts: Readonly<Record<string, string>> = {
  user: 'user',
  'end user': 'user',
  influencer: 'influencer',
  recommender: 'influencer',
  advisor: 'influencer',
  adviser: 'influencer',
  evaluator: 'evaluator',
  'technical evaluator': 'evaluator',
  gatekeeper: 'gatekeeper',
  'decision maker': 'decision maker',
  decider: 'decision maker',
  boss: 'decision maker',
  champion: 'champion',
  blocker: 'blocker',
  'one of several': 'one of several',
  messenger: 'messenger',
  researcher: 'researcher',
};

/** The part somebody plays in the decision: "only the user", "just gathering information", "has a say". */
export function readPart(text: string): Understood<TextAnswer> {
  const hedged = isDoubted(text);
  // "For his boss" names another.
  for (const [name, part] of Object.entries(parts))
    if (new RegExp(`(?<!\\b(?:his|her|their|its|my|for|to|not the|not a) )\\b${name}s?\\b`).test(text))
      return said({ type: 'text', text: part }, hedged);
  if (/\b(?:no say|nothing to say|no influence|no part)\b/.test(text))
    return said({ type: 'answer', answer: 'no' }, hedged);
  if (/\b(?:has a say|part of the decision|in the committee|recommends?|influences?|advises?)\b/.test(text))
    return said({ type: 'text', text: 'influencer' }, hedged);
  if (/\b(?:decides?|signs?|final say|makes? the (?:call|decision))\b/.test(text))
    return said({ type: 'text', text: 'decision maker' }, hedged);
  return readText(text);
}

const brands = wordTable<string>({
  hubspot: 'HubSpot',
  'hub spot': 'HubSpot',
  salesforce: 'Salesforce',
  'sales force': 'Salesforce',
  pipedrive: 'Pipedrive',
  'pipe drive': 'Pipedrive',
  zoho: 'Zoho',
  odoo: 'Odoo',
  sap: 'SAP',
  ibm: 'IBM',
});
const rivalLead =
  /^(?:(?:and|so|but|that|they|he|she|we|it|are|is|'s|'re|they're|he's|she's|also|still|now|currently|seriously|already|talking|looking|speaking|considering|comparing|evaluating|trialing|trialling|testing|trying|shortlisted|have|has|had|been|had a|seen|got|a|an|the|demo|demos|quote|quotes|offer|offers|from|to|at|with|of|us|into|against|versus|vs|up|between|other|vendors?|competitors?|competition|solutions?|options?|include|includes|including|like|such as|mostly|mainly|maybe|perhaps|probably|i think|i guess|i believe|apparently|there's|there is)(?: |$)(?:, )?)+/;
const nobodyElse =
  /\b(?:nobody|no one|none|nothing|no other|no others|not looking|no competition|no competitors?|only us|just us|aren't looking|isn't looking|not talking|not considering|no alternatives?)\b/;

/** Who else is being looked at: their names, or that there is nobody. */
export function readRivals(text: string): Understood<TextAnswer> {
  const hedged = isDoubted(text) || /\bmight\b/.test(text);
  if (nobodyElse.test(text)) return said({ type: 'answer', answer: 'no' }, hedged);
  const names = text
    .replace(rivalLead, '')
    .replace(/\b(?:as well|too|also|though|at the moment|right now|for now|i think|probably|maybe)\b/g, ' ')
    .split(/ ?, ?(?:and |or )?| and | or /)
    .map((name) => name.replace(/^(?:the|a|an) /, '').trim())
    .filter((name) => name !== '');
  if (
    /^(?:other|others|someone|somebody|others too|other vendors?|other solutions?|several|some|a few|two|three|couple.*|one other|another(?: one| vendor)?)\b/.test(
      names[0] ?? '',
    ) ||
    names.length === 0
  ) {
    const short = readYesNo(text);
    return names.length === 0 ? short : said({ type: 'answer', answer: 'yes' }, hedged);
  }
  const short = readYesNo(text);
  if (short.kind !== 'ask') return short;
  if (isUnknown(text)) return said({ type: 'answer', answer: 'unknown' }, false);
  if (names.some((name) => name.split(' ').length > 5)) return readText(text);
  return said({ type: 'text', text: names.map((name) => brands[name] ?? asName(name)).join(', ') }, hedged);
}
