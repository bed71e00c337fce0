import { look, spokenOf } from '../../conversation/calls-heard.ts';
import { offerLikelihood } from '../../conversation/offer-likelihood.ts';
import { firstNameIn } from '../../domain/lead.ts';
import { type Appointment, busy } from '../../schedule/agenda.ts';
import { backToBackIn, overlapsIn } from '../../schedule/overlaps.ts';
import { assess } from '../../scoring/assess.ts';
import { worthOf } from '../../scoring/waiting.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { freeTimeWords as words } from './languages.ts';
import type { Entry } from './says.ts';

const MOST_PAIRS = 2;

const isCall = (one: Entry): one is Appointment => 'call' in one;

/** Of two calls at one time, the one whose value times likelihood is larger first. */
async function byWorth(pair: [Appointment, Appointment], desk: Desk): Promise<[Appointment, Appointment] | undefined> {
  const [card, ...files] = await Promise.all([
    desk.store.scorecard(desk.scope.team),
    ...pair.map(({ call }) => desk.store.leadFile(desk.scope, call.lead.id)),
  ]);
  const [a, b] = files.map((file) =>
    file ? worthOf(file.lead) * assess(card ?? desk.dayOneCard, file, desk.now.toMillis()).likelihood : undefined,
  );
  if (a === undefined || b === undefined || a === b) return undefined;
  return a > b ? pair : [pair[1], pair[0]];
}

/** What overlaps, what is back to back, and which of two calls is worth more. */
export async function conflicts(slots: Parameters<typeof look>[0], desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const seen = await look(slots, desk, '');
  if (!seen) return { tell: [say.notADay], ask: say.askNext };
  const when = say.when({ span: seen.span, part: undefined, now: desk.now });
  const remember = { day: seen.span.from.toISODate() ?? '' };
  const overlaps = overlapsIn<Entry>(busy(seen.agenda)).filter(({ first, second }) => isCall(first) || isCall(second));
  const tight = backToBackIn<Entry>(seen.agenda.calls);
  const [worst] = overlaps;
  const touching = tight.length > 0 ? [say.backToBack({ pairs: tight.slice(0, MOST_PAIRS) })] : [];
  if (!worst) return { tell: [say.noOverlap({ when }), ...touching], ask: say.askNext, remember };
  const pair = overlaps.find(({ first, second }) => isCall(first) && isCall(second));
  const worth =
    pair && isCall(pair.first) && isCall(pair.second) ? await byWorth([pair.first, pair.second], desk) : undefined;
  const tell = [
    ...overlaps.slice(0, MOST_PAIRS).map((one) => say.overlap(one)),
    ...(overlaps.length > MOST_PAIRS ? [say.moreOverlaps({ more: overlaps.length - MOST_PAIRS })] : []),
    ...(worth ? [say.worthMore({ more: worth[0], less: worth[1] })] : []),
    ...(overlaps.length === 1 ? touching : []),
  ];
  if (!worth) return { tell, ask: say.askNext, remember };
  const { lead } = worth[0].call;
  return {
    tell,
    ask: say.askWhich({ name: firstNameIn(lead.name) }),
    pending: offerLikelihood(lead.id),
    remember: spokenOf(worth[0]),
  };
}
