import fc from 'fast-check';
import { expectedNames } from '../../lambda/alexa/expected-names.ts';
import type { LeadName } from '../../lambda/domain/lead.ts';
import { demoDevice, type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';

type Value = { id?: string; name: { value: string; synonyms?: string[] } };
const valuesOf = (leads: readonly LeadName[]): Value[] => {
  const directive = expectedNames(leads);
  return directive?.type === 'Dialog.UpdateDynamicEntities' ? ((directive.types?.[0]?.values ?? []) as Value[]) : [];
};

const lead = fc.record(
  { id: fc.string({ minLength: 1 }), name: fc.string({ maxLength: 200 }), company: fc.string({ maxLength: 200 }) },
  { requiredKeys: ['id', 'name'] },
);

describe('the names the recogniser is told to expect', () => {
  it('are a hundred at most with their synonyms, each of at most 140 characters, none blank, no lead twice', () => {
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 150 }), (leads) => {
        const values = valuesOf(leads as LeadName[]);
        const words = values.flatMap(({ name }) => [name.value, ...(name.synonyms ?? [])]);
        expect(words.length).toBeLessThanOrEqual(100);
        for (const word of words) {
          expect(word.trim()).not.toBe('');
          expect(word.length).toBeLessThanOrEqual(140);
        }
        for (const { name } of values) expect(name.synonyms?.length).not.toBe(0);
        const ids = values.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('are every name before anybody’s company and last name', () => {
    const leads = Array.from({ length: 60 }, (_, at) => ({ id: `${at}`, name: `Ann N${at}`, company: `C${at}` }));
    const values = valuesOf(leads);
    expect(values).toHaveLength(60);
    expect(values[0]?.name).toEqual({ value: 'Ann N0', synonyms: ['C0', 'N0'] });
    expect(values[20]?.name.synonyms).toBeUndefined();
  });

  it('are nothing where nobody is expected', () => expect(expectedNames([])).toBeUndefined());
});

describe('in a session', () => {
  let skill: LocalSkill;
  const now = Date.parse('2026-11-21T13:55:00Z');
  beforeAll(async () => {
    skill = await openLocalSkill({ clock: () => 0 });
    await openDemo(skill.store, now);
  });
  afterAll(() => skill.close());

  const told = (directives: unknown) =>
    ((directives ?? []) as { type: string; types?: { values: Value[] }[] }[])
      .filter(({ type }) => type === 'Dialog.UpdateDynamicEntities')
      .flatMap(({ types }) => types?.[0]?.values.map(({ name }) => name.value) ?? []);

  it('today’s calls come with the opening, stay when somebody else is named, and never beside a slot asked for', async () => {
    const conversation = skill.conversation({ locale: 'en-US', zone: 'America/New_York', now: () => now });
    const opened = await conversation.hear('open lead scout');
    const todays = ['Sarah Chen', 'Jones Watson', "Liam O'Brien"];
    expect(opened.response.response.directives).toHaveLength(1);
    expect(told(opened.response.response.directives)).toEqual(todays);

    const named = await conversation.hear('is Cheng interested');
    expect(told(named.response.response.directives)).toEqual(expect.arrayContaining(['Sarah Cheng', ...todays]));

    const asked = await conversation.hear('log BANT for Jones Watson');
    expect(asked.response.response.directives?.map(({ type }) => type)).toEqual(['Dialog.ElicitSlot']);
  });

  it('several that the recogniser could not tell apart are asked between, never taken by the first', async () => {
    const handler = skill.handler();
    const conversation = skill.conversation({ locale: 'en-US', zone: 'America/New_York', now: () => now });
    const asked = await conversation.hear('is Cheng interested');
    const values = ['sarah-chen', 'sarah-cheng'].map((id) => ({ value: { id, name: id } }));
    const authority = { authority: 'a', status: { code: 'ER_SUCCESS_MATCH' }, values };
    const { response } = await handler({
      ...asked.request,
      session: { ...asked.request.session, new: false, attributes: asked.response.sessionAttributes },
      request: {
        ...asked.request.request,
        requestId: 'amzn1.echo-api.request.choice',
        intent: {
          name: 'FollowUpIntent',
          confirmationStatus: 'NONE',
          slots: { lead: { name: 'lead', value: 'Sarah', resolutions: { resolutionsPerAuthority: [authority] } } },
        },
      },
      context: { System: { ...asked.request.context.System, user: { userId: demoDevice.userId } } },
    });
    expect(JSON.stringify(response.outputSpeech)).toContain('Which one did you mean?');
  });
});
