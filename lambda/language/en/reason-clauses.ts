import type { About, Reason } from '../../conversation/reason-clauses.ts';
import type { Fact, Topic } from '../../domain/fact.ts';
import type { SignalKind } from '../../domain/signal.ts';
import { type Speech, say } from '../../speech/say.ts';
import { topicWords } from '../../topics/all.ts';
import { columnName, columnSays } from './columns.ts';
import { ago, duration, money, number, plural } from './speech.ts';

type SignalClause = (of: { who: string; company: string; when: string; count: number; detail: string }) => Speech;

const joinedAs = (detail: string) =>
  detail === '' ? '' : /^(to|as|in|for)\b/i.test(detail) ? ` ${detail}` : ` as ${detail}`;
const people = (count: number) => `${number(count)} more ${plural(count, { one: 'person', other: 'people' })}`;

const signalClauses: Record<SignalKind, SignalClause> = {
  'joined-company': ({ who, company, when, detail }) => say`${who} joined ${company} ${when}${joinedAs(detail)}`,
  'past-champion-joined': ({ company, when }) => say`someone who championed us before joined ${company} ${when}`,
  hired: ({ company, when, count }) => say`${company} hired ${people(count)} ${when}`,
  funding: ({ company, when }) => say`${company} raised money ${when}`,
  'requested-demo': ({ who, when }) => say`${who} asked for a demo ${when}`,
  'requested-price': ({ who, when }) => say`${who} asked for a price ${when}`,
  'contacted-us': ({ who, when }) => say`${who} got in touch ${when}`,
  'started-trial': ({ who, when }) => say`${who} started a trial ${when}`,
  'created-account': ({ who, when }) => say`${who} opened an account ${when}`,
  'watched-demo': ({ who, when }) => say`${who} watched the demo ${when}`,
  'visited-pricing': ({ who, when }) => say`${who} looked at our prices ${when}`,
  'visited-services': ({ who, when }) => say`${who} read about our services ${when}`,
  'visited-site': ({ who, when }) => say`${who} visited our site ${when}`,
  'submitted-form': ({ who, when }) => say`${who} filled in a form ${when}`,
  'downloaded-content': ({ who, when }) => say`${who} downloaded something of ours ${when}`,
  'attended-event': ({ who, when }) => say`${who} came to an event of ours ${when}`,
  'opened-email': ({ who, when }) => say`${who} opened a mail ${when}`,
  'clicked-email': ({ who, when }) => say`${who} followed a link in a mail ${when}`,
  'replied-email': ({ who, when }) => say`${who} answered a mail ${when}`,
  'social-engagement': ({ who, when }) => say`${who} reacted to a post of ours ${when}`,
  met: ({ who, when }) => say`you met ${who} ${when}`,
  called: ({ who, when }) => say`you spoke to ${who} ${when}`,
  'no-answer': ({ who, when }) => say`${who} did not answer ${when}`,
  'visited-careers': ({ who, when }) => say`${who} looked at our careers page ${when}`,
  unsubscribed: ({ who, when }) => say`${who} unsubscribed ${when}`,
  'do-not-contact': ({ who, when }) => say`${who} asked not to be contacted ${when}`,
  bounced: ({ who, when }) => say`mail to ${who} bounced ${when}`,
  'cancelled-account': ({ who, when }) => say`${who} cancelled a free account ${when}`,
};

/** What a topic is called in speech. */
export const topicName = (topic: Topic): string => topicWords(topic, 'en').name;

function answered({ topic, value }: Fact): Speech {
  const { name, ...words } = topicWords(topic, 'en');
  switch (value.type) {
    case 'amount': {
      if (value.max === 0) return say`${words.no}`;
      const top = money(value.max, value.currency ?? 'USD');
      return value.min === value.max
        ? say`there is a budget of ${top}`
        : say`there is a budget of ${number(value.min)} to ${top}`;
    }
    case 'answer':
      return value.answer === 'unknown' ? say`we asked about ${name} and got no answer` : say`${words[value.answer]}`;
    case 'person':
      return say`we know ${name}: ${[value.name, value.role].filter((part) => part !== undefined).join(', ')}`;
    case 'date':
      return value.reason ? say`they have a date, because of ${value.reason}` : say`they have a date`;
    case 'rank':
      return say`it is number ${number(value.rank)} on their list`;
    case 'text':
      return say`we know ${name}: ${value.text}`;
  }
}

// Whether a field speaks for or against the lead is part of what is said about it.
type FieldClause = (about: About, value: string, speaksFor: boolean) => Speech;

const ours = (speaksFor: boolean, kind: string) => (speaksFor ? `, our kind of ${kind}` : `, not our kind of ${kind}`);

const fieldClauses: Readonly<Record<string, FieldClause>> = {
  title: ({ who }, value, speaksFor) =>
    speaksFor ? say`${who}, ${value}, is someone who decides` : say`${who}'s title is ${value}`,
  industry: ({ lead, who }, value, speaksFor) =>
    say`${lead.company ?? who} is in ${value}${ours(speaksFor, 'industry')}`,
  employees: ({ lead, who }, value, speaksFor) =>
    say`${lead.company ?? who} has ${number(Number(value))} people${ours(speaksFor, 'size')}`,
  source: (_about, value) => say`the source is ${value}`,
  stage: ({ who }, value) => (value === 'customer' ? say`${who} is a customer already` : say`the stage is ${value}`),
  'email-domain': ({ who }, value) => say`${who} writes from a ${value} address`,
  country: ({ who }, value) => say`${who} is in ${value}`,
  'days-open': (_about, value) => say`this has been open for ${duration(Number(value) * 24 * 60)}`,
  'hours-to-first-contact': (_about, value) =>
    Number(value) < 1
      ? say`our first call came within the hour`
      : say`our first call came ${duration(Number(value) * 60)} after the lead did`,
};

/** A reason as a clause that can follow "because". */
export function clause({ evidence, logOdds }: Reason, about: About): Speech {
  switch (evidence.kind) {
    case 'signal': {
      const { signal } = evidence;
      const at = about.now.minus({ days: evidence.ageDays });
      const company = about.lead.company ?? 'the company';
      return signalClauses[signal.kind]({
        who: about.who,
        company,
        when: ago(at, about.now),
        count: signal.count ?? 1,
        detail: signal.detail ?? '',
      });
    }
    case 'breadth':
      return say`${about.who} has shown interest in ${number(evidence.kinds.length)} ${plural(evidence.kinds.length, { one: 'way', other: 'ways' })}`;
    case 'quiet':
      return say`nothing has been heard for ${number(evidence.days)} days`;
    case 'fact':
      return evidence.fact.sure === 'guess' ? say`probably ${answered(evidence.fact)}` : answered(evidence.fact);
    case 'not-asked':
      return say`nobody has asked about ${topicName(evidence.topic)}`;
    case 'missing':
      return say`we do not know the ${columnName(evidence.field)}`;
    case 'field':
      return (
        fieldClauses[evidence.field]?.(about, evidence.value, logOdds > 0) ?? columnSays(evidence.field, evidence.value)
      );
    case 'together':
      return say`${columnSays(evidence.fields[0], evidence.values[0])} and ${columnSays(evidence.fields[1], evidence.values[1])}`;
  }
}

const flags: Readonly<Record<string, (who: string) => Speech>> = {
  competitor: (who) => say`${who} writes from a competitor's address`,
  'not-served': (who) => say`we do not sell where ${who} is`,
  'asked-not-to-be-contacted': (who) => say`${who} asked not to be contacted`,
  'contradictory-answers': (who) => say`${who} gave two different answers to the same question`,
  dropped: (who) => say`${who} was dropped as a lead`,
};

/** A red flag as a clause that can follow "because"; a team's own flag is said by its name. */
export const flagClause = (flag: string, who: string): Speech =>
  flags[flag]?.(who) ?? say`of ${flag.replaceAll('-', ' ')}`;
