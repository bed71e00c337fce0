import type { Fact } from '../../lambda/domain/fact.ts';
import type { FollowUp } from '../../lambda/domain/follow-up.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import type { LogEntry } from '../../lambda/domain/log-entry.ts';

/** Something that was written about a lead, of any kind. */
export type Written =
  | { kind: 'fact'; lead: Lead; fact: Fact }
  | { kind: 'entry'; lead: Lead; entry: LogEntry }
  | { kind: 'todo'; todo: FollowUp };

const tokens = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');

const holds = (all: readonly string[], some: readonly string[]): boolean =>
  all.some((_, at) => some.every((token, offset) => all[at + offset] === token));

/** Whether words are a stretch of something that was said. */
const isStretch = (words: string, said: readonly string[]): boolean =>
  tokens(words).length > 0 && said.some((one) => holds(tokens(one), tokens(words)));

const ones =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spelled(n: number): string {
  if (n < 20) return ones[n] ?? '';
  if (n < 100) return `${tens[Math.floor(n / 10)]} ${n % 10 === 0 ? '' : spelled(n % 10)}`;
  if (n < 1000) return `${spelled(Math.floor(n / 100))} hundred ${n % 100 === 0 ? '' : spelled(n % 100)}`;
  return `${spelled(Math.floor(n / 1000))} thousand ${n % 1000 === 0 ? '' : spelled(n % 1000)}`;
}

/** The ways a sum is said: its digits or its words, in thousands too. */
function sumsSaid(n: number): string[][] {
  const inThousands = n / 1000;
  const short = Number.isInteger(inThousands) ? [spelled(inThousands), String(inThousands), `${inThousands}k`] : [];
  return [String(n), spelled(n), ...short, ...(n === 100_000 ? ['a hundred thousand'] : [])].map(tokens);
}

const isSumSaid = (n: number, words: readonly string[]) => sumsSaid(n).some((sum) => holds(words, sum));

const months = `january february march april may june july august september october november december`.split(' ');
const spans =
  /^(?:quarter|year|month|week|day|spring|summer|autumn|fall|winter|tomorrow|today|tonight|morning|noon)s?$/;
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
/** Whether a day is said: by its month, its weekday or a stretch of time. */
function isDaySaid(days: readonly (string | undefined)[], words: readonly string[]): boolean {
  const named = days.flatMap((day) => (day ? [months[Number(day.slice(5, 7)) - 1] ?? ''] : []));
  return words.some((word) => named.includes(word) || spans.test(word) || weekdays.test(word));
}

const denying = /^(?:no|not|none|nobody|nothing|never|without|cannot|\w+nt|neither|nor|low|nah|nope|else|happy)$/;
const notKnowing = /^(?:know|idea|sure|unclear|clue|tell|said|say|ask|asked|unknown|yet)$/;
const wavering = /^(?:maybe|perhaps|probably|possibly|might|guess|roughly)$/;
const himself = /^(?:he|she|him|her|himself|herself|alone|hes|shes|contact)$/;

function unborneValue({ value, words = '' }: Fact, lead: Lead): string | undefined {
  const said = tokens(words);
  switch (value.type) {
    case 'amount':
      return isSumSaid(value.min, said) && isSumSaid(value.max, said) ? undefined : 'its sum is not said';
    case 'person': {
      const own = [...tokens(lead.name), ...tokens(lead.title ?? '')];
      const isOwn = said.some((token) => himself.test(token) || tokens(lead.name).includes(token));
      const called = [...tokens(value.name ?? ''), ...tokens(value.role ?? '')];
      return called.every((token) => said.includes(token) || (isOwn && own.includes(token)))
        ? undefined
        : 'somebody is in it who is not named';
    }
    case 'date':
      return isDaySaid([value.from, value.to], said) ? undefined : 'its day is not said';
    case 'rank':
      return said.some((token) => /^\d+$/.test(token) || ones.includes(token) || /(?:st|nd|rd|th)$/.test(token))
        ? undefined
        : 'its rank is not said';
    case 'text':
      return holds(said, tokens(value.text)) ? undefined : 'its text is not said';
    case 'answer':
      if (value.answer === 'no') return said.some((token) => denying.test(token)) ? undefined : 'nothing is denied';
      if (value.answer === 'unknown')
        return said.some((token) => notKnowing.test(token)) ? undefined : 'nobody says that it is not known';
      return said.length > 1 ? undefined : 'nothing is claimed';
  }
}

function unborneFact(fact: Fact, lead: Lead, said: readonly string[]): string | undefined {
  if (fact.withdrawn) return undefined;
  if (fact.words === undefined) return 'it has no words';
  if (!isStretch(fact.words, said)) return `its words were not said: “${fact.words}”`;
  if (fact.sure === 'sure' && tokens(fact.words).some((token) => wavering.test(token))) return 'a maybe is lost';
  return unborneValue(fact, lead);
}

const outcomeSaid: Readonly<Record<string, RegExp>> = {
  connected: /^(?:connected|talked|spoke|chatted|reached|great|well|badly|done)$/,
  voicemail: /^(?:voicemail|message|mailbox|machine)$/,
  'no-answer': /^(?:answer|answered|pick|picked|up|reach)$/,
  'no-show': /^(?:show|showed|noshow|turn)$/,
  'wrong-number': /^(?:wrong)$/,
  dropped: /^(?:dropped|cut|disconnected)$/,
};
const stageSaid: Readonly<Record<string, RegExp>> = {
  dropped: /^(?:lost|drop|dropped|reject|out)$/,
  customer: /^(?:won|signed|bought|customer)$/,
  nurture: /^(?:nurture|park|hold)$/,
};
const anyHolds = (said: readonly string[], word: RegExp | undefined) =>
  word === undefined || said.some((one) => tokens(one).some((token) => word.test(token)));

function unborneEntry(entry: LogEntry, said: readonly string[]): string | undefined {
  switch (entry.kind) {
    case 'note':
      return isStretch(entry.text, said) || entry.text.split(', ').every((part) => isStretch(part, said))
        ? undefined
        : `its text was not said: “${entry.text}”`;
    case 'flag':
      return entry.words !== undefined && isStretch(entry.words, said) ? undefined : 'its words were not said';
    case 'deal':
      return entry.words !== undefined && isStretch(entry.words, said) && isSumSaid(entry.amount, tokens(entry.words))
        ? undefined
        : 'its sum is not said';
    case 'outcome':
      return anyHolds(said, outcomeSaid[entry.outcome]) ? undefined : 'nobody says that it ended so';
    case 'stage':
      return anyHolds(said, stageSaid[entry.stage]) ? undefined : 'nobody says that it goes there';
    case 'step':
    case 'framework':
    case 'undo':
      return undefined;
  }
}

function unborneTodo({ what, due, state }: FollowUp, said: readonly string[]): string | undefined {
  if (state === 'undone') return undefined;
  const bearing = said.filter((one) => tokens(what).every((token) => tokens(one).includes(token)));
  if (bearing.length === 0) return 'what is to be done was not said';
  return said.some((one) => isDaySaid([due], tokens(one))) ? undefined : 'its day is not said';
}

/**
 * Why something that was written has no words in the conversation that bear it: whom, what, yes or no, how sure. Nothing
 * where it has. It knows none of our readers: sums are spelled, days are looked up by the names of months.
 */
export function unborne(written: Written, said: readonly string[]): string | undefined {
  switch (written.kind) {
    case 'fact':
      return unborneFact(written.fact, written.lead, said);
    case 'entry':
      return unborneEntry(written.entry, said);
    case 'todo':
      return unborneTodo(written.todo, said);
  }
}
