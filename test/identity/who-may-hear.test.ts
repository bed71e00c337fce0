import type { Hearing, ListRule } from '../../lambda/domain/rep.ts';
import { mayHear } from '../../lambda/identity/may-hear.ts';
import { passcodeOf } from '../../lambda/identity/passcode.ts';
import { demoDevice, type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';
import type { Device } from '../../simulator/request.ts';
import { talkTo } from '../worlds/conversation.ts';

const now = Date.parse('2026-11-21T13:55:00Z');
const scope = { team: 'upbeat', rep: 'morgan' };
const voice: Device = { ...demoDevice, personId: 'amzn1.ask.person.morgan' };

let skill: LocalSkill;
beforeAll(async () => {
  skill = await openLocalSkill({ clock: () => 0 });
  await openDemo(skill.store, now);
  await skill.store.linkSpeaker('amzn1.ask.person.morgan', scope, { kind: 'voice' });
});
afterAll(() => skill.close());

const decide = (hearing: Hearing) => skill.store.saveTeamRules(scope.team, { hearing });
const speaking = (device: Device = demoDevice) => talkTo(skill.handler(), () => now, device);

describe('what a team has decided', () => {
  it.each([
    ['open', 'account', false, 'all'],
    ['open', 'voice', false, 'all'],
    ['discreet', 'account', false, 'discreetly'],
    ['discreet', 'account', true, 'discreetly'],
    ['discreet', 'voice', false, 'all'],
    ['code', 'account', false, 'after-code'],
    ['code', 'voice', false, 'after-code'],
    ['code', 'voice', true, 'all'],
  ] as const)('%s, known by %s, code said: %s: %s', (hearing, by, isUnlocked, may) => {
    expect(mayHear({ hearing }, { by, isUnlocked })).toBe(may);
  });
});

describe('a discreet device', () => {
  const asked = [
    'how many calls do I have today',
    "who is my two o'clock with",
    'is Mr. Jones interested, and how likely is he to buy',
    'why',
    'say that again',
    'what is the budget',
    'brief me on my next call',
    'who should I call first',
    "what's gone cold",
    'what am I missing on SilverOaks',
    'any notes on Oliver',
    'what is his email address',
    "how's the pipeline",
    "what's our forecast",
    'put down that Jones has fifty grand',
    'read that back',
    'what do I have to do',
    'open lead scout',
    'why only three',
  ];
  let named: string[];
  beforeAll(async () => {
    const leads = await skill.store.leadNames(scope);
    named = leads.flatMap(({ name, company = '' }) => [...name.split(' '), ...company.split(/[^\p{L}]+/u)]);
    named = [...new Set(named)].filter((word) => /^\p{Lu}\p{L}{3,}$/u.test(word));
    await decide('discreet');
  });

  it('says initials and no sums on the account, in every answer and every reprompt', async () => {
    expect(named.length).toBeGreaterThan(10);
    const talk = speaking();
    for (const words of asked) {
      const { speech, reprompt } = await talk.hear(words);
      for (const said of [speech, reprompt]) {
        const heard = named.filter((name) => new RegExp(`\\b${name}\\b`).test(said));
        expect([words, said, heard]).toEqual([words, said, []]);
        expect(said).not.toMatch(/\b(?:thousand|million|grand)\b|\d,\d{3}|@| at \w+ dot /);
      }
    }
    expect((await talk.hear("who is my two o'clock with")).speech).toContain('J. W. from S.');
  });

  it('says all to a linked voice, and not to whoever speaks next', async () => {
    const talk = speaking(voice);
    expect((await talk.hear("who is my two o'clock with")).speech).toContain('Jones Watson from SilverOaks');
    const memory = (await talk.hear("who is my two o'clock with")).response.sessionAttributes;
    const next = await skill.handler()({
      version: '1.0',
      session: { new: false, attributes: memory },
      context: {
        System: { application: { applicationId: demoDevice.applicationId }, user: { userId: demoDevice.userId } },
      },
      request: {
        type: 'IntentRequest',
        requestId: 'next',
        timestamp: new Date(now).toISOString(),
        locale: 'en-US',
        intent: { name: 'AMAZON.RepeatIntent', slots: {} },
      },
    });
    expect(JSON.stringify(next.response)).not.toContain('Jones');
  });
});

describe('a device that wants a code', () => {
  beforeAll(async () => {
    await decide('code');
    await skill.store.savePasscode(scope, await passcodeOf('4712'));
  });

  it('asks for it once a session, and then answers what was asked', async () => {
    const talk = speaking(voice);
    const first = await talk.hear("who is my two o'clock with");
    expect(first.speech).toBe('Your team wants your spoken code first. What is your spoken code?');
    const wrong = await talk.hear('one two three four');
    expect(wrong.speech).toBe('That is not it. What is your spoken code?');
    const right = await talk.hear('four seven one two');
    expect(right.speech).toContain('Jones Watson');
    expect((await talk.hear('how likely is he to buy')).speech).toContain('percent');
    for (const { response } of [first, wrong, right])
      expect(JSON.stringify(response)).not.toMatch(/4712|four seven one two|one two three four/);
  });

  it('tells nothing and writes nothing before', async () => {
    const talk = speaking();
    for (const words of [
      'put down that Jones has ninety nine grand',
      'what is the budget of Jones',
      'open lead scout',
      'yes',
    ]) {
      const { speech } = await talk.hear(words);
      expect(speech).toMatch(/spoken code|That is not it/);
    }
    const file = await skill.store.leadFile(scope, 'jones-watson');
    expect(JSON.stringify(file?.facts)).not.toContain('99000');
    expect((await speaking().hear('stop')).ends).toBe(true);
  });

  it('takes a word as well, and no more than five tries an hour', async () => {
    await skill.store.savePasscode({ team: 'upbeat', rep: 'morgan' }, await passcodeOf('Marzipan'));
    const later = now + 2 * 3_600_000;
    const at = (device: Device) => talkTo(skill.handler(), () => later, device);
    const talk = at(demoDevice);
    await talk.hear('open lead scout');
    expect((await talk.hear('my secret word is marzipan')).speech).toContain('Morgan');
    for (let tries = 0; tries < 4; tries += 1) {
      const guessing = at(demoDevice);
      await guessing.hear('open lead scout');
      expect((await guessing.hear('my secret word is nougat')).speech).toContain('That is not it');
    }
    const last = at(demoDevice);
    await last.hear('open lead scout');
    expect(await last.hear('my secret word is marzipan')).toMatchObject({
      ends: true,
      speech: expect.stringContaining('too many tries'),
    });
  });
});

describe('what holds for the whole team', () => {
  it('is a manager’s to change', async () => {
    await decide('open');
    const rep = (await skill.store.reps('upbeat')).find(({ id }) => id === 'morgan');
    if (!rep) throw new Error('the demo rep is gone');
    const { role: _role, ...plain } = rep;
    await skill.store.saveRep(plain);
    const talk = speaking();
    await talk.hear('set the threshold to sixty');
    expect((await talk.hear('yes')).speech).toContain('a manager has to say it');
    await skill.store.saveRep({ ...plain, role: 'manager' });
    await talk.hear('set the threshold to sixty');
    expect((await talk.hear('yes')).speech).not.toContain('a manager has to say it');
  });
});

describe('the list of a colleague', () => {
  const tom = {
    team: scope.team,
    id: 'tom',
    name: 'Tom Reed',
    zone: 'Europe/Helsinki',
    framework: 'bant',
    domains: [],
  };
  const lead = { id: 'toms-lead', name: 'Quentin Ash', company: 'Ashworks', owners: [tom.id] };
  const own = { id: 'jones-watson', owners: [scope.rep] };
  const let_ = (lists?: ListRule) =>
    skill.store.saveTeamRules(scope.team, { hearing: 'open', ...(lists && { lists }) });
  const morgan = async (role?: 'manager') => {
    const rep = (await skill.store.reps(scope.team)).find(({ id }) => id === scope.rep);
    if (!rep) throw new Error('the demo rep is gone');
    const { role: _role, ...plain } = rep;
    await skill.store.saveRep(role ? { ...plain, role } : plain);
  };
  beforeAll(async () => {
    await skill.store.saveRep(tom);
    await skill.store.saveLeads(scope.team, [lead]);
    await morgan();
  });
  const quentin = 'what is the budget of Quentin Ash';

  it('is nobody’s to hear unless the team says so, and then a manager’s, or everybody’s', async () => {
    for (const [lists, role, heard] of [
      [undefined, 'manager', false],
      ['managers', undefined, false],
      ['managers', 'manager', true],
      ['everybody', undefined, true],
    ] as const) {
      await let_(lists);
      await morgan(role);
      const talk = speaking();
      const { speech } = await talk.hear("switch to Tom's list");
      expect(speech).toMatch(heard ? /^This is Tom Reed's list/ : /your own list only/);
      expect((await talk.hear(quentin)).speech.match(/Quentin|Ashworks/) !== null).toBe(heard);
    }
  });

  it('is read out and never changed, and is left by one’s own name or with the session', async () => {
    await let_('everybody');
    const talk = speaking();
    await talk.hear("switch to Tom's list");
    const before = JSON.stringify(await skill.store.leadFile({ team: scope.team, rep: tom.id }, lead.id));
    for (const words of [
      'put down that Quentin Ash has ninety nine grand',
      'forget everything about Quentin Ash',
      'yes',
    ])
      await talk.hear(words);
    expect((await talk.hear('put down that Quentin Ash has ninety nine grand')).speech).toContain(
      'change nothing in it',
    );
    expect(JSON.stringify(await skill.store.leadFile({ team: scope.team, rep: tom.id }, lead.id))).toBe(before);
    expect((await talk.hear('what is the budget of Jones Watson')).speech).not.toContain('SilverOaks');
    expect((await talk.hear('whose list is this')).speech).toContain("this is Tom Reed's list");
    expect((await talk.hear("switch to Morgan's list")).speech).toContain('Back on your own list');
    expect((await talk.hear(quentin)).speech).not.toMatch(/Quentin|Ashworks/);
    const again = speaking();
    await again.hear("switch to Tom's list");
    expect((await speaking().hear("who is my two o'clock with")).speech).toContain('Jones Watson');
    expect((await skill.store.leadFile({ team: scope.team, rep: own.owners[0] ?? '' }, own.id))?.lead.owners).toEqual(
      own.owners,
    );
  });

  it('is lost at the next word once the team has changed its mind, whatever the session says', async () => {
    await let_('everybody');
    const talk = speaking();
    await talk.hear("switch to Tom's list");
    await let_();
    expect((await talk.hear(quentin)).speech).not.toMatch(/Quentin|Ashworks/);
  });

  it('is not another team’s, and nobody’s of that name is said to be so', async () => {
    await let_('everybody');
    await skill.store.saveRep({ ...tom, team: 'downbeat', id: 'zoe', name: 'Zoe Vale' });
    expect((await speaking().hear("switch to Zoe's list")).speech).toContain('nobody of your team called');
  });
});
