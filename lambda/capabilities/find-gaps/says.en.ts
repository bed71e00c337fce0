import { factClause, onRecord, provenance, value } from '../../language/en/fact-clauses.ts';
import { and, number, plural } from '../../language/en/speech.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { FindGapsWords } from './says.ts';

const sentence = (speech: Speech): Speech => ({
  ssml: `${speech.ssml.charAt(0).toUpperCase()}${speech.ssml.slice(1)}.`,
});

/** English for gaps, what is known, and what to ask. */
export const en: FindGapsWords = {
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
