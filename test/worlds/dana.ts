import type { CalendarEntry } from '../../lambda/domain/call.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { ImportStore } from '../../lambda/store/store.ts';

/** A rep and the smallest book worth asking about, on Monday, March 2, 2026. */
export const dana: { rep: Rep; speaker: string } = {
  rep: {
    team: 'test',
    id: 'dana',
    name: 'Dana Reed',
    zone: 'America/New_York',
    framework: 'bant',
    domains: ['leadscout.example'],
  },
  speaker: 'amzn1.ask.account.dana',
};

const lead = (id: string, name: string, company: string, more: Partial<Lead> = {}): Lead => ({
  id,
  name,
  firstName: name.split(' ')[0] ?? name,
  company,
  owners: [dana.rep.id],
  ...more,
});

/** A call with a lead at an instant. */
export const callWith = (own: Lead, start: string, minutes = 30): CalendarEntry => ({
  kind: 'call',
  type: 'phone',
  id: `call-${own.id}-${start}`,
  title: `Call with ${own.name}`,
  start: new Date(start).toISOString(),
  end: new Date(Date.parse(start) + minutes * 60_000).toISOString(),
  attendees: [],
  lead: {
    id: own.id,
    name: own.name,
    ...(own.company ? { company: own.company } : {}),
    ...(own.title ? { title: own.title } : {}),
  },
});

export const jones = lead('jones', 'Jones Watson', 'SilverOaks', {
  title: 'VP of Sales',
  email: 'jones@silveroaks.example',
  industry: 'Software',
  employees: 180,
});
export const hart = lead('hart', 'Ann Hart', 'Hart & Sons <Ltd>', { title: 'Owner' });
export const sarahs = [lead('sarah-chen', 'Sarah Chen', 'Acme'), lead('sarah-cheng', 'Sarah Cheng', 'Globex')];

/** Saves Dana, four leads and two calls. */
export async function danasBook(store: ImportStore): Promise<void> {
  await store.saveRep(dana.rep);
  await store.linkSpeaker(dana.speaker, { team: dana.rep.team, rep: dana.rep.id });
  await store.saveLeads(dana.rep.team, [jones, hart, ...sarahs]);
  await store.saveSignals(dana.rep.team, jones.id, [
    { id: 's1', kind: 'requested-demo', at: '2026-02-26T15:00:00.000Z' },
  ]);
  await store.replaceEntries(
    { team: dana.rep.team, rep: dana.rep.id },
    '2026-03-02T00:00:00.000Z',
    '2026-03-04T00:00:00.000Z',
    [callWith(hart, '2026-03-02T11:00-05:00'), callWith(jones, '2026-03-02T14:00-05:00')],
  );
}
