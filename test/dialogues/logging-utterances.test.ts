import { factsInForce } from '../../lambda/domain/fact.ts';
import { plainStore } from '../random/plain-store.ts';
import { talkTo } from '../worlds/conversation.ts';
import { callWith, dana, jones } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';

const now = Date.parse('2026-03-02T21:00:00Z');
const leadOf = (id: string, name: string, company: string) => ({
  ...jones,
  id,
  name,
  firstName: name.split(' ')[0] ?? name,
  company,
});
const book = [jones, leadOf('priya', 'Priya Raman', 'Northwind'), leadOf('chen', 'Sarah Chen', 'Acme')];

/** A session of its own, with a call with Jones at two that is over. */
function begin() {
  const { store, factsOf } = plainStore(dana.rep, book);
  const these = { ...store, entriesBetween: async () => [callWith(jones, '2026-03-02T14:00-05:00')] };
  const clock = () => now;
  const { hear } = talkTo(handlerOver(these, clock), clock);
  const topicsOf = (lead: string) =>
    factsInForce(factsOf(lead))
      .map(({ topic }) => topic)
      .sort();
  const written = () => book.flatMap(({ id }) => factsOf(id)).length;
  return { hear, topicsOf, written };
}

const lost = /did not get that|lost the thread|went wrong|not getting it today|did not hear an answer|Yes to what/;

/** Questions about gaps that name whom they are about, or mean the next call. */
const gapQuestions = [
  'what am I missing on SilverOaks',
  'where are the gaps in MEDDIC for Acme',
  'do we have an economic buyer at Acme',
  "who's my champion at SilverOaks",
  'what should I ask on the two pm call',
  'give me three questions for Priya',
  'switch SilverOaks to CHAMP',
  'read me the BANT for Acme',
  "what's the M in MEDDIC",
];
/** Those that are about whom we talk about: alone they ask for whom, and a name takes them up again. */
const gapQuestionsAboutHim = [
  "what don't I know about the budget",
  "what's the decision process there",
  'is the timeline confirmed or guessed',
  'give me a spin question about their problem',
  "what's the most important one",
  'a softer way to ask about money',
  'why do I need to ask that',
  'skip budget, I asked already',
  'what did she say about the deadline',
  "the bant thing, what's left",
  "G P C T, whatever it's called, how are we doing",
];

/** Answers with their lead, by the topics they write for whom. */
const named: [string, string, string[]][] = [
  ['log budget for SilverOaks, fifty thousand dollars', 'jones', ['budget']],
  ['note that Jones signs off himself', 'jones', ['decision-maker']],
  ['for Acme, the timeline is end of the third quarter', 'chen', ['timeline']],
  ["Priya's budget is forty to sixty thousand", 'priya', ['budget']],
  ['the decision maker at Acme is Dana Fox, the C F O', 'chen', ['decision-maker']],
  ['put down that Jones has fifty grand', 'jones', ['budget']],
];

/** Answers about whom we talk about. */
const answers: [string, string[]][] = [
  ['they need it in three months', ['timeline']],
  ['no budget yet', ['budget']],
  ['it comes out of the marketing budget', ['economic-buyer']],
  ["there's a budget but it isn't approved", ['budget', 'budget-approved']],
  ['there are six people involved', ['stakeholders']],
  ["he's only the user, his boss decides", ['contact-role', 'decision-maker']],
  ['the board signs anything over fifty K', ['decision-process']],
  ['they want it live before Black Friday', ['timeline']],
  ['some time next year', ['timeline']],
  ['sooner is better', ['urgency']],
  ['they lose about four hours a week per rep', ['consequences']],
  ['they use a spreadsheet today', ['current-solution']],
  ['also looking at HubSpot', ['competition']],
  ["they've got money, put a tick", ['budget']],
];

/** What is said after a call, with whom it was or without. */
const afterTheCall = [
  'log my last call',
  'I just got off the phone with Jones',
  'log a call with SilverOaks, connected, twenty minutes',
  'no answer at Acme, left a voicemail',
  "add a note to SilverOaks, they're replacing their old C R M in January",
  'remind me to send the quote tomorrow at nine',
  'book a follow-up with Priya next Monday',
  'mark the SilverOaks call as done',
  'log qualification for SilverOaks',
  'start the bant for my last call',
  "write down what I'm about to say, ready, okay so",
];

describe('in one breath with the invocation', () => {
  it.each([...gapQuestions, ...afterTheCall])('%s', async (said) => {
    const { speech, ends } = await begin().hear(`Alexa, ask lead scout ${said}`);
    expect(speech).not.toMatch(lost);
    expect(speech).not.toMatch(/who you mean/);
    expect(ends).toBe(false);
  });

  it.each(named)('%s', async (said, lead, topics) => {
    const these = begin();
    const { speech, ends } = await these.hear(`Alexa, tell lead scout ${said}`);
    expect(these.topicsOf(lead)).toEqual(topics);
    expect(these.written()).toBe(topics.length);
    expect(speech).toMatch(/noted|Noted/);
    expect(speech).toMatch(/ stays at | from \S+ to /);
    expect(ends).toBe(false);
  });

  it.each(answers)(
    '%s: asks whom it is about, writes nothing, and files it with whoever is named',
    async (said, topics) => {
      const these = begin();
      const { speech } = await these.hear(`Alexa, tell lead scout ${said}`);
      expect(speech).toMatch(/who you mean/i);
      expect(these.written()).toBe(0);
      await these.hear('Acme');
      expect(these.topicsOf('chen')).toEqual(topics);
      expect(these.written()).toBe(topics.length);
    },
  );
});

describe('while a lead is talked about', () => {
  const talkingAbout = async (lead: string) => {
    const these = begin();
    await these.hear(`how likely is ${lead} to buy`);
    return these;
  };

  it.each([...gapQuestions, ...gapQuestionsAboutHim, ...afterTheCall])('%s', async (said) => {
    const { speech, ends } = await (await talkingAbout('Priya')).hear(said);
    expect(speech).not.toMatch(lost);
    expect(speech).not.toMatch(/who you mean/);
    expect(ends).toBe(false);
  });

  it.each(named)('%s is filed with the lead it names', async (said, lead, topics) => {
    const these = await talkingAbout('Priya');
    await these.hear(said);
    expect(these.topicsOf(lead)).toEqual(topics);
    expect(these.written()).toBe(topics.length);
  });

  it.each(answers)('%s is filed with that lead', async (said, topics) => {
    const these = await talkingAbout('Acme');
    const { speech } = await these.hear(said);
    expect(these.topicsOf('chen')).toEqual(topics);
    expect(these.written()).toBe(topics.length);
    expect(speech).toMatch(/ stays at | from \S+ to /);
  });
});
