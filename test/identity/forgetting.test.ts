import { gunzipSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Lead } from '../../lambda/domain/lead.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { scoreOverTimeOf } from '../../lambda/scoring/score-over-time-of.ts';
import { fromAttributes } from '../../lambda/store/dynamodb/attributes.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import { dynamoDbFeeds } from '../../lambda/store/dynamodb/feeds.ts';
import { dynamoDbForgetting } from '../../lambda/store/dynamodb/forget-rep.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { demoDevice } from '../../simulator/local-skill.ts';
import { talkTo } from '../worlds/conversation.ts';
import { callWith } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';

const at = '2026-03-02T15:00:00.000Z';
const team = 'west';
const dana = {
  team,
  id: 'dana-canary-rep',
  name: 'Dana Canaryrep',
  email: 'dana@canaryrep.example',
  zone: 'America/New_York',
  framework: 'bant',
  domains: ['west.example'],
};
const tom = { ...dana, id: 'tom', name: 'Tom Oak', email: 'tom@west.example' };
/** Everything a lead may hold, each with a word of its own that must be gone. */
const marcus: Lead = {
  id: 'canary-lead-id',
  name: 'Marcus Canarylead',
  firstName: 'Marcus',
  lastName: 'Canarylead',
  title: 'Canarylead Officer',
  company: 'Canarylead Works',
  email: 'marcus@canarylead.example',
  phone: '+1 555 canarylead',
  city: 'Canarylead City',
  extra: { note: 'canarylead in a column' },
  owners: [dana.id, tom.id],
};
const ann: Lead = { id: 'ann', name: 'Ann Hart', company: 'Hart & Sons', owners: [tom.id] };
const pat: Lead = { id: 'pat', name: 'Pat Low', company: 'Lowland', owners: [dana.id] };

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => database.close());

const stores = () => {
  const table = { client: database.client, table: database.table, report: () => {} };
  return { store: dynamoDbBookStore(table), feeds: dynamoDbFeeds(table, 'key'), forgetting: dynamoDbForgetting(table) };
};
/** What only fills the book asks without a socket. */
const filling = () => {
  const table = { client: database.direct, table: database.table, report: () => {} };
  return { store: dynamoDbBookStore(table), feeds: dynamoDbFeeds(table, 'key') };
};

/** Every item of the table as text, what imports remember unpacked. */
async function wholeTable(): Promise<string[]> {
  const { Items = [], LastEvaluatedKey } = await database.client.send(new ScanCommand({ TableName: database.table }));
  expect(LastEvaluatedKey).toBeUndefined();
  return Items.map(fromAttributes)
    .map((item) =>
      typeof item.packed === 'string'
        ? { ...item, packed: JSON.parse(gunzipSync(Buffer.from(item.packed, 'base64')).toString()) }
        : item,
    )
    .map((item) => JSON.stringify(item))
    .sort();
}
/** What the indexes hold is held by items of the table; what is gone there is gone here. */
const naming = async (word: RegExp) =>
  (await wholeTable()).filter((item) => word.test(item)).map((item) => item.slice(0, 200));

/** Two reps and three leads, with one of everything the skill and the importers write. */
async function laid() {
  const { store, feeds } = filling();
  for (const rep of [dana, tom]) await store.saveRep(rep);
  await store.linkSpeaker('canaryrep-phone', { team, rep: dana.id }, { kind: 'account', at });
  await store.linkSpeaker('canaryrep-voice', { team, rep: dana.id }, { kind: 'voice', at, account: 'canaryrep-phone' });
  await store.countTry('canaryrep-phone', Date.parse(at));
  await store.saveLinkCode({ team, rep: dana.id, hash: 'h', until: Date.parse(at) + 60_000 });
  const step = { batch: 'b1', number: 1 };
  await store.saveBatch(team, {
    id: 'b1',
    rep: dana.id,
    startedAt: at,
    files: ['canaryrep.csv'],
    state: 'done',
    counts: {},
  });
  await store.saveBatch(team, { id: 'b2', rep: tom.id, startedAt: at, files: ['tom.csv'], state: 'done', counts: {} });
  for (const lead of [marcus, ann, pat])
    await store.writeItems(team, [{ kind: 'lead', lead: { ...lead, city: 'before' } }], { step });
  for (const [number, lead] of [marcus, ann, pat].entries())
    await store.writeItems(team, [{ kind: 'lead', lead }], { step: { batch: 'b2', number: 10 + number } });
  for (const lead of [marcus, ann, pat]) {
    const rep = lead.owners[0] ?? '';
    const scope = { team, rep };
    const word = lead === marcus ? 'canarylead' : lead.id;
    await store.saveSignals(team, lead.id, [{ id: `s-${word}`, kind: 'visited-pricing', at, detail: word }]);
    const fact = {
      topic: 'need',
      value: { type: 'text', text: word },
      words: word,
      by: rep,
      at,
      sure: 'sure',
      source: 'voice',
    } as const;
    await store.saveFact(scope, lead, { id: `f-${word}`, ...fact });
    await store.saveLogEntry(scope, lead, { id: `n-${word}`, by: rep, at, kind: 'note', text: word });
    await store.saveScoreHeard(scope, lead, { at, scorecard: 'c', likelihood: 0.5, contributions: { [word]: 1 } });
    await store.saveInterview(scope, {
      lead: lead.id,
      name: lead.name,
      framework: 'bant',
      startedAt: at,
      at,
      passed: [],
      state: 'open',
    });
    await store.saveFollowUp(scope, {
      id: `t-${word}`,
      what: `call ${lead.name}`,
      due: '2026-03-03',
      lead: lead.id,
      by: rep,
      at,
      state: 'open',
    });
    await store.saveHeardAs(scope, { heard: `heard ${word}`, lead: { id: lead.id, name: lead.name }, at });
    const file = await store.leadFile(scope, lead.id);
    if (file) await store.saveHeat(scope, lead, scoreOverTimeOf(dayOneCard(), file, Date.parse(at)));
    await store.saveResults(team, [
      {
        lead: lead.id,
        name: lead.name,
        owners: lead.owners,
        closedAt: at,
        won: true,
        forecast: { at, scorecard: 'c', likelihood: 0.5, bins: {} },
      },
    ]);
  }
  const coffee = {
    kind: 'other',
    why: 'personal',
    title: 'Coffee',
    start: at,
    end: '2026-03-02T15:30:00.000Z',
  } as const;
  for (const rep of [dana, tom]) {
    const scope = { team, rep: rep.id };
    const entries = [
      callWith(marcus, '2026-03-02T16:00:00Z'),
      callWith(ann, '2026-03-02T17:00:00Z'),
      { ...coffee, id: 'c1', attendees: [{ email: 'Marcus@Canarylead.example' }] },
      { ...coffee, id: 'c2', attendees: [] },
    ];
    await store.replaceEntries(scope, '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z', entries);
    await store.rememberEntries(scope, { batch: 'b2', number: 2 + Number(rep === tom) }, { from: at, to: at, entries });
    await store.visited(scope, at);
    await feeds.saveFeed({ team, rep: rep.id, source: 'a', name: 'calendar', url: `https://x.example/${rep.id}.ics` });
    await feeds.saveHook({ id: `hook-${rep.id}`, team, rep: rep.id, scheme: 'lead-scout', secret: 's' });
    await feeds.takeEvents(`hook-${rep.id}`, ['e1'], 2_000_000_000);
    await store.rememberOwner(team, rep.name.toLowerCase(), rep.id);
    await store.saveStay(scope, rep === dana ? 'canaryrep-phone' : 'toms phone', { zone: 'America/Denver' });
  }
  await store.saveScorecard(team, { ...dayOneCard(), version: 'v2' });
}

describe('forgetting a lead', () => {
  it('leaves nothing of them in the whole table, and all the rest as it was', async () => {
    await laid();
    const { store } = stores();
    expect((await naming(/canary-?lead/i)).length).toBeGreaterThan(25);
    const others = (await wholeTable()).filter((item) => !/canary-?lead/i.test(item));
    expect(await store.forgetLead(team, marcus.id)).toBeGreaterThan(10);
    expect(await naming(/canary-?lead/i)).toEqual([]);
    const left = await wholeTable();
    expect(others.filter((item) => !left.includes(item))).toEqual([]);
    expect((await store.leadFile({ team, rep: 'tom' }, 'ann'))?.facts).toHaveLength(1);
    expect(await store.entriesBetween({ team, rep: 'tom' }, at, '2026-03-03T00:00:00.000Z')).toHaveLength(2);
  });

  it('is done to the end by the next try, wherever the first one stopped', async () => {
    for (const writes of [1, 4, 8]) {
      await database.close();
      database = await openDatabase();
      await laid();
      let left = writes;
      database.client.middlewareStack.add(
        (next, context) => (args) => {
          if (/Put|Write|Update/.test(String(context.commandName))) left -= 1;
          if (left < 0) throw new Error('stopped');
          return next(args);
        },
        { step: 'initialize', name: 'stopping' },
      );
      const { store } = stores();
      await store.forgetLead(team, marcus.id).catch(() => {});
      database.client.middlewareStack.remove('stopping');
      await store.forgetLead(team, marcus.id);
      expect([writes, await naming(/canary-?lead/i)]).toEqual([writes, []]);
    }
  });
});

describe('forgetting a rep', () => {
  it('leaves nothing of them in the whole table, nor of leads nobody else has; what others share stays', async () => {
    await laid();
    const { store, forgetting } = stores();
    await store.saveFact({ team, rep: 'tom' }, ann, {
      id: 'by-dana',
      topic: 'pain',
      value: { type: 'text', text: 'slow' },
      by: dana.id,
      at,
      sure: 'sure',
      source: 'voice',
    });
    await forgetting.forgetRep({ team, rep: dana.id });
    expect(await naming(/canary-?rep/i)).toEqual([]);
    expect(await naming(/Lowland|"pat"/)).toEqual([]);
    expect((await store.leadFile({ team, rep: 'tom' }, marcus.id))?.lead.owners).toEqual(['tom']);
    const facts = (await store.leadFile({ team, rep: 'tom' }, 'ann'))?.facts;
    expect(facts?.map(({ by }) => by).sort()).toEqual(['forgotten', 'tom']);
    expect((await store.leadNames({ team, rep: 'tom' })).map(({ id }) => id).sort()).toEqual(['ann', marcus.id]);
    expect(await forgetting.mentions([dana.id, dana.email])).toEqual([]);
  });
});

describe('by voice', () => {
  const speak = (device = { ...demoDevice, userId: 'canaryrep-phone' }) =>
    talkTo(
      handlerOver(stores().store, () => Date.parse(at)),
      () => Date.parse(at),
      device,
    );

  it('what was just said is gone from the table; what it had replaced stands again', async () => {
    await laid();
    const talk = speak();
    await talk.hear('put down that Pat has twenty one thousand dollars');
    await talk.hear('put down that Pat has fifty one thousand dollars');
    expect(await naming(/51000/)).not.toEqual([]);
    expect((await talk.hear('forget what I just told you')).speech).toContain('Forgotten for good');
    expect(await naming(/51000/)).toEqual([]);
    expect((await talk.hear('what is the budget')).speech).toContain('twenty-one thousand');
    await talk.hear('delete what I just said');
    expect(await naming(/21000/)).toEqual([]);
    expect((await talk.hear('forget what I just told you')).speech).toContain('You have told me nothing');
  });

  it('a lead of the rep’s own is asked about and forgotten; one of others needs a manager', async () => {
    await laid();
    const talk = speak();
    expect((await talk.hear('forget everything about Pat')).speech).toMatch(/Pat Low from Lowland for good.*Shall I\?/);
    expect((await talk.hear('no')).speech).toContain('I keep everything');
    expect(await naming(/Lowland/)).not.toEqual([]);
    await talk.hear('forget everything about Pat');
    expect((await talk.hear('yes')).speech).toContain('Pat Low is forgotten');
    expect(await naming(/Lowland|"pat"/)).toEqual([]);
    expect((await talk.hear('forget everything about Marcus')).speech).toContain('is not only yours');
    await stores().store.saveRep({ ...dana, role: 'manager' });
    expect((await talk.hear('forget everything about Marcus')).speech).toContain('Shall I?');
    await talk.hear('yes');
    expect(await naming(/canary-?lead/i)).toEqual([]);
  });

  it('“forget me” forgets who speaks and leaves the team its book', async () => {
    await laid();
    const talk = speak();
    expect((await talk.hear('forget me')).speech).toContain('stay with your team');
    expect(await talk.hear('yes')).toMatchObject({ ends: true });
    expect(await naming(/canaryrep-(phone|voice)/)).toEqual([]);
    expect(await naming(/TEAM#west#REP#dana-canary-rep","sk":"(VISITS|HEARD|INTERVIEW|SPEAKER)/)).toEqual([]);
    expect((await talk.hear('how many calls do I have today')).speech).toContain("I don't know whose calls");
    expect((await stores().store.leadNames({ team, rep: dana.id })).length).toBe(2);
  });

  it.each(['AlexaSkillEvent.SkillDisabled', 'AlexaSkillEvent.SkillAccountUnlinked'])(
    '%s forgets the account and the voices linked on it',
    async (type) => {
      await laid();
      const handler = handlerOver(stores().store, () => Date.parse(at));
      const event = {
        version: '1.0',
        context: { System: { application: { applicationId: 'x' }, user: { userId: 'canaryrep-phone' } } },
        request: { type, requestId: 'r', timestamp: at },
      };
      for (let times = 0; times < 2; times += 1)
        expect((await handler(event)).response).toEqual({ shouldEndSession: true });
      expect(await naming(/canaryrep-(phone|voice)/)).toEqual([]);
      expect((await speak().hear('how many calls do I have today')).speech).toContain("I don't know whose calls");
    },
  );
});
