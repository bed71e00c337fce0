import type { ReferenceRow } from '../../people/reference-kinds.ts';
import { rolesOf, saysRole } from '../../people/roles.ts';

const one =
  '(?:one|guy|lady|woman|man|bloke|chap|dude|fellow|fella|person|gentleman|gal|girl|boy|lead|contact|prospect|client|customer|call|meeting|appointment|deal|account|opportunity|company)';
const fillers =
  '(?:please |well |um |uh |er |no |i mean |i meant |sorry |ok |okay |actually |with |for |about |to |and )*';
const after = '(?: (?:please|then|now|again|though|i mean|instead|right|yes))*';
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const spoke =
  '(?:spoke|talked|chatted|speaking|talking|was speaking|was talking|been talking|met|called|rang|phoned|had a call|had a meeting|saw)';
const time = `(?:at )?(?:half past |quarter (?:past|to) |(?:ten|twenty|five) (?:past|to) )?(?:${numbers.join('|')}|noon|midday|midnight|\\d{1,2}(?: ?\\d\\d)?)(?: (?:thirty|fifteen|forty five|oh five|ten|twenty|forty|fifty))?(?: o'?clock| oclock)?(?: (?:a ?m|p ?m|am|pm))?(?: (?:in the (?:morning|afternoon|evening)|today|tomorrow|tonight))?`;

const row = (pattern: string, means: ReferenceRow['means']): ReferenceRow => ({
  fits: new RegExp(`^${fillers}${pattern}${after}$`),
  means,
});

const said: Readonly<Record<string, 'he' | 'she' | 'they' | 'it'>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  "he's": 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  "she's": 'she',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
  "they're": 'they',
  those: 'they',
  these: 'they',
};

/** Words of which one is in whatever refers to somebody; what has none of them is no reference, and no row is tried. */
export const referring: ReadonlySet<string> = new Set([
  ...Object.keys(said),
  ...ordinals,
  ...'it this that same current the very number option choice last latter final other not'.split(' '),
  ..."whoever who whom somebody someone i i've my our previous latest yesterday's today's tomorrow's".split(' '),
  ...'next upcoming following boss'.split(' '),
]);

/** English, in the order they are tried. */
export const english: readonly ReferenceRow[] = [
  row(`(${Object.keys(said).join('|')})`, ([, word = '']) => ({ kind: 'focus', said: said[word] ?? 'it' })),
  row('(?:it|this|that|same|the same)', () => ({ kind: 'focus', said: 'it' })),
  row(
    `(?:this|that|the same|the current|same|this same|that same|current) ${one}(?: (?:there|here|we're on|we are on))?`,
    () => ({
      kind: 'focus',
      said: 'it',
    }),
  ),
  row(`(?:those|these) (?:people|guys|folks|ones)`, () => ({ kind: 'focus', said: 'they' })),
  row(`(?:his|her|their|the same) (?:deal|account|company|opportunity|lead)`, () => ({ kind: 'focus', said: 'it' })),
  row(
    `(?:the )?(?:very )?(${ordinals.join('|')})(?: ${one})?(?: (?:on|in) the list| you (?:said|mentioned|read))?`,
    ([, word = '']) => ({
      kind: 'position',
      at: ordinals.indexOf(word) + 1,
    }),
  ),
  row(`(?:the )?(?:number|option|choice) (${numbers.join('|')})`, ([, word = '']) => ({
    kind: 'position',
    at: numbers.indexOf(word) + 1,
  })),
  row(
    `(?:the )?(?:very )?(?:last|latter|final)(?: (?:one|guy|lady|woman|man|person))?(?: (?:on|in) the list| you (?:said|mentioned|read))?`,
    () => ({
      kind: 'position',
      at: -1,
    }),
  ),
  row('the former(?: one)?', () => ({ kind: 'position', at: 1 })),
  row(`(?:the )?other ${one}`, () => ({ kind: 'other' })),
  row('(?:the )?other', () => ({ kind: 'other' })),
  row('not (?:him|her|them|that one|this one|that guy|that lady)', () => ({ kind: 'other' })),
  row("not ([a-z][a-z' ]*)", ([, not = '']) => ({ kind: 'other', not })),
  row(`(?:the )?other ([a-z][a-z' ]*)`, ([, name = '']) => ({ kind: 'other', name })),
  row(
    `(?:the (?:last )?${one} |whoever |who |the one who |somebody |someone )?(?:that |whom |who )?i(?:'ve| have)? (?:just |last |only |recently )?${spoke}(?: (?:to|with))*(?: on the phone| on the call)?(?: (?:with|to))?(?: (last))?(?: (yesterday|today|earlier|earlier today|before|just now|(?:this|last|on|yesterday|the other|in the) [a-z' ]+|at [a-z0-9' ]+|[a-z]+day(?: [a-z]+)?))?`,
    ([, last, when]) => (when && !last ? { kind: 'spoken-with', heard: when } : { kind: 'spoken-with' }),
  ),
  row(
    `(?:my |the )?(?:last|previous|latest) (?:call|meeting|conversation|person i (?:spoke|talked) (?:to|with))`,
    () => ({
      kind: 'spoken-with',
    }),
  ),
  row(`(?:yesterday's|last week's) (?:call|${one})`, () => ({ kind: 'spoken-with', heard: 'yesterday' })),
  row(
    `(?:whoever|who|the ${one}|whom) (?:my |the |i have at |i see at |i've got at |i have |is at |at |is my )?(${time})(?: (?:is|call is|meeting is|appointment is))?(?: with)?`,
    ([, when = '']) => ({ kind: 'call', heard: when }),
  ),
  row(
    `(?:my|the|our|today's|tomorrow's)(?: ${one} at| (?:call|meeting|appointment) at)? ?(${time})(?: (?:call|meeting|appointment|${one}))?`,
    ([, when = '']) => ({
      kind: 'call',
      heard: when,
    }),
  ),
  row(
    `(?:whoever |who )?(?:is )?(?:my|the|our) (next|upcoming|following|current)(?: ${one})?(?: is)?(?: with)?`,
    ([, which = '']) => ({ kind: 'call', heard: which === 'current' ? 'now' : 'next' }),
  ),
  // A recogniser may keep "her" to itself.
  row(`(?:(?:his|her|their) (?:boss|manager|supervisor|superior|line manager)|(?:the )?boss)`, () => ({
    kind: 'colleague',
    role: ['boss'],
  })),
  row(`(?:his|her|their|the company's|that company's) ([a-z' ]+)`, ([, role = '']) =>
    saysRole(role.split(' ')) ? { kind: 'colleague', role: rolesOf(role) } : undefined,
  ),
];
