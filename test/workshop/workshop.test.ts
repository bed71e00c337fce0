import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/main.ts';
import { cardFrom } from '../../cli/workshop/card.ts';
import { fromPastSales, questions } from '../../cli/workshop/questions.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { probability } from '../../lambda/scoring/scale.ts';
import { scorecardSchema } from '../../lambda/scoring/scorecard.ts';
import { spreadOf } from '../../lambda/scoring/spread.ts';
import { openDemo, openLocalSkill } from '../../simulator/local-skill.ts';
import { jonesWatson, now } from '../scoring/lead-files.ts';
import { run } from '../worlds/command.ts';

const script = join(__dirname, 'answers.json');
const answers = JSON.parse(readFileSync(script, 'utf8'));
const signed = { team: 'Upbeat', day: '2026-11-21' };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workshop-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const hold = (args: string[], typed?: string) => run(main, ['workshop', '--now', '2026-11-21T09:00', ...args], typed);

describe('a workshop', () => {
  it('run from nothing by its script ends in a signed card with a version, which the skill reads', async () => {
    const out = join(folder, 'card.json');
    const held = await hold(['--answers', script, '--out', out, '--team', 'Upbeat']);
    expect(held).toMatchObject({ code: 0, out: expect.stringContaining('Signed by Ann Hart (executive)') });
    const card = scorecardSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
    expect(card).toMatchObject({ version: 'workshop-2026-11-21', salesReady: 60, restsOn: { kind: 'experts' } });
    expect(card.signedOff).toEqual([
      { name: 'Ann Hart', role: 'executive', on: '2026-11-21' },
      { name: 'Ben Ode', role: 'marketing', on: '2026-11-21' },
      { name: 'Cara Diaz', role: 'sales', on: '2026-11-21' },
    ]);
    expect(assess(card, jonesWatson, now).scorecard).toBe(card.version);
  });

  it('starts from what the team says it usually wins, and is surer of it than of what is usual', () => {
    const [said, usual] = [cardFrom({ ...answers, winRate: '8 %' }, signed), cardFrom(answers, signed)];
    expect(probability(said.base)).toBeCloseTo(0.08, 9);
    expect(usual.baseRestsOn).toBeUndefined();
    const width = (card: typeof said) => {
      const { low, high } = spreadOf(card, { ...assess(card, jonesWatson, now), logOdds: 0 });
      return high - low;
    };
    expect(width(said)).toBeLessThan(width(usual));
    expect(() => cardFrom({ ...answers, winRate: 'many' }, signed)).toThrow('not clear');
  });

  it('with --use the team speaks by it: the benefit and the threshold agreed on are heard', async () => {
    const data = join(folder, 'data');
    const at = Date.parse('2026-11-21T13:55:00Z');
    const first = await openLocalSkill({ folder: data, clock: () => 0 });
    await openDemo(first.store, at);
    await first.close();
    const args = ['--answers', script, '--out', join(folder, 'card.json'), '--team', 'upbeat', '--data', data, '--use'];
    expect((await hold(args)).code).toBe(0);
    const skill = await openLocalSkill({ folder: data, clock: () => 0 });
    try {
      const conversation = skill.conversation({ locale: 'en-US', zone: 'America/New_York', now: () => at });
      const likely = await conversation.hear('ask lead scout how likely is Jones Watson to buy');
      expect(likely.speech).toContain('Our product would get new reps selling within a month');
      const ready = await conversation.hear('is this one sales ready');
      expect(ready.speech).toContain('where sixty are enough');
    } finally {
      await skill.close();
    }
  });

  it('asked aloud it takes each answer, keeps the usual one on an empty line, and takes lists line by line', async () => {
    const out = join(folder, 'card.json');
    const typed = questions.flatMap(({ id }) =>
      id === 'industries'
        ? ['Furniture']
        : id === 'participants'
          ? ['A, executive', 'B, marketing', 'C, sales', '']
          : [''],
    );
    const held = await hold(['--out', out], `${typed.join('\n')}\n`);
    expect(held).toMatchObject({ code: 0, out: expect.stringContaining('Which industries') });
    const card = scorecardSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
    const industry = card.characteristics.find(({ name }) => name === 'industry');
    expect(industry?.bins[0]).toEqual({ when: { is: ['Furniture'] }, logOdds: 0.4 });
    expect(card.salesReady).toBe(50);
  });

  it('behaviour has the size agreed on, and keeps the side it speaks for', () => {
    const card = cardFrom(answers, signed);
    const worth = (name: string) => card.characteristics.find((row) => row.name === name)?.bins[0]?.logOdds;
    expect([worth('asked-for-us'), worth('download'), worth('unsubscribed'), worth('event')]).toEqual([
      1.2, 0, -1.2, 0.4,
    ]);
  });

  it.each([
    ['a role that nobody signs for', { participants: ['Ann, executive'] }, /Nobody signs for marketing and sales/],
    ['a size nobody knows', { download: 'quite' }, /not clear/],
    ['a range the wrong way round', { employees: '500 to 20' }, /not clear/],
    ['a benefit without a signal', { benefits: ['sunshine;; Buy now'] }, /not clear/],
  ])('%s is refused', (_, changed, message) => {
    expect(() => cardFrom({ ...answers, ...changed }, signed)).toThrow(message);
  });

  it('a script with a question nobody asks is refused by name', async () => {
    const odd = join(folder, 'odd.json');
    writeFileSync(odd, '{"favourite colour": "red"}');
    expect(await hold(['--answers', odd])).toMatchObject({ code: 2, err: expect.stringContaining('favourite colour') });
  });

  it('starts from past sales where there are any', () => {
    const customer = (industry: string, employees: number) => ({
      id: industry,
      name: 'x',
      owners: [],
      stage: 'customer' as const,
      industry,
      employees,
    });
    const sales = fromPastSales([
      customer('Software', 100),
      customer('Software', 300),
      customer('Retail', 20),
      { ...customer('Law', 5), stage: 'MQL' },
    ]);
    expect(sales).toEqual({ customers: 3, industries: ['Software', 'Retail'], employees: { from: 20, to: 300 } });
    expect(fromPastSales([])).toEqual({ customers: 0, industries: [] });
  });

  it('asks every role something and cites the concept of every question', () => {
    for (const { asks, source } of questions) {
      expect(asks.length).toBeGreaterThan(0);
      expect(source).toMatch(/^[A-Z]+\.?\d/);
    }
  });
});
