import { StaticAplTemplateValidator } from 'apl-suggester';
import { DateTime } from 'luxon';
import { type Component, type Data, type Document, shown } from '../../lambda/alexa/screens/apl.ts';
import { cardOf } from '../../lambda/alexa/screens/card.ts';
import { screenOf } from '../../lambda/alexa/screens/index.ts';
import { askOfTouch, knowsOurScreens } from '../../lambda/alexa/touch.ts';
import { capabilities } from '../../lambda/capabilities/all.ts';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import { standings } from '../../lambda/frameworks/gaps.ts';
import { frameworks } from '../../lambda/frameworks/index.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import type { Show } from '../../lambda/turn/show.ts';
import { filledIn, type Scope } from '../../page/client/apl/expression.ts';
import { type ScreenName, screens } from '../../page/devices.ts';
import { demoDevice, type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';
import { screenTable } from './screen-table.ts';

const now = DateTime.fromISO('2026-11-20T08:55', { zone: 'America/New_York' });
const hostile = 'AT&B <b>Telecom</b> ${payload.screen.title} \u0007';
const file: LeadFile = {
  lead: { id: 'l-1', name: hostile, company: hostile, title: hostile, industry: hostile, owners: ['dana'] },
  signals: [{ id: 's-1', kind: 'attended-event', at: '2026-11-10T10:00:00Z', detail: hostile }],
  facts: [
    {
      id: 'f-1',
      topic: 'need',
      value: { type: 'text', text: hostile },
      by: 'dana',
      at: '2026-11-10T10:00:00Z',
      sure: 'sure',
      source: 'voice',
    },
  ],
};
const card = dayOneCard();
const call = {
  kind: 'call' as const,
  id: 'c-1',
  title: hostile,
  start: '2026-11-20T19:00:00Z',
  end: '2026-11-20T19:45:00Z',
  location: hostile,
  attendees: [],
  type: 'demo' as const,
  lead: { id: 'l-1', name: hostile, company: hostile, title: hostile },
};
const found = { call, start: now.set({ hour: 14, minute: 0 }), end: now.set({ hour: 14, minute: 45 }) };
const assessment = assess(card, file, now.toMillis());
const capped = { ...assessment, points: 5, likelihood: 0.05 };
const day = { from: now.startOf('day'), to: now.startOf('day').plus({ days: 1 }) };

const shows: Show[] = [
  { kind: 'calls', ...day, calls: [found, found] },
  { kind: 'calls', from: day.from, to: day.from.plus({ days: 7 }), calls: [found] },
  { kind: 'call', found },
  { kind: 'likelihood', lead: file.lead, assessment, card },
  { kind: 'likelihood', lead: file.lead, assessment: capped, card },
  ...frameworks.map((framework): Show => {
    const all = standings(framework, file.facts, now.toMillis());
    return { kind: 'letters', lead: file.lead, framework, standings: all, asking: all[0]?.criterion.id ?? '' };
  }),
  { kind: 'ranking', leads: [{ lead: { id: 'l-1', name: hostile }, likelihood: 0.4 }] },
];

const sizes = Object.values(screens).map(({ width, height, density, round }) => ({
  width: (width * 160) / density,
  height: (height * 160) / density,
  shape: round ? 'round' : 'rectangle',
}));

/** Fills in every binding below a component, as often as its data says, and gives the texts that are shown. */
function textsIn(component: Component, scope: Scope, sizeNames: ReadonlySet<string>): string[] {
  if (component.when !== undefined && filledIn(component.when, scope) !== true) return [];
  const { item, items, data, onPress, ...properties } = component as Component & {
    item?: Component;
    items?: Component[];
    data?: string;
    onPress?: { arguments: string[] }[];
  };
  for (const value of Object.values(properties)) {
    const filled = filledIn(value, scope);
    expect(filled).not.toBeUndefined();
    if (typeof filled === 'string' && filled.startsWith('@')) expect(sizeNames).toContain(filled.slice(1));
  }
  for (const press of onPress ?? [])
    expect(askOfTouch(press.arguments.map((each) => filledIn(each, scope)))).toBeDefined();
  const own = component.type === 'Text' ? [String(filledIn(component.text, scope))] : [];
  const scopes = data === undefined ? [scope] : listIn(data, scope);
  const below = scopes.flatMap((each) =>
    [...(item ? [item] : []), ...(items ?? [])].flatMap((one) => textsIn(one, each, sizeNames)),
  );
  return [...own, ...below];
}

const listIn = (data: string, scope: Scope): Scope[] =>
  (filledIn(data, scope) as unknown[]).map((datum, index) => ({ ...scope, data: datum, index }));

const drawn = ({ document, data }: { document: Document; data: Data }) =>
  sizes.flatMap((viewport) => {
    const sizeNames = new Set(document.resources.flatMap(({ dimensions }) => Object.keys(dimensions)));
    const scope = { viewport, payload: data };
    for (const { when } of document.resources) if (when) expect(typeof filledIn(when, scope)).toBe('boolean');
    return document.mainTemplate.items.flatMap((item) => textsIn(item, scope, sizeNames));
  });

describe('screens', () => {
  it('are what Amazon’s own validator takes', async () => {
    const documents = new Set(shows.map((show) => screenOf(show, now, 'en').document));
    expect(documents.size).toBe(5);
    const told = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const faults: unknown[] = [];
    // One after the other: the validator keeps its schemas for all.
    for (const one of documents) faults.push(...(await new StaticAplTemplateValidator().validate(one)));
    expect(faults).toEqual([]);
    const [planted] = documents;
    const wrong = { ...planted, mainTemplate: { ...planted?.mainTemplate, items: [{ type: 'Text', txt: 'x' }] } };
    expect(await new StaticAplTemplateValidator().validate(wrong)).not.toEqual([]);
    told.mockRestore();
  });

  it.each(shows.map((show) => [show.kind, show] as const))(
    'name only what is there, and show what others wrote without markup or bindings: %s',
    (_, show) => {
      const texts = drawn(screenOf(show, now, 'en'));
      expect(texts.length).toBeGreaterThan(sizes.length);
      for (const text of texts) {
        expect(text).not.toMatch(/<|&(?!(?:amp|lt|gt);)|\$\{|\p{Cc}/u);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );

  it('make text safe to show, and no longer than a screen can hold', () => {
    expect(shown('AT&T <b> ${x}')).toBe('AT&amp;T &lt;b&gt; $\u2060{x}');
    expect(shown('x'.repeat(10_000)).length).toBeLessThan(400);
  });

  it('show a sum whose steps end where the score does', () => {
    for (const one of [assessment, capped]) {
      const { data } = screenOf({ kind: 'likelihood', lead: file.lead, assessment: one, card }, now, 'en');
      const { steps } = data.screen as unknown as { steps: { points: string }[] };
      const worth = steps.map(({ points }) => Number(points.replace('−', '-')));
      expect(worth.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(worth.at(-1));
      expect(worth.at(-1)).toBe(one.points);
    }
  });

  it('are for devices that know APL as late as ours', () => {
    expect(['1.4', '1.5', undefined, '', 'x'].map(knowsOurScreens)).toEqual([false, false, false, false, false]);
    expect(['1.6', '1.9', '2022.1', '2024.3'].map(knowsOurScreens)).toEqual([true, true, true, true]);
  });

  it('a binding that names what is not there is a fault', () => {
    expect(() => filledIn('${payload.nobody}', { payload: {} })).toThrow('not there');
    expect(() => filledIn('${alert(1)}', {})).toThrow();
  });
});

const withScreen = screenTable.flatMap(({ capability, said }): [string, string][] =>
  said === '' ? [] : [[capability, said]],
);

describe('a card in the Alexa app', () => {
  it('holds the whole sum, every letter, and lists that are longer than what is told; nothing else', () => {
    const many = (count: number): Show[] => [
      { kind: 'calls', ...day, calls: Array.from({ length: count }, () => found) },
      {
        kind: 'ranking',
        leads: Array.from({ length: count }, (_, at) => ({
          lead: { id: `l-${at}`, name: 'Ann Lee' },
          likelihood: 0.4,
        })),
      },
    ];
    expect(many(3).map((show) => cardOf(show, now, 'en'))).toEqual([undefined, undefined]);
    expect(many(4).map((show) => cardOf(show, now, 'en')?.text.split('\n').length)).toEqual([4, 4]);
    expect(cardOf({ kind: 'call', found }, now, 'en')).toBeUndefined();
    for (const one of [assessment, capped]) {
      const { text } = cardOf({ kind: 'likelihood', lead: file.lead, assessment: one, card }, now, 'en') ?? {
        text: '',
      };
      const worth = text.split('\n').map((line) => Number(/^=? ?([+−]?\d+)/.exec(line)?.[1]?.replace('−', '-')));
      expect(worth.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(worth.at(-1));
      expect(worth.at(-1)).toBe(one.points);
    }
    for (const show of shows) expect(cardOf(show, now, 'en')?.text ?? '').not.toMatch(/undefined|NaN|\t/);
  });
});

describe('a device with a screen', () => {
  let skill: LocalSkill;
  let rep: Rep;
  beforeAll(async () => {
    skill = await openLocalSkill({ clock: () => 0 });
    rep = await openDemo(skill.store, now.toMillis());
  });
  afterAll(() => skill.close());

  const talk = (hasScreen: boolean) =>
    skill.conversation({
      locale: 'en-US',
      zone: 'America/New_York',
      now: () => now.toMillis(),
      device: { ...demoDevice, hasScreen },
    });
  const screenIn = ({ response }: { response: { response: { directives?: { type: string }[] } } }) =>
    response.response.directives?.find(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument');

  it('every capability has its screen or a reason for none, and its place on the page', () => {
    expect(screenTable.map(({ capability }) => capability).sort()).toEqual(capabilities.map(({ name }) => name).sort());
    for (const { device, said, page } of screenTable) {
      expect(device.startsWith('none: ')).toBe(said === '');
      expect(page).toMatch(/^(?:Talk|Day|Leads|Model|Teach)\b/);
    }
  });

  it.each(withScreen)('is sent a screen, and one without is not: %s', async (capability, words) => {
    const [seeing, hearing] = [talk(true), talk(false)];
    if (capability !== 'launch')
      for (const one of [seeing, hearing]) await one.hear('how likely is Jones Watson to buy');
    const [shownTo, toldTo] = [await seeing.hear(words), await hearing.hear(words)];
    expect(screenIn(shownTo)).toBeDefined();
    expect(screenIn(toldTo)).toBeUndefined();
    // A second opening, and an interview that goes on, are told otherwise for their own reasons.
    if (capability !== 'launch' && capability !== 'interview') expect(shownTo.speech).toBe(toldTo.speech);
  });

  it('leaves a card where an answer was too long to say, on any device, and none where the team is discreet', async () => {
    const cardIn = async (words: string) => (await talk(false).hear(words)).response.response.card;
    expect(await cardIn('how likely is Jones Watson to buy')).toMatchObject({
      type: 'Simple',
      title: 'Jones Watson, 91%',
      content: expect.stringMatching(/^34 {2}Where every lead starts\n.*= 83 points, sales-ready$/s),
    });
    expect(await cardIn('what am I missing on Jones Watson')).toMatchObject({ title: expect.stringContaining('BANT') });
    expect(await cardIn("who is my two o'clock")).toBeUndefined();
    const { team } = rep;
    await skill.store.saveTeamRules(team, { hearing: 'discreet' });
    expect(await cardIn('how likely is Jones Watson to buy')).toBeUndefined();
    await skill.store.saveTeamRules(team, { hearing: 'open' });
  });

  it('hears a touch as a question about what was touched', async () => {
    const conversation = talk(true);
    await conversation.hear('how many calls do I have today');
    const touched = await conversation.touch('Jones Watson', ['LikelihoodIntent', 'jones-watson']);
    expect(touched.speech).toContain('Jones is interested, and very likely to buy');
    const foreign = await conversation.touch('', ['StopAllIntent', 'jones-watson']);
    expect(foreign.speech).toBe('');
  });

  it('all screens are named', () => {
    const names: ScreenName[] = ['round', 'small', 'medium', 'large', 'extra-large', 'portrait'];
    expect(Object.keys(screens)).toEqual(names);
  });
});
