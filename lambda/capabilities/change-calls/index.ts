import { spokenOf } from '../../conversation/calls-heard.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { cancelIt } from './cancel-it.ts';
import { clear } from './clear-day.ts';
import { changeCallsWords } from './languages.ts';
import type { Planned } from './plan.ts';
import { planBooking } from './plan-booking.ts';
import { planCancelling } from './plan-cancelling.ts';
import { planLateness, planTellingThem } from './plan-lateness.ts';
import { planMove } from './plan-move.ts';
import { asSlots, save } from './save-change.ts';
import { unplanned } from './why-no-plan.ts';

function proposed({ plan, clashes }: Planned & { kind: 'plan' }, desk: Desk): Reply {
  const say = changeCallsWords[desk.language];
  const { tell, ask } = say.ask({ plan, clashes, now: desk.now });
  return {
    tell,
    ask,
    pending: { kind: 'offer', yes: askIntent('SaveChangeIntent', asSlots(plan)) },
    names: [plan.lead],
    remember: plan.call ? spokenOf(plan.call) : { lead: plan.lead.id },
  };
}

const plans: Readonly<Record<string, (slots: Slots, desk: Desk) => Promise<Planned>>> = {
  BookCallIntent: planBooking,
  MoveCallIntent: planMove,
  CancelCallIntent: planCancelling,
  RunningLateIntent: planLateness,
  TellThemLateIntent: planTellingThem,
};

/**
 * Changing the day: booking, moving and cancelling calls, and running late. Conflicts are said before the rep confirms.
 * We write into no calendar: it becomes a follow-up and goes out with the next export.
 *
 * Rep: book a call with Priya on Monday at ten
 * Lead Scout: That overlaps with Sarah Cheng at ten a.m. Book Priya Raman for Monday at ten a.m. all the same?
 */
export const changeCalls = {
  name: 'change-calls',
  intents: {
    BookCallIntent: {
      slots: {
        lead: 'LEAD',
        entry: 'ENTRY',
        date: 'AMAZON.DATE',
        time: 'AMAZON.TIME',
        before: 'AMAZON.TIME',
        part: 'PART_OF_DAY',
        duration: 'AMAZON.DURATION',
      },
    },
    // `date`, and `time` to `upto`, are when the call is; `onto`, and `instead` to `until`, when it is to be.
    MoveCallIntent: {
      slots: {
        lead: 'LEAD',
        date: 'AMAZON.DATE',
        time: 'AMAZON.TIME',
        upto: 'AMAZON.TIME',
        onto: 'AMAZON.DATE',
        instead: 'AMAZON.TIME',
        until: 'AMAZON.TIME',
        duration: 'AMAZON.DURATION',
        way: 'MOVE_WAY',
      },
    },
    CancelCallIntent: {
      slots: {
        lead: 'LEAD',
        entry: 'ENTRY',
        time: 'AMAZON.TIME',
        upto: 'AMAZON.TIME',
        date: 'AMAZON.DATE',
        position: 'POSITION',
      },
    },
    CancelItIntent: {},
    RunningLateIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME', duration: 'AMAZON.DURATION' } },
    TellThemLateIntent: { slots: { duration: 'AMAZON.DURATION' } },
    ClearDayIntent: {
      slots: {
        lead: 'LEAD',
        date: 'AMAZON.DATE',
        time: 'AMAZON.TIME',
        part: 'PART_OF_DAY',
        after: 'AMAZON.TIME',
        before: 'AMAZON.TIME',
      },
    },
  },
  internal: { SaveChangeIntent: save },
  answer: async ({ intent, slots }, desk): Promise<Answer> => {
    if (intent === 'ClearDayIntent') return clear(slots, desk);
    if (intent === 'CancelItIntent') return cancelIt(desk);
    const planned = await (plans[intent] ?? planBooking)(slots, desk);
    if (planned.kind !== 'plan') return unplanned(planned, desk);
    // Who is late says so of a call that is named: nothing is changed by it but what the rep has to tell.
    const isOrdered = intent === 'RunningLateIntent' && ['lead', 'chosen', 'time'].some((name) => heardIn(slots, name));
    if (isOrdered && planned.clashes.length === 0) return save(asSlots(planned.plan), desk);
    return proposed(planned, desk);
  },
} satisfies Capability;
