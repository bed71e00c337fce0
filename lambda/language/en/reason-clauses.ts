import type { About, Reason } from '../../conversation/reason-clauses.ts';
import type { Fact, Topic } from '../../domain/fact.ts';
import type { SignalKind } from '../../domain/signal.ts';
import { type Speech, say } from '../../speech/say.ts';
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

/** What each topic is called in speech. */
export const topicNames: Record<Topic, string> = {
  budget: 'the budget',
  'budget-approved': 'an approved budget',
  'economic-buyer': 'who pays',
  'decision-maker': 'who decides',
  'contact-role': 'what part they play in the decision',
  stakeholders: 'who else is involved',
  'decision-process': 'how they decide',
  'decision-criteria': 'what they decide by',
  need: 'what they need',
  pain: 'what hurts',
  goals: 'their goals',
  plans: 'their plans',
  metrics: 'how they measure success',
  timeline: 'the timeline',
  urgency: 'how urgent it is',
  priority: 'how high it ranks',
  competition: 'who else they are looking at',
  champion: 'a champion',
  consequences: 'what happens if they do nothing',
  benefits: 'what they would gain',
  situation: 'how they work today',
  'current-solution': 'what they use today',
  objections: 'what they object to',
};

/** What a yes and a no on a topic are, said as clauses. */
export const topicAnswers: Record<Topic, { yes: string; no: string }> = {
  budget: { yes: 'there is a budget', no: 'there is no budget' },
  'budget-approved': { yes: 'the budget is approved', no: 'the budget is not approved yet' },
  'economic-buyer': { yes: 'we know who pays', no: 'nobody can say who pays' },
  'decision-maker': { yes: 'we are talking to whoever decides', no: 'somebody else decides' },
  'contact-role': { yes: 'our contact has a say in it', no: 'our contact has no say in it' },
  stakeholders: { yes: 'we know who else is involved', no: 'we do not know who else is involved' },
  'decision-process': { yes: 'we know how they decide', no: 'they have no way to decide yet' },
  'decision-criteria': { yes: 'we know what they decide by', no: 'they have no criteria yet' },
  need: { yes: 'they need what we have', no: 'they do not need it' },
  pain: { yes: 'it hurts them today', no: 'nothing hurts them today' },
  goals: { yes: 'they have set goals', no: 'they have set no goals' },
  plans: { yes: 'they have a plan', no: 'they have no plan' },
  metrics: { yes: 'they know how to measure success', no: 'they do not measure success' },
  timeline: { yes: 'there is a date', no: 'there is no date' },
  urgency: { yes: 'it is urgent', no: 'it is not urgent' },
  priority: { yes: 'it is high on their list', no: 'it is low on their list' },
  competition: { yes: 'they are looking at others too', no: 'they are looking at nobody else' },
  champion: { yes: 'somebody there champions us', no: 'nobody there champions us' },
  consequences: { yes: 'doing nothing would cost them', no: 'doing nothing costs them nothing' },
  benefits: { yes: 'they see what they would gain', no: 'they do not see what they would gain' },
  situation: { yes: 'we know how they work today', no: 'we do not know how they work today' },
  'current-solution': { yes: 'they use something already', no: 'they use nothing today' },
  objections: { yes: 'they have objections', no: 'they have no objections' },
};

function answered({ topic, value }: Fact): Speech {
  const name = topicNames[topic];
  switch (value.type) {
    case 'amount': {
      if (value.max === 0) return say`there is no budget`;
      const top = money(value.max, value.currency ?? 'USD');
      return value.min === value.max
        ? say`there is a budget of ${top}`
        : say`there is a budget of ${number(value.min)} to ${top}`;
    }
    case 'answer':
      return value.answer === 'unknown'
        ? say`we asked about ${name} and got no answer`
        : say`${topicAnswers[topic][value.answer]}`;
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
      return say`nobody has asked about ${topicNames[evidence.topic]}`;
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
