import type { ClaimRow, NamesInSentences } from '../../people/names-in-sentences.ts';

const honorifics = new Set(['mr', 'mister', 'mrs', 'missus', 'ms', 'miss', 'doctor', 'dr']);
const before = new Set(['for', 'at', 'on', 'with', 'from', 'about', 'of']);
const legal = new Set([
  'inc',
  'ltd',
  'limited',
  'gmbh',
  'llc',
  'corp',
  'co',
  'company',
  'plc',
  'ag',
  'sa',
  'bv',
  'the',
  'and',
]);
/** Words that begin a sentence and are nobody's name, even where somebody is called so. */
const never = new Set(
  'the a an he she they it we i you his her their our my is are was has have had no not yes budget timeline decision'.split(
    ' ',
  ),
);

/** Words that begin or make up what is said about whom we talk about, and are no lead's name. */
const common = new Set(
  `the a an that this these those there it its he she him her his they them their we us our you your i me my what which when where who
  if but and so because maybe perhaps probably about around roughly some somebody someone everybody everyone nobody no not yes only
  also still now then once until before after by in on of to from with up down all both each every one two several few most many
  budget money timeline deadline decision price pricing need pain problem goal plan contract quote deal project
  finance legal procurement purchasing marketing sales operations engineering security compliance accounting management
  leadership headquarters corporate board committee team department boss manager director owner president ceo cfo coo cto cio
  today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december spring summer autumn fall winter year month week quarter christmas easter
  else anybody anyone whoever biggest big main top first second last best worst real whole rest thing things stuff way point reason
  gripe issue issues concern worry metric metrics kpi number date day call meeting demo person people folks guy lady side side's end lot
  process criteria competition competitor competitors champion current new old their's theirs our ours word say purse money's
  software hardware licences licenses training rollout everything something nothing anything`
    .trim()
    .split(/\s+/),
);

const NAME = "(?<name>[\\p{L}'’.-]+(?: [\\p{L}'’.-]+){0,2})";
const VERB =
  "(?:has|have|had|is|was|needs?|wants?|says?|said|told|signs?|decides?|uses?|loses?|pays?|will|would|can|can't|won't|does|doesn't|hasn't)";
const opener = '^(?:(?:that|so|and|well|okay|please) )?';
const claims: readonly ClaimRow[] = [
  {
    fits: new RegExp(
      `${opener}${NAME}(?:'s|’s) (?=(?:budget|timeline|deadline|decision|boss|team|problem|pain|goal|champion)\\b)`,
      'iu',
    ),
    rest: 'their ',
    isSubject: true,
  },
  { fits: new RegExp(`${opener}${NAME} (?=${VERB} )`, 'iu'), rest: 'he ', isSubject: true },
  { fits: new RegExp(` at (?<name>[\\p{L}'’.-]+(?: [\\p{L}'’.-]+)?) (?=${VERB} )`, 'iu'), rest: ' ', isSubject: true },
  { fits: new RegExp(` (?:for|at) ${NAME}$`, 'iu'), rest: '', isSubject: false },
];

/** English around a name in a sentence. */
export const en: NamesInSentences = {
  honorifics,
  before,
  legal,
  never,
  openers: /^(?:that|so|and|well|okay|please|,)$/,
  verbs:
    /^(?:has|have|is|was|signs?|decides?|needs?|wants?|says?|said|told|wo|would|can|does|did|uses?|pays?|loses?|comes?)\b/,
  subject: 'he',
  possessive: 'their',
  leftOver: /^(?:,|is)\s+/,
  common,
  noName: /ing$/,
  claims,
};
