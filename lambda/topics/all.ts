import type { Language } from '../language/languages.ts';
import * as contents from './index.ts';
import type { TopicRule, TopicWords } from './topic.ts';

/** What a rep can learn about a lead. */
export type Topic = (typeof contents)[keyof typeof contents]['id'];

type Rule = TopicRule<Topic> & { id: Topic };

/** The rule of every topic, in their order. */
export const topicRules: readonly Rule[] = Object.values<Rule>(contents).sort((a, b) => a.place - b.place);

/** The ids of all topics, in their order. */
export const topics: readonly Topic[] = topicRules.map(({ id }) => id);

const rules = Object.fromEntries(topicRules.map((rule) => [rule.id, rule])) as Record<Topic, Rule>;

/** The rule of a topic. */
export const ruleOf = (topic: Topic): Rule => rules[topic];

/** Whether one answer may rightly stand under either topic. */
export const isKin = (one: Topic, other: Topic): boolean =>
  one === other || ruleOf(one).about.some((subject) => ruleOf(other).about.includes(subject));

/** What is said and heard of a topic in a language. */
export const topicWords = (topic: Topic, language: Language): TopicWords => rules[topic].words[language];
