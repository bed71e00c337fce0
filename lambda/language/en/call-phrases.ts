import type { Call, CallType } from '../../domain/call.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { type Speech, say } from '../../speech/say.ts';
import { number, plural, time } from './speech.ts';

/** "Jones Watson from SilverOaks". */
export const withCompany = ({ lead }: Pick<Call, 'lead'>): Speech =>
  lead.company ? say`${lead.name} from ${lead.company}` : say`${lead.name}`;

/** "Jones Watson from SilverOaks at two p.m.". */
export const withAt = ({ call, start }: Appointment): Speech => say`${withCompany(call)} at ${time(start)}`;

const named: Readonly<Record<CallType | 'any', { one: string; other: string }>> = {
  any: { one: 'sales call', other: 'sales calls' },
  phone: { one: 'phone call', other: 'phone calls' },
  meeting: { one: 'meeting', other: 'meetings' },
  demo: { one: 'demo', other: 'demos' },
};

/** "sales calls", "a demo" without the article: what so many of a kind are called. */
export const callsNamed = (n: number, kind: CallType | 'any' = 'any'): string => plural(n, named[kind]);

/** "three sales calls", "one demo". */
export const calls = (n: number, kind: CallType | 'any' = 'any'): Speech => say`${number(n)} ${callsNamed(n, kind)}`;

/** With a capital at the beginning. */
export const capitalised = (speech: Speech): Speech => ({
  ssml: speech.ssml.charAt(0).toUpperCase() + speech.ssml.slice(1),
});
