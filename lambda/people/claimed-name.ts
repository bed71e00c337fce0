/** A sentence that begins with somebody's name, or ends in "at …" or "for …": the name, and the sentence without it. */
export type Claimed = { name: string; text: string };

/** A claim, and whether the sentence tells something of whoever is named: a name at its end may be part of what is told. */
type Claim = { claimed: Claimed; isSubject: boolean };

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
const rows: readonly { fits: RegExp; rest: string; isSubject: boolean }[] = [
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

function claimIn(text: string): Claim | undefined {
  for (const { fits, rest, isSubject } of rows) {
    const found = fits.exec(text);
    const name = found?.groups?.name;
    if (
      !found ||
      !name ||
      name
        .toLowerCase()
        .split(' ')
        .some((word) => common.has(word.replace(/['’]s?$/, '')) || /ing$/.test(word))
    )
      continue;
    return {
      claimed: {
        name,
        text: `${text.slice(0, found.index)}${rest}${text.slice(found.index + found[0].length)}`.trim(),
      },
      isSubject,
    };
  }
  return undefined;
}

/** A name a sentence of English claims to be about, whoever that may be; nothing where it begins and ends in everyday words. */
export const claimedName = (text: string): Claimed | undefined => claimIn(text)?.claimed;

/** A name a sentence tells something of; nothing where it may only be part of what is told: "they're looking at Gong". */
export function claimedSubject(text: string): Claimed | undefined {
  const claim = claimIn(text);
  return claim?.isSubject ? claim.claimed : undefined;
}
