import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactValue } from '../../lambda/domain/fact-value.ts';
import { openSessions } from '../../simulator/sessions.ts';
import { isLong } from '../counts.ts';

/** Sentences under the kind they are of; what may not come of it, and the topic an interview asks about. `@` is the lead. */
const table = readFileSync(join(__dirname, 'said-but-not-so.txt'), 'utf8')
  .split(/^# /m)
  .filter((block) => block.trim() !== '')
  .map((block) => {
    const [head = '', ...said] = block.trim().split('\n');
    const [kind = '', rule = '', topic = ''] = head.split('|').map((part) => part.trim());
    return { kind, rule, topic, said };
  });

type Fact = { topic: string; value: FactValue; sure: 'sure' | 'guess' };
const answerOf = ({ value }: Fact) => (value.type === 'answer' ? value.answer : undefined);
const isNo = (fact: Fact) => answerOf(fact) === 'no' || answerOf(fact) === 'unknown';

/** Whether a fact is one that the kind rules out. */
const ruledOut: Readonly<Record<string, (fact: Fact) => boolean>> = {
  none: (fact) => answerOf(fact) !== 'unknown',
  nobudget: (fact) => fact.topic.startsWith('budget') && !isNo(fact),
  nosure: ({ sure }) => sure === 'sure',
  'noneed-no': (fact) => answerOf(fact) === 'no',
  'urgent-yes': (fact) => fact.topic === 'urgency' && answerOf(fact) !== 'yes',
  'urgent-no': (fact) => fact.topic === 'urgency' && answerOf(fact) !== 'no',
  'champion-no': (fact) => !isNo(fact),
  'nodecider-yes': (fact) => /^(?:decision-maker|economic-buyer|contact-role)$/.test(fact.topic) && !isNo(fact),
  'nocomp-yes': (fact) => fact.topic === 'competition' && answerOf(fact) !== 'no',
  nodate: ({ value }) => value.type === 'date',
};

const asked = new Set(['budget', 'need', 'timeline', 'decision-maker', 'champion']);
const he = (said: string) => said.replace(/@'s/g, 'his').replace(/@/g, 'he');
const ways = [
  ['named', (said: string) => ({ say: [said.replace(/@/g, 'jones')] })],
  ['talked about', (said: string) => ({ say: ['tell me about jones watson', he(said)] })],
  [
    'in an interview',
    (said: string, topic: string) => ({
      say: [`log ${topic === 'champion' ? 'MEDDIC' : 'BANT'} for jones`, he(said)],
      until: [...asked].includes(topic) ? (topic as 'budget') : undefined,
    }),
  ],
] as const;

/** In the usual run every so many sentences, in the long one all. */
const EVERY = isLong ? 1 : 14;

describe('what is said and is not so becomes no fact', () => {
  let sessions: Awaited<ReturnType<typeof openSessions>>;
  beforeAll(async () => {
    sessions = await openSessions();
  });
  afterAll(() => sessions.close());

  it.each(table)(
    '$kind',
    async ({ rule, topic, said }) => {
      const isRuledOut = ruledOut[rule];
      if (!isRuledOut) throw new Error(`no rule is called ${rule}`);
      const wrong: string[] = [];
      for (const [at, one] of said.entries())
        for (const [way, script] of ways) {
          if (at % EVERY !== 0) continue;
          const came = await sessions.play({ id: one, ...script(one, topic) });
          const wrote = 'turns' in came ? (came.turns.at(-1)?.wrote ?? []) : [];
          const facts = wrote.flatMap((one) => (one.kind === 'fact' ? [one as unknown as Fact] : []));
          if (facts.some(isRuledOut)) wrong.push(`${way}: ${one}`);
        }
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
