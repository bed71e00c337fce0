import fc from 'fast-check';
import { type Fact, type FactValue, factsInForce, type Topic } from '../../lambda/domain/fact.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import { frameworkOf } from '../../lambda/frameworks/index.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import type { Exchange } from '../../simulator/converse.ts';
import { countOf, seed } from '../counts.ts';
import { talkTo } from '../worlds/conversation.ts';
import { dana } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';
import { unborne, type Written } from './borne-by-words.ts';
import { PlainModel, written } from './plain-model.ts';
import { leadOf, plainStore } from './plain-store.ts';

const leads = [
  leadOf('jones', 'Jones Watson', 'SilverOaks'),
  leadOf('wei', 'Wei Zhang', 'Brightwater'),
  leadOf('ingrid', 'Ingrid Larsson', 'Halcyon'),
];

const amounts = [15, 30, 50, 80];
const deciders = ['Dana Fox', 'Tom Hill', 'Uma Krishnan'];
const months = ['june', 'august', 'october'];
const ends: Record<string, string> = { june: '2026-06-30', august: '2026-08-31', october: '2026-10-31' };
const rivals = ['HubSpot', 'Pipedrive'];
const pains = ['slow reports', 'spreadsheets everywhere'];
const pick = <T>(some: readonly T[], n: number): T => some[n % some.length] as T;

type Said = { words: string; answers: { topic: Topic; value: FactValue; sure: 'sure' | 'guess' }[] };
const sure = 'sure' as const;
const amount = (n: number): FactValue => ({ type: 'amount', min: n * 1000, max: n * 1000, currency: 'USD' });

/** Ways to log one answer, or two in a breath, about a lead that is named. */
const sayings: ((lead: Lead, n: number) => Said)[] = [
  ({ firstName }, n) => ({
    words: `put down that ${firstName} has ${pick(amounts, n)} thousand dollars`,
    answers: [{ topic: 'budget', value: amount(pick(amounts, n)), sure }],
  }),
  ({ firstName }, n) => ({
    words: `put down that ${firstName} has maybe ${pick(amounts, n)} thousand dollars`,
    answers: [{ topic: 'budget', value: amount(pick(amounts, n)), sure: 'guess' }],
  }),
  ({ company }, n) => ({
    words: `the decision maker at ${company} is ${pick(deciders, n)}`,
    answers: [{ topic: 'decision-maker', value: { type: 'person', name: pick(deciders, n) }, sure }],
  }),
  ({ company }, n) => ({
    words: `note that ${company} needs it by the end of ${pick(months, n)}`,
    answers: [{ topic: 'timeline', value: { type: 'date', to: ends[pick(months, n)] ?? '' }, sure }],
  }),
  ({ firstName }, n) => ({
    words: `note that ${firstName} is also looking at ${pick(rivals, n)}`,
    answers: [{ topic: 'competition', value: { type: 'text', text: pick(rivals, n) }, sure }],
  }),
  ({ firstName }, n) => ({
    words: `note that ${firstName} has ${pick(amounts, n)} thousand dollars and the decision maker is ${pick(deciders, n)}`,
    answers: [
      { topic: 'budget', value: amount(pick(amounts, n)), sure },
      { topic: 'decision-maker', value: { type: 'person', name: pick(deciders, n) }, sure },
    ],
  }),
];

const plainly = (topic: Topic, answer: 'no' | 'unknown'): Said['answers'] => [
  { topic, value: { type: 'answer', answer }, sure },
];

/** Ways to deny something, or to say that nobody knows, about a lead that is named. */
const denials: ((lead: Lead) => Said)[] = [
  ({ firstName }) => ({ words: `${firstName} has no budget`, answers: plainly('budget', 'no') }),
  ({ firstName }) => ({ words: `${firstName} doesn't have any budget`, answers: plainly('budget', 'no') }),
  ({ company }) => ({
    words: `nobody else is in the running at ${company}`,
    answers: plainly('competition', 'no'),
  }),
  ({ firstName }) => ({ words: `${firstName} is not the decision maker`, answers: plainly('decision-maker', 'no') }),
  ({ firstName }) => ({
    words: `${firstName} doesn't know the budget yet`,
    answers: plainly('budget', 'unknown'),
  }),
];

/** Somebody who is no lead is in what is said: a person in the value, and nobody else's page is touched. */
const others: ((lead: Lead) => Said)[] = [
  ({ firstName }) => ({
    words: `${firstName} doesn't decide, his boss Anna Berg does`,
    answers: [{ topic: 'decision-maker', value: { type: 'person', name: 'Anna Berg', role: 'his boss' }, sure }],
  }),
];

/** Questions and remarks that no answer is in, wherever they come. */
const inBetween = [
  "what's the budget",
  'does he decide or not',
  'how likely is he now',
  'who is my next call with',
  'what did we talk about last time',
  'hang on',
  'give me a second',
];

/** What a rep answers to a question of the interview. */
const replies: Record<string, (n: number) => Said> = {
  budget: (n) =>
    n % 3 === 0
      ? {
          words: `maybe ${pick(amounts, n)} thousand dollars`,
          answers: [{ topic: 'budget', value: amount(pick(amounts, n)), sure: 'guess' }],
        }
      : {
          words: `${pick(amounts, n)} thousand dollars`,
          answers: [{ topic: 'budget', value: amount(pick(amounts, n)), sure }],
        },
  authority: (n) => ({
    words: pick(deciders, n),
    answers: [{ topic: 'decision-maker', value: { type: 'person', name: pick(deciders, n) }, sure }],
  }),
  need: (n) => ({
    words: pick(pains, n),
    answers: [{ topic: 'need', value: { type: 'text', text: pick(pains, n) }, sure }],
  }),
  timeline: (n) => ({
    words: `by the end of ${pick(months, n)}`,
    answers: [{ topic: 'timeline', value: { type: 'date', to: ends[pick(months, n)] ?? '' }, sure }],
  }),
};

const kinds = [
  'log',
  'log',
  'log',
  'deny',
  'other',
  'between',
  'change',
  'undo',
  'move',
  'yes',
  'no',
  'interview',
  'reply',
  'reply',
  'skip',
  'unknown',
  'ask',
  'stop',
  'silence',
  'again',
  'read-back',
] as const;
type Step = { kind: (typeof kinds)[number]; lead: number; how: number; n: number };
const step = fc.record<Step>({ kind: fc.constantFrom(...kinds), lead: fc.nat(2), how: fc.nat(20), n: fc.nat(11) });

type Attributes = {
  lead?: string;
  pending?: { kind: string; intent?: string; yes?: { intent: string; slots: Record<string, { heard: string }> } };
  interview?: { lead: string; criterion: string };
};
const attributesOf = (last: Exchange | undefined): Attributes =>
  last && !last.ends ? ((last.response.sessionAttributes ?? {}) as Attributes) : {};

const card = dayOneCard();
function expectSum(lead: Lead, facts: Fact[], at: number): void {
  const { base, contributions, logOdds } = assess(card, { lead, signals: [], facts }, at);
  const sum = contributions.reduce((total, contribution) => total + contribution.logOdds, base);
  if (Math.abs(sum - logOdds) > 1e-12) throw new Error(`${lead.name}: ${sum} is not ${logOdds}`);
}

/** Plays the steps against the skill and beside it against the plain model; says where they part. */
async function play(steps: readonly Step[]): Promise<void> {
  let at = Date.UTC(2026, 2, 2, 15);
  const { store, factsOf, entriesOf, todos } = plainStore(dana.rep, leads);
  const clock = () => at;
  const handler = handlerOver(store, clock);
  const conversation = talkTo(handler, clock);
  const plain = new PlainModel();
  const counted = () => leads.reduce((sum, { id }) => sum + factsOf(id).length, 0);
  let session: number[] = [];
  let last: Exchange | undefined;
  const transcript: string[] = [];
  const said: string[] = [];
  const borne = new Set<string>();
  const writtenNow = (): [id: string, written: Written][] => [
    ...leads.flatMap((lead) => [
      ...factsOf(lead.id).map((fact): [string, Written] => [fact.id, { kind: 'fact', lead, fact }]),
      ...entriesOf(lead.id).map((entry): [string, Written] => [entry.id, { kind: 'entry', lead, entry }]),
    ]),
    ...todos().map((todo): [string, Written] => [todo.id, { kind: 'todo', todo }]),
  ];
  const hear = async (words: string) => {
    at += 7_000;
    said.push(words);
    last = words === '' ? await conversation.keepSilent() : await conversation.hear(words);
    transcript.push(`${words} → ${last.speech}`);
    if (last.ends) {
      session = [];
      plain.endSession();
    }
  };
  const remember = (batch: number) => {
    session = [...session.filter((one) => one !== batch), batch].slice(-6);
  };

  for (const { kind, lead: which, how, n } of steps) {
    const lead = pick(leads, which);
    const factsBefore = counted();
    const { pending, interview, lead: focus } = attributesOf(last);
    const interviewing =
      pending?.kind === 'answer' && pending.intent === 'InterviewAnswerIntent' && interview !== undefined;
    switch (kind) {
      case 'log': {
        if (interviewing) break;
        const said = pick(sayings, how)(lead, n);
        await hear(said.words);
        remember(plain.log(lead.id, said.answers));
        break;
      }
      case 'deny':
      case 'other': {
        if (interviewing) break;
        const said = pick<(lead: Lead) => Said>(kind === 'deny' ? denials : others, how)(lead);
        await hear(said.words);
        remember(plain.log(lead.id, said.answers));
        break;
      }
      case 'between':
        if (last && !last.ends) await hear(pick(inBetween, how));
        break;
      case 'change': {
        if (interviewing || focus === undefined) break;
        await hear(`change the budget to ${pick(amounts, n)} thousand dollars`);
        remember(plain.log(focus, [{ topic: 'budget', value: amount(pick(amounts, n)), sure }], 'said'));
        break;
      }
      case 'undo': {
        if (interviewing || last?.ends || last === undefined) break;
        const isOfSession = session.length > 0;
        const batch = session.at(-1) ?? (focus === undefined ? undefined : plain.lastBatch(focus));
        await hear('undo that');
        if (batch === undefined) break;
        session = session.filter((one) => one !== batch);
        const back = isOfSession ? plain.moveBack(batch) : undefined;
        if (back === undefined) plain.undo(batch);
        else session.push(back);
        break;
      }
      case 'move': {
        const batch = session.at(-1);
        if (interviewing || batch === undefined || plain.leadOf(batch) === lead.id) break;
        const answers = plain.answersOf(batch);
        await hear(`that was for ${lead.company}`);
        if (answers.length === 0) break;
        const moved = plain.move(batch, lead.id);
        session = session.filter((one) => one !== batch);
        remember(moved);
        break;
      }
      case 'yes':
      case 'no': {
        if (interviewing || pending?.kind !== 'offer' || pending.yes?.intent !== 'SettleIntent') break;
        const { newer, older, chosen } = pending.yes.slots;
        const about = chosen?.heard ?? '';
        const facts = factsOf(about);
        const [one, other] = [newer, older].map((slot) => facts.find(({ id }) => id === slot?.heard));
        await hear(kind);
        if (kind === 'yes' && one && other) remember(plain.settle(about, one.topic, one.value, other.value));
        break;
      }
      case 'interview':
        if (!interviewing) await hear(`log BANT for ${lead.name}`);
        break;
      case 'reply':
      case 'unknown': {
        if (!interviewing) break;
        const criterion = frameworkOf('bant').criteria.find(({ id }) => id === interview.criterion);
        const [topic] = criterion?.topics ?? ['budget'];
        const said: Said =
          kind === 'reply'
            ? (replies[interview.criterion] ?? (() => ({ words: 'skip that one', answers: [] })))(n)
            : { words: "I don't know", answers: [{ topic, value: { type: 'answer', answer: 'unknown' }, sure }] };
        await hear(said.words);
        remember(plain.log(interview.lead, said.answers, 'implied'));
        break;
      }
      case 'skip':
        if (interviewing) await hear('skip that one');
        break;
      case 'ask':
        await hear(
          pick(
            [
              'how many calls do I have today',
              `how likely is ${lead.name} to buy`,
              `what am I missing on ${lead.company}`,
              'carry on where we left off',
            ],
            how,
          ),
        );
        break;
      case 'stop':
        await hear('stop');
        break;
      case 'silence':
        if (last && !last.ends) {
          await hear('');
          await hear('');
        }
        break;
      case 'again':
        // The same request once more: nothing may be written twice.
        if (last && last.request.request.type === 'IntentRequest') await handler(last.request);
        break;
      case 'read-back':
        if (!interviewing && focus !== undefined) await hear('read that back');
        break;
    }
    if (last && counted() > factsBefore) {
      // What was written is named with what it did, and the reasons sum to the score before and after.
      if (!/ stays at | from \S+ to /.test(last.speech)) throw new Error(`No effect named: ${last.speech}`);
      for (const one of leads) expectSum(one, factsOf(one.id), at);
    }
    for (const [id, one] of writtenNow().filter(([id]) => !borne.has(id))) {
      const why = unborne(one, said);
      if (why) throw new Error(`${JSON.stringify(one)}: ${why}, after\n${transcript.join('\n')}`);
      borne.add(id);
    }
    for (const { id, name } of leads) {
      const facts = factsOf(id);
      const there = written(factsInForce(facts));
      if (JSON.stringify(there) !== JSON.stringify(plain.standing(id)))
        throw new Error(
          `${name} after\n${transcript.join('\n')}\n  store: ${there.join(' ')}\n  plain: ${plain.standing(id).join(' ')}`,
        );
    }
  }
}

describe('random conversations', () => {
  it('never lose, double or misfile a fact, and write nothing that was not said', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), play), {
      numRuns: countOf('conversations'),
      seed,
    });
  }, 14_400_000);
});
