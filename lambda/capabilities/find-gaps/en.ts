import { and, number, plural } from '../../speech/english.ts';
import { type Speech, say } from '../../speech/say.ts';
import { factClause, onRecord, provenance, value } from '../fact.en.ts';
import type { FindGapsWords } from './words.ts';

const sentence = (speech: Speech): Speech => ({
  ssml: `${speech.ssml.charAt(0).toUpperCase()}${speech.ssml.slice(1)}.`,
});

/** English for gaps, what is known, and what to ask. */
export const en: FindGapsWords = {
  utterances: {
    GapsIntent: [
      'what am i missing on {lead}',
      'what am i missing [there]',
      "what's missing on {lead}",
      "what don't i know about {lead}",
      "what don't we know about (him|her|them)",
      'what are the gaps on {lead}',
      '[what about] the gaps',
      'what is missing',
      'where are the gaps',
      'where are the gaps on {lead}',
      'where are the gaps in {framework}',
      'where are the gaps in {framework} for {lead}',
      'what are the gaps in {framework} for {lead}',
      "what's left on {lead}",
      "what's left in {framework}",
      "the {framework} thing what's left",
      "what's still open",
      "what's still open on {lead}",
      'what do i still need to find out',
      'what do i still need to find out about {lead}',
      'how qualified is {lead}',
      "what's (missing|lacking)",
      "what (haven't|have not) i asked [yet]",
      "what (haven't|have not) i asked {lead} [yet]",
      'what (do|should) i still [need to] (ask|find out|learn)',
      'how complete is (it|the qualification)',
    ],
    TopGapIntent: [
      "what's the most important one",
      "what's the most important gap",
      "what's the most important gap on {lead}",
      'which one matters most',
      'which gap matters most',
    ],
    WhatWeKnowIntent: [
      "what don't i know about the {criterion}",
      'what do (i|we) know about the {criterion}',
      'what do we know about the {criterion} at {lead}',
      'do we (have|know) the {criterion}',
      'do we have an {criterion}',
      'do we have an {criterion} at {lead}',
      'do we have a {criterion}',
      'do we have a {criterion} at {lead}',
      "who's (my|our|the) {criterion}",
      "who's (my|our|the) {criterion} at {lead}",
      "what's the {criterion} there",
      "what's the {criterion} at {lead}",
      "what's the {criterion} for {lead}",
      "what's (his|her|their) {criterion}",
      'what did (he|she|they) say about the {criterion}',
      'what did {lead} say about the {criterion}',
      'what have i noted about the {criterion}',
      '(do|does) (they|he|she) have [a|an|any|the|enough] {criterion} [yet|there|for this]',
      '(do|does) {lead} have [a|an|any|the|enough] {criterion}',
      'is there [a|an|any] {criterion} [yet|there]',
      '(are|is) (they|he|she) {criterion}',
      'is {lead} {criterion}',
      'what (do|are) they {criterion}',
      'what (does|is) (he|she) {criterion}',
      'what are (his|her|their) {criterion}',
      'who else (do|are) (they|he|she) {criterion}',
      'who are (we|they) {criterion}',
      'what {criterion} do they have',
      "what's the {criterion}",
      '(have|has) (they|he|she) got [a|any|the] {criterion}',
      'what about (the|his|her|their) {criterion}',
      'is there any {criterion} left',
      'do they have any {criterion} left',
      '(is|was) (it|the budget|the money) {criterion}',
      '(do|does|did) (they|he|she) {criterion}',
    ],
    ConfirmedIntent: [
      'is the {criterion} confirmed or guessed',
      'is the {criterion} confirmed',
      'is the {criterion} (a guess|guessed|sure|certain)',
      'is the {criterion} confirmed for {lead}',
      'how sure are we about the {criterion}',
      'how sure are we of the {criterion}',
    ],
    SourceIntent: [
      'how do we know [that]',
      'how do we know the {criterion}',
      'how do we know that about {lead}',
      'how do we know about the {criterion}',
      'who (said|told us|noted) that',
      'who said that about the {criterion}',
      'where does that come from',
      'where did that come from',
      'when was that noted',
      '(says who|who says so|who says that|according to whom)',
      'since when [do we know that]',
      '(is|was) that (a guess|guessed|a fact)',
      'when did (he|she|they|we) (say|learn|hear|note) that',
    ],
    QuestionsIntent: [
      'what should i ask {lead}',
      'what should i ask (him|her|them)',
      'what should i ask',
      'what should i ask on the {time} [call]',
      'what should i ask at {time}',
      'what should i ask on the {position} call',
      'give me a question',
      'give me a question for {lead}',
      'give me a question about the {criterion}',
      'give me a question about their {criterion}',
      'give me {count} questions',
      'give me {count} questions for {lead}',
      'give me {count}',
      'give me a {framework} question',
      'give me a {framework} question for {lead}',
      'give me a {framework} question about their {criterion}',
      'give me a {framework} question about the {criterion}',
      'what do i ask next',
      "what's the next question",
      'how do i ask about the {criterion}',
      'how do i ask about {criterion}',
    ],
    AnotherQuestionIntent: [
      'give me another [question|one]',
      'another question',
      'another one',
      'a different question',
      'what else could i ask',
    ],
    SofterIntent: [
      'a softer way to ask [that]',
      'a softer way to ask about {criterion}',
      'a softer way to ask about the {criterion}',
      'give me a softer way to ask about {criterion}',
      'softer',
      'say it softer',
      'can i ask that more (softly|gently|politely)',
      'a nicer way to ask [that]',
      'a gentler way to ask [that]',
    ],
    WhyAskIntent: [
      'why do i need to ask that',
      'why should i ask that',
      'why do i need to ask about the {criterion}',
      'why do i need to ask about {criterion}',
      'why ask that',
      'why does that matter',
      'why does the {criterion} matter',
      "what's that good for",
    ],
    SwitchFrameworkIntent: [
      'switch {lead} to {framework}',
      'switch to {framework}',
      'change to {framework}',
      'change {lead} to {framework}',
      'work with {framework}',
    ],
    ReadFrameworkIntent: [
      'read me the {framework}',
      'read me the {framework} for {lead}',
      'read {framework} for {lead}',
      'read me {framework}',
      'how are we doing on {framework}',
      'how are we doing on {framework} for {lead}',
      '{framework} whatever it is called how are we doing',
      '{framework} how are we doing',
      'where are we on {framework} for {lead}',
      'where do we stand on {framework}',
      '(which|what) framework (are we using|do we use|am i on|is it|is that)',
      '(which|what) framework (are we using|do we use) for {lead}',
    ],
    LetterIntent: [
      "what's the {letter} in {framework}",
      'what is the {letter} in {framework}',
      'what does the {letter} in {framework} (mean|stand for)',
      'what does {framework} (mean|stand for)',
      'what is {framework}',
    ],
    PassOverIntent: [
      'skip {criterion} i asked already',
      'skip {criterion}',
      'skip the {criterion}',
      'leave out the {criterion}',
      'i asked about {criterion} already',
      'i asked about the {criterion} already',
      'not the {criterion}',
    ],
  },
  overview: ({ framework, who, known, of }) =>
    known === 0
      ? say`On ${framework}, nothing is settled about ${who} yet.`
      : known === of
        ? say`On ${framework}, everything is known about ${who}.`
        : say`On ${framework}, you know ${number(known)} of ${number(of)} about ${who}.`,
  gaps: ({ open, only }) =>
    only ? say`What's missing is ${and(open)}.` : say`What's missing, most telling first: ${and(open)}.`,
  top: ({ plain, points, decides }) =>
    points === 0
      ? say`The most telling one is ${plain}.`
      : say`The most telling one is ${plain}: the answer is likely to move the likelihood by ${number(points)} ${plural(points, { one: 'point', other: 'points' })} of a hundred${decides ? ', and may change what to do about this lead' : ''}.`,
  gap: ({ name, plain, state, askedInVain, doubted }) => {
    switch (state) {
      case 'doubtful':
        return doubted ? say`${name}, where a later guess says otherwise` : say`${name}, which is only a guess`;
      case 'contradicted':
        return say`${name}, where two answers contradict each other`;
      case 'stale':
        return say`${name}, which is out of date`;
      default:
        return askedInVain ? say`${plain}, asked in vain so far` : say`${plain}`;
    }
  },
  contradiction: ({ newer, older, now, rep }) =>
    say`Two answers contradict each other: ${onRecord(newer, { rep, now })}; but ${onRecord(older, { rep, now })}.`,
  doubt: ({ newer, now, rep }) => say`But later, and as a guess, ${onRecord(newer, { rep, now })}.`,
  known: ({ facts, now }) =>
    sentence(
      and(
        facts.map((fact) =>
          fact.sure === 'guess' ? say`${factClause(fact, now)}, as a guess` : factClause(fact, now),
        ),
      ),
    ),
  notKnown: ({ plain, who }) => say`For ${who} I don't know ${plain}.`,
  askedInVain: ({ name }) => say`You asked about ${name} and got no answer.`,
  confirmed: ({ fact, now, rep }) => say`Confirmed: ${factClause(fact, now)}; ${provenance(fact, { rep, now })}.`,
  guessed: ({ fact, now, rep }) =>
    say`Only a guess: ${factClause(fact, now)}; ${provenance({ ...fact, sure: 'sure' }, { rep, now })}.`,
  stale: ({ name }) => say`That on ${name} is out of date by now; better ask again.`,
  source: ({ fact, now, rep }) => sentence(say`${factClause(fact, now)}: ${provenance(fact, { rep, now })}`),
  noSource: ({ who }) => say`I have noted nothing about ${who} yet.`,
  deeper: ({ framework }) => say`${framework} is complete, so let's go deeper.`,
  question: ({ text }) => say`Ask: ${text}`,
  questions: ({ texts }) => ({
    ssml: texts
      .map((text, at) => say`${['First', 'Second', 'Third', 'Fourth', 'Fifth'][at] ?? 'Then'}: ${text}`.ssml)
      .join(' '),
  }),
  softer: ({ text }) => say`Softer: ${text}`,
  why: ({ why }) => say`${why}`,
  noQuestion: say`Which question do you mean? I have not given you one yet.`,
  noMoreQuestions: say`That's all I have on that.`,
  switched: ({ who, framework, known, of }) =>
    say`${who} is on ${framework} from now on. Nothing is lost: ${number(known)} of ${number(of)} ${plural(known, { one: 'is', other: 'are' })} answered already.`,
  criterionLine: ({ name, state, fact, now }) => {
    switch (state) {
      case 'open':
        return say`${name}: not known.`;
      case 'doubtful':
        return fact
          ? say`${name}: ${value(fact, now)}, ${fact.sure === 'sure' ? 'though a later guess says otherwise' : 'as a guess'}.`
          : say`${name}: only a guess.`;
      case 'contradicted':
        return say`${name}: two answers that contradict each other.`;
      case 'stale':
        return fact ? say`${name}: ${value(fact, now)}, out of date.` : say`${name}: out of date.`;
      case 'answered':
        return fact ? say`${name}: ${value(fact, now)}.` : say`${name}: known.`;
    }
  },
  notKnownYet: ({ names }) => say`Not known yet: ${and(names)}.`,
  letter: ({ letter, framework, names }) =>
    say`The ${letter} in ${framework} is ${and(names.map(({ name, plain }) => say`${name}: ${plain}`))}.`,
  noLetter: ({ letter, framework }) => say`There is no ${letter} in ${framework}.`,
  standsFor: ({ framework, names }) => say`${framework} is ${and(names)}.`,
  unknownFramework: ({ names }) => say`I don't know that one. I know ${and(names)}.`,
  unknownCriterion: ({ heard }) => say`I'm not sure what you mean by ${heard}.`,
  passedOver: ({ name }) => say`Leaving out ${name}.`,
  askQuestionFor: ({ name }) => say`Want a question for ${name}?`,
  askSofter: say`Want a softer way to ask it?`,
  askWhyFirst: say`Want to hear why the first one matters?`,
  askNext: say`What else would you like to know?`,
  askWhichCriterion: say`Do you mean the money, who decides, the need, or the timeline?`,
  askWhichFramework: say`Which framework would you like?`,
  allKnown: say`There is nothing left to ask.`,
};
