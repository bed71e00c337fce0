import type { Fact, Topic } from '../../lambda/domain/fact.ts';
import { findCriteria, findFramework } from '../../lambda/frameworks/find.ts';
import type { Framework } from '../../lambda/frameworks/framework.ts';
import { answeredShare, gaps, standings } from '../../lambda/frameworks/gaps.ts';
import { questionsFor } from '../../lambda/frameworks/questions-for.ts';
import { type Language, languages } from '../../lambda/language/languages.ts';
import { topics } from '../../lambda/topics/all.ts';

export const now = Date.UTC(2026, 2, 2, 14);
const dayMs = 86_400_000;
const spoken = Object.keys(languages) as Language[];

/** A sure answer on a topic, so many days before `now`. */
export const answerOn = (topic: Topic, more: Partial<Fact> = {}, daysAgo = 1): Fact => ({
  id: `${topic}-${daysAgo}-${JSON.stringify(more.value ?? '')}`,
  topic,
  value: { type: 'answer', answer: 'yes' },
  by: 'dana',
  at: new Date(now - daysAgo * dayMs).toISOString(),
  sure: 'sure',
  source: 'voice',
  ...more,
});

/** What every framework keeps to, ours or a team's own. */
export function frameworkContract(framework: Framework): void {
  const { criteria } = framework;
  const stateOf = (facts: Fact[], id: string) =>
    standings(framework, facts, now).find(({ criterion }) => criterion.id === id)?.state;

  it('has criteria with ids of their own and weights that sum to one', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
    for (const { weight, freshDays } of criteria) {
      expect(weight).toBeGreaterThan(0);
      expect(freshDays).toBeGreaterThanOrEqual(30);
    }
  });

  it('has its letters in the order of its name', () => {
    const letters = criteria.map(({ letter }) => letter).join('');
    const name = framework.words.en.name
      .toUpperCase()
      .replace(/[^A-Z]/g, '')
      .replace('AND', '');
    expect(name.startsWith(letters.slice(0, 1))).toBe(true);
    expect(name).toBe(letters);
  });

  it('looks at topics that exist, and no criterion asks first for what another one asks for', () => {
    for (const criterion of criteria) for (const topic of criterion.topics) expect(topics).toContain(topic);
    const asked = criteria.map((criterion) => criterion.topics[0]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it.each(spoken)('is found by its names, and its criteria by theirs, in %s', (language) => {
    for (const name of [framework.words[language].name, ...framework.words[language].also])
      expect(findFramework(name, [framework], language)).toBe(framework);
    for (const criterion of criteria) {
      const { name, also, plain } = criterion.words[language];
      expect(plain).toMatch(/^(whether|who|what|when|how|where|which|why)\b/);
      expect(also.length).toBeGreaterThan(0);
      expect(findCriteria(name, framework, language)).toEqual([criterion]);
      for (const other of also) expect(findCriteria(other, framework, language)).not.toEqual([]);
    }
  });

  it('has a question in both tones with its reason for every criterion, two at least', () => {
    for (const criterion of criteria) {
      const fitting = questionsFor(criterion);
      expect(fitting.length).toBeGreaterThanOrEqual(2);
      expect(criterion.topics).toContain(fitting[0]?.topic);
    }
  });

  it('has every gap when nothing is known, and none when all is', () => {
    expect(gaps(framework, [], now).map(({ criterion }) => criterion.id)).toEqual(criteria.map(({ id }) => id));
    const all = criteria.map((criterion) => answerOn(criterion.topics[0]));
    expect(gaps(framework, all, now)).toEqual([]);
    expect(answeredShare(standings(framework, all, now))).toBeCloseTo(1, 10);
  });

  it.each(criteria.map(({ id, topics: [first] }) => [id, first] as const))(
    '%s: open, answered, doubtful, contradicted, stale',
    (id, topic) => {
      const freshDays = criteria.find((criterion) => criterion.id === id)?.freshDays ?? 0;
      expect(stateOf([], id)).toBe('open');
      expect(stateOf([answerOn(topic)], id)).toBe('answered');
      expect(stateOf([answerOn(topic, { sure: 'guess' })], id)).toBe('doubtful');
      expect(stateOf([answerOn(topic, {}, freshDays + 1)], id)).toBe('stale');
      expect(stateOf([answerOn(topic, { withdrawn: true })], id)).toBe('open');
      const no = answerOn(topic, { value: { type: 'answer', answer: 'no' } }, 3);
      expect(stateOf([answerOn(topic), no], id)).toBe('contradicted');
      expect(stateOf([answerOn(topic, { supersedes: no.id }), no], id)).toBe('answered');
      const inVain = answerOn(topic, { value: { type: 'answer', answer: 'unknown' } });
      const [asked] = standings(framework, [inVain], now).filter(({ criterion }) => criterion.id === id);
      expect([asked?.state, asked?.askedInVain]).toEqual(['open', true]);
    },
  );
}
