import { filled } from '../../conversation/heard-slots.ts';
import { offerLikelihood } from '../../conversation/offer-likelihood.ts';
import { fileOrder, type Order, questions } from '../../conversation/orders.ts';
import { firstNameIn } from '../../domain/lead.ts';
import type { Language } from '../../language/languages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { RankLeadsWords } from './says.ts';

const words: Record<Language, RankLeadsWords> = { en };

/** So many are told at once, and so many can be gone through with "next". */
const AT_ONCE = 3;
const MOST = 10;

const walkOf = (order: Order, at: number) => ({
  leads: order.placed.slice(0, MOST).map(({ lead }) => lead.id),
  at,
  why: order.rule,
});

function tell(order: Order, desk: Desk): Reply {
  const say = words[desk.language];
  const [first, ...others] = order.placed;
  const before = order.soonBusy ? [say.soonBusy(order.soonBusy)] : [];
  if (!first)
    return {
      tell: [...before, order.partly ? say.partly({ found: false }) : say.nobody({ rule: order.rule })],
      ask: say.askElse,
    };
  // Compared by one number alone, three names with theirs are heard in a breath.
  const isPlain = order.rule === 'likely' || order.rule === 'calls-likely' || desk.memory.short === true;
  const top = order.placed.slice(0, AT_ONCE);
  const note = [
    ...(order.noneThisWeek ? [say.noneThisWeek] : []),
    ...(order.partly ? [say.partly({ found: true })] : []),
  ];
  const told = isPlain
    ? [say.names({ some: top, rule: order.rule })]
    : [
        say.first({ one: first, rule: order.rule, now: desk.now }),
        ...(others.length > 0 ? [say.followed({ some: top.slice(1) })] : []),
      ];
  return {
    tell: [...before, ...note, ...told],
    ask: say.askWhy({ name: firstNameIn(first.lead.name) }),
    pending: offerLikelihood(first.lead.id),
    names: top.map(({ lead }) => lead),
    show: { kind: 'ranking', leads: order.placed.slice(0, MOST) },
    remember: { lead: first.lead.id, walk: walkOf(order, 0) },
  };
}

/** One step along the order that was told. */
async function step(by: 1 | -1, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const { walk } = desk.memory;
  if (!walk) return { again: { intent: by > 0 ? 'AfterThatIntent' : 'BeforeThatIntent', slots: {} } };
  const at = walk.at + by;
  const order = await fileOrder(walk.leads, walk.why, desk);
  const one = order.placed.find(({ lead }) => lead.id === walk.leads[at]);
  if (!one) return { tell: [by > 0 ? say.endOfOrder : say.startOfOrder], ask: say.askElse, remember: { walk } };
  return {
    tell: [say.first({ one, rule: order.rule, now: desk.now })],
    ask: say.askNext({ left: walk.leads.length - at - 1 }),
    ...(at + 1 < walk.leads.length ? { pending: { kind: 'offer', yes: askIntent('RankedNextIntent') } } : {}),
    names: [one.lead],
    remember: { lead: one.lead.id, walk: { ...walk, at } },
  };
}

async function whyThisOrder(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { walk } = desk.memory;
  const order = walk && (await fileOrder(walk.leads.slice(walk.at, walk.at + 1), walk.why, desk));
  const [one] = order?.placed ?? [];
  const rule = order?.rule ?? 'worth';
  return {
    tell: [...(one ? [say.because({ one, rule, now: desk.now })] : []), say.rule({ rule })],
    ask: say.askElse,
    ...(walk ? { remember: { walk } } : {}),
  };
}

/** The names alone: "just the top three", "the short version". */
async function namesOnly(desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const { walk, topic } = desk.memory;
  if (!walk)
    return topic
      ? { again: { ...topic, slots: { ...topic.slots, short: filled('yes') } } }
      : { tell: [], ask: say.askElse };
  const { placed, rule } = await fileOrder(walk.leads.slice(0, AT_ONCE), walk.why, desk);
  return { tell: [say.names({ some: placed, rule })], ask: say.askElse, remember: { walk } };
}

const others: Readonly<Record<string, (slots: Slots, desk: Desk) => Promise<Answer>>> = {
  RankedNextIntent: (_slots, desk) => step(1, desk),
  RankedPreviousIntent: (_slots, desk) => step(-1, desk),
  WhyThisOrderIntent: (_slots, desk) => whyThisOrder(desk),
  TopThreeIntent: (_slots, desk) => namesOnly(desk),
};

/**
 * Where to spend the day: whom to call first, the hottest, the ignored, the ones gone cold, waiting on us or to drop. The
 * order is that of this moment, by live scores, and its rule is told when asked.
 *
 * Rep: who should I call first
 * Lead Scout: Aisha Bello from Vertex Insurance: forty-four percent likely, 120,000 dollars, waiting for nine days. Then
 * Priya Raman and Sarah Chen. Want to know how likely Aisha is to buy, and why?
 */
export const rankLeads = {
  name: 'rank-leads',
  intents: {
    CallFirstIntent: { slots: { duration: 'AMAZON.DURATION' } },
    BestCallIntent: { slots: { date: 'AMAZON.DATE' } },
    RankCallsIntent: { slots: { date: 'AMAZON.DATE' } },
    HottestIntent: {},
    IgnoredIntent: {},
    WaitingOnMeIntent: {},
    GoneColdIntent: { slots: { date: 'AMAZON.DATE' } },
    DropIntent: {},
    WhyThisOrderIntent: {},
    TopThreeIntent: {},
  },
  internal: {
    RankedNextIntent: (_slots, desk) => step(1, desk),
    RankedPreviousIntent: (_slots, desk) => step(-1, desk),
  },
  answer: async ({ intent, slots }, desk) => {
    const other = others[intent];
    if (other) return other(slots, desk);
    const question = questions[intent];
    if (!question) return { tell: [], ask: words[desk.language].askElse };
    return tell(await question(slots, desk), desk);
  },
} satisfies Capability;
