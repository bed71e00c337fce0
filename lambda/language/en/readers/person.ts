import type { FactValue } from '../../../domain/fact-value.ts';
import { askBack, said, type Understood } from '../../../understanding/understood.ts';
import { isHedged, isUnknown } from './hedges.ts';
import { afterSlips, withoutRuledOut } from './repair.ts';
import { asName, evenOut } from './text.ts';

export type Person = Extract<FactValue, { type: 'person' }>;
export type PersonAnswer = Person | Extract<FactValue, { type: 'answer' }>;

/** The lead we talk about, whom "he decides himself" means. */
export type Contact = { name: string; title?: string };

const acronyms = new Set(
  'cfo ceo cto cio coo cmo cro cpo ciso cso cdo chro vp svp evp avp md gm hr it pm pmo r&d'.split(' '),
);
const ranks = new Set(
  `chief officer president director manager head lead leader owner founder cofounder partner chair chairman chairwoman chairperson
  supervisor executive vice controller comptroller treasurer boss superior assistant secretary administrator coordinator analyst
  architect engineer developer buyer accountant lawyer counsel principal dean board committee council panel team department group
  user admin procurement purchasing finance legal operations marketing sales accounting management leadership ownership shareholders
  investors headquarters hq parent wife husband brother father mother sister son daughter uncle accounts payable comptroller
  bookkeeper dispatcher foreman superintendent rep representative agent broker consultant advisor adviser strategist planner
  founders owners partners directors managers executives officers users heads
  missus hubby spouse mum mom dad nephew niece cousin son-in-law landlord accountant auditor treasurer gaffer guv union trust trustees
  pharmacist doctor nurse teacher professor scientist researcher colleague predecessor successor deputy steering`.split(
    /\s+/,
  ),
);
const functions = new Set(
  `sales ops marketing finance financial operations operating technology technical information security product products procurement
  purchasing legal engineering support people revenue human resources data growth logistics facilities training digital business
  development customer customers success service services commercial strategy innovation compliance risk quality supply chain
  production manufacturing research account accounts senior junior managing general regional national global executive group
  corporate enterprise field inside channel partner partnerships design brand communications pr media content ecommerce retail
  european american emea apac north south east west international buying accounting talent staff project program programme`.split(
    /\s+/,
  ),
);
const small = new Set([
  'of',
  'and',
  'for',
  'the',
  'a',
  'an',
  'in',
  'at',
  'their',
  'our',
  'his',
  'her',
  '&',
  'to',
  'its',
]);

const isRoleWord = (word: string) =>
  acronyms.has(word) || ranks.has(word.replace(/'s$/, '')) || functions.has(word) || small.has(word);
/** Whether these words say what somebody does or is: "head of sales", "the board", "purchasing". */
const isRole = (words: readonly string[]) =>
  words.length > 0 &&
  words.every(isRoleWord) &&
  words.some((word) => acronyms.has(word) || ranks.has(word) || functions.has(word));

const spokenRole = (words: readonly string[]) =>
  words
    .join(' ')
    .replace(/^(?:(?:the|a|an|their|our|its|in|at|from) )+/, '')
    .split(' ')
    .map((word) => (acronyms.has(word) ? word.toUpperCase() : word))
    .join(' ');

const leadIn =
  /^(?:(?:and|so|but|that|well|okay|ok|yes|yeah|yep|i think|i guess|i believe|probably|maybe|perhaps|apparently|it sounds like|it looks like|it seems|say|put down|note|because) )*(?:(?:would be|will be|it's|it is|it would be|it'd be|it will be|that's|that is|that would be|that will be|this is|she's|he's|they're|he is|she is|they are|who (?:decides|signs(?: off)?|signs it) is|who is|his name is|her name is|the name is|name is|called|named|our|my|(?:the )?(?:real |actual |final |main |ultimate )?(?:decision[ -]?maker|economic buyer|buyer|champion|sponsor|signer|signatory|boss|contact|person|one|budget holder|budget owner|advocate|decider|authority|final decision|final say)(?: there| here| who (?:decides|signs|pays))?(?: at .+?)?(?: is| would be| will be|'s| lies with| rests with| is with| comes from))(?: |$))*(?:(?:probably|maybe|perhaps|actually|still|also|with|up to|down to|going to be|gonna be|definitely) )*/;
const tail =
  /(?: ,)?(?: who| and (?:he|she|they))?(?: (?:will|would|has to|have to|needs to|must|can|is the one who|is going to|gets to|does|also|always|usually))*(?: ,)? ?\b(?:sign(?: it| this| that)?(?= ?$)|signs? off(?: on .*)?|signs?(?: (?:it|everything|the contract|the cheque|the check|anything|contracts|the deal).*)?|does|do|decides?(?: .*)?|makes? the (?:final )?(?:decision|call)s?(?: .*)?|takes? the (?:final )?decision|pays?(?: for it)?|calls the shots|approves?(?: .*)?|has (?:the )?(?:final|last) (?:say|word)(?: .*)?|holds the (?:purse strings|purse|budget|money)|owns the budget|has the budget|funds it|champions? (?:us|it)|is (?:our |the |my )?(?:champion|sponsor|advocate|decision[ -]?maker|economic buyer|signer|buyer|one|boss|decider)(?: .*)?|is (?:on our side|behind us|in charge|responsible|pushing for (?:us|it)|fighting for us|rooting for us|the one who .+)|fights for us|pushes for us|backs us|really wants (?:it|this)|wants (?:it|this)|likes us|loves (?:it|us))(?: himself| herself| themselves| alone)?$/;

const himself =
  /^(?:(?:he|she|they|it's|it is|that's|that would be|that is|the contact|my contact) ?)?(?:him|her|them|himself|herself|themselves|themself|he|she|they|the contact|my contact|the lead)? ?(?:does|do|is|himself|herself|themselves|alone|on (?:his|her|their) own|decides?|signs?(?: off)?|can (?:sign|decide)|is the (?:one|boss|decision maker|owner)|makes? the (?:decision|call)|signs? off (?:himself|herself|themselves)|decides? (?:himself|herself|themselves|alone))?(?: (?:himself|herself|themselves|alone|on (?:his|her|their) own))?$/;
const nobody =
  /^(?:nobody|no one|none|nothing|not yet|no|nope|nobody (?:yet|there|so far|really)|no one (?:yet|there|so far)|there (?:is|'s) (?:nobody|no one|none)|there's (?:nobody|no one|none)|we (?:don't|do not) have (?:one|anyone|anybody|a champion)(?: yet)?|(?:no|there's no|there is no|they have no) (?:champion|advocate|sponsor|economic buyer|decision maker)(?: yet| there| so far)?)$/;
const yes = /^(?:yes|yeah|yep|yup|sure|they do|we do|there is|there's one|we have one|absolutely|definitely)$/;

const notAName = new Set(
  `someone somebody anyone anybody everyone everybody nobody who whom what when where why how yes no maybe they he she it we you i this that
  there here one two three four five six seven eight nine ten is are was were be been has have had do does did not and or but if because so
  then than very really just only also too still already always never today tomorrow budget money thousand dollars euros quarter year month
  week march april june july september october november december decision process people person guy lady woman man new old good bad other
  another most some any all both each every can could will would should may might must need needs want wants like likes know think guess
  sure fine okay first last former latter well weather nice same before after skip stop leave blank ask asked idea about from with without their there's it's
  probably maybe perhaps apparently possibly presumably definitely the a an of his her our my its himself herself themselves signs decides eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred million grand zero second third`.split(
    /\s+/,
  ),
);
const looksLikeName = (words: readonly string[]) =>
  words.length > 0 &&
  words.length <= 4 &&
  words.every((word) => /^[\p{L}][\p{L}'’-]*\.?$/u.test(word) && !notAName.has(word)) &&
  !isRole(words);

const honorific = /^(?:mr|mrs|ms|miss|mister|missus|doctor|dr|sir|madam) /;
const person = (name: readonly string[], role: readonly string[]): Person => {
  const these = name.join(' ').replace(/\.$/, '');
  // Whose C F O it is follows from the lead, once there is a name.
  const own =
    these === ''
      ? role
      : role.filter((word, at) => at > 0 || !/^(?:his|her)$/.test(word) || !acronyms.has(role[1] ?? ''));
  return {
    type: 'person',
    ...(these === '' ? {} : { name: asName(these.replace(honorific, (title) => title)) }),
    ...(own.length === 0 ? {} : { role: spokenRole(own) }),
  };
};

/** "Dana Fox, the C F O" in any order; nothing when it is neither a name nor a role. */
function nameAndRole(text: string): Person | undefined {
  const bare = text.replace(
    /^(?:(?:some|this|that|a|an|the|her|his|their|old|young|one) )*(?:guy|lady|woman|man|person|bloke|chap|fella|fellow|feller|gal|girl|chick|dude|kid|lad|lass|gentleman|colleague)(?: (?:called|named|name of|by the name of|goes by))? |^(?:somebody|someone) (?:called|named) /,
    '',
  );
  const parts = bare
    .replace(
      / ,? ?(?:a (?:guy|lady|woman|man|person|bloke|chap|fella|gal|lad) |someone |somebody )?(?:called|named|name of|by the name of) /g,
      ' , ',
    )
    .replace(
      / (?:who is|who's|which is|as|she's|he's|they're|she is|he is|they are|being|is|from|in|over in|at) /g,
      ' , ',
    )
    .split(/ ?, ?/)
    .map((part) => part.split(' ').filter((word) => word !== '' && word !== 'who'))
    .filter((part) => part.length > 0);
  const [first, second, third] = parts;
  if (!first || third) return undefined;
  if (second) {
    if (isRole(second) && looksLikeName(first)) return person(first, second);
    if (isRole(first) && looksLikeName(second)) return person(second, first);
    if (isRole(first) && isRole(second)) return person([], [...first, 'of', ...second]);
    return undefined;
  }
  if (isRole(first)) return person([], first);
  for (let cut = 1; cut < first.length; cut += 1) {
    const [head, rest] = [first.slice(0, cut), first.slice(cut)];
    if (isRole(head) && looksLikeName(rest) && !small.has(head.at(-1) ?? '')) return person(rest, head);
    if (looksLikeName(head) && isRole(rest)) return person(head, rest);
  }
  return looksLikeName(first) ? person(first, []) : undefined;
}

const bossDecides =
  /^((?:his|her|their|the) (?:boss|manager|superior|[a-z]+ ?(?:director|officer)|c[a-z]o)) (decides|signs off|signs(?! off))(?: on it)?(?: ?, ?| that's | that is | )(\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){1,2})$/u;

const someone =
  /^(?:some(?:one|body)|a (?:guy|person|lady|woman|man)|anyone|people) (?:in|from|at|over in|up in) (.+)$/;

function read(text: string, contact: Contact | undefined, hedged: boolean): Understood<PersonAnswer> | undefined {
  if (text === '') return undefined;
  if (nobody.test(text)) return said({ type: 'answer', answer: 'no' }, hedged);
  if (yes.test(text)) return said({ type: 'answer', answer: 'yes' }, hedged);
  // "His boss decides, Maria Lopez": the name comes after.
  const [, boss, , these] = bossDecides.exec(text) ?? [];
  if (boss && these && looksLikeName(these.split(' '))) return said(person(these.split(' '), boss.split(' ')), hedged);
  const spoken = text
    .replace(tail, '')
    .replace(/^(?:just |only |simply )+/, '')
    .trim();
  const own = contact?.name.toLowerCase() ?? '';
  const isContact =
    himself.test(text) ||
    (own !== '' &&
      [
        own,
        own.split(' ')[0],
        `${own} himself`,
        `${own} herself`,
        `${own.split(' ')[0]} himself`,
        `${own.split(' ')[0]} herself`,
      ].includes(spoken));
  if (isContact)
    return contact
      ? said({ type: 'person', name: contact.name, ...(contact.title ? { role: contact.title } : {}) }, hedged)
      : askBack('which');
  const department = someone.exec(spoken);
  if (department?.[1]) {
    const words = department[1].split(' ');
    return isRole(words) ? said(person([], words), true) : askBack('vague');
  }
  const either = spoken.split(/ (?:or|and|either) /);
  const whole = nameAndRole(spoken);
  if (!whole && either.length > 1 && either.every((one) => nameAndRole(one.replace(/^either /, ''))))
    return askBack('which');
  if (/ or /.test(spoken)) return askBack('which');
  if (!whole && /^(?:some(?:one|body)|anyone|whoever|upstairs|higher up|people)/.test(spoken)) return askBack('vague');
  return whole ? said(whole, hedged) : undefined;
}

/** Where what is said of somebody begins, after who they are: "Maya in RevOps is going to bat for us". */
const saidOfThem =
  / ?,? (?:is|was|has|did not|didn't|does not|doesn't|will|would|who|whose|she|he|they|it|it's|she's|he's|they're|and (?:she|he|they|it)|but|because|bless|god|all over|over there|out there|up there|basically|mostly|really|i think|i'd say|apparently)\b.*$/;
const opensWith =
  /^(?:(?:um|uh|well|oh|so|ha|nah|no|nope|naw|yeah|yep|yes|honestly|that'd be|that would be|it'd be|that'll be|there's|there is|there are|got|we've got|we have|mostly|basically|some|just|only) (?:, )?)+/;

/** Somebody named or told by their role in the answer to "Who?", where more is said of them than a name and a role. */
export function readPersonWithin(spoken: string): Person | undefined {
  const even = evenOut(spoken).replace(opensWith, '').replace(leadIn, '').trim();
  for (const text of [even, even.replace(saidOfThem, ''), even.split(/ ?, ?| and /)[0] ?? '']) {
    const found = nameAndRole(text.replace(tail, '').trim());
    if (found && (found.role !== undefined || text !== even)) return found;
  }
  return undefined;
}

/**
 * A person, a role, or both as spoken: "Dana Fox, the C F O", "his boss", "purchasing", "he decides himself"; that there is
 * nobody; and what must be asked back, such as two people where one is wanted.
 */
export function readPerson(spoken: string, contact?: Contact): Understood<PersonAnswer> {
  const even = evenOut(spoken);
  const hedged = isHedged(even);
  if (isUnknown(even) && !/ but | maybe | probably /.test(even))
    return said({ type: 'answer', answer: 'unknown' }, false);
  const known = even.replace(/^.*?\b(?:not sure|don't know|no idea)\b ?,? ?(?:but|maybe|probably) ?/, '');
  for (const part of afterSlips(known)) {
    const kept = withoutRuledOut(part).text;
    const found =
      read(kept.trim(), contact, hedged) ??
      read(
        kept
          .replace(leadIn, '')
          .replace(
            /\b(?:i think|i guess|i believe|probably|maybe|perhaps|apparently|possibly|presumably|i'd say|not sure|though|actually|there|here|at the moment|right now|for now)\b/g,
            ' ',
          )
          .replace(/\s+/g, ' ')
          .replace(/^[ ,]+|[ ,]+$/g, ''),
        contact,
        hedged,
      );
    if (found) return found;
  }
  return askBack('not-heard');
}
