import { findSubject } from '../../lambda/conversation/who-is-meant.ts';
import type { LeadName } from '../../lambda/domain/lead.ts';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import { jones } from '../worlds/dana.ts';
import { deskWith } from './desk.ts';

const file: LeadFile = { lead: jones, signals: [], facts: [] };
const at = (id: string, name: string, title: string): LeadName => ({ id, name, title, company: 'SilverOaks' });
const house = [at('jones', 'Jones Watson', 'VP of Sales'), at('mia', 'Mia Stone', 'Chief Executive Officer')];

const whoIs = (heard: string, there: LeadName[]) =>
  findSubject(
    { lead: { heard, values: [] } },
    deskWith(file, {
      now: Date.parse('2026-03-02T14:00:00Z'),
      store: {
        leadsHeard: async () => ({
          leads: [...there, { id: 'ann', name: 'Ann Hart', company: 'Hart & Sons' }],
          whole: true,
        }),
      },
    }),
  );

describe('a colleague of whom we talk about', () => {
  it.each(['his boss', 'her boss', 'boss', 'their CEO'])(
    '%s is who stands there with that role, named and not sure',
    async (heard) =>
      expect(await whoIs(heard, house)).toEqual({ kind: 'lead', id: 'mia', namesakes: true, unsure: house[1] }),
  );

  it('is said to be unknown when nobody has the role, and nobody else is offered', async () =>
    expect(await whoIs('their CFO', house)).toEqual({ kind: 'unknown-name', heard: 'their CFO' }));

  it('is asked for when several have it', async () => {
    const more = [...house, at('tom', 'Tom Reed', 'Founder')];
    expect(await whoIs('her boss', more)).toMatchObject({ kind: 'which-lead', leads: [{ id: 'mia' }, { id: 'tom' }] });
  });
});
