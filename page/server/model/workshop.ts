import { putToUse } from '../../../cli/card-in-use.ts';
import { UsageError } from '../../../cli/io.ts';
import type { Answers } from '../../../cli/workshop/answers.ts';
import { cardFrom } from '../../../cli/workshop/card.ts';
import { fromPastSales, type Question, questions, roles, sizes, usualAnswer } from '../../../cli/workshop/questions.ts';
import type { Scorecard } from '../../../lambda/scoring/scorecard.ts';
import { compareCards } from '../../../learn/compare-cards.ts';
import type { CardEffect, WorkshopShown, WorkshopTried } from '../../wire-model.ts';
import type { Reader } from '../book/reader.ts';
import type { Kept } from '../kept-beside-book.ts';
import { Refused } from '../refused.ts';

/** Leads that move most, named one by one. */
const MOST_NAMED = 8;

/** Stands for the sign-off while answers are only tried. */
const unsigned: Answers = { participants: roles.map((role) => `nobody yet, ${role}`) };
const signOff = 'participants';

/** The answers a team signed last, so that the next workshop begins with them. */
export type SignedAnswers = Kept<Answers>;

/** The questions as a form: each with the answer that stands until somebody gives another. */
export async function workshopShown({ store, scope }: Reader, signed: SignedAnswers): Promise<WorkshopShown> {
  const { files } = await store.leadFiles(scope);
  const sales = fromPastSales(files.map(({ lead }) => lead));
  const known: Answers = {
    ...(sales.industries.length > 0 && { industries: sales.industries.join(', ') }),
    ...(sales.employees && { employees: `${sales.employees.from} to ${sales.employees.to}` }),
  };
  const before = signed.of(scope.team);
  return {
    sizes: [...sizes],
    roles: [...roles],
    questions: questions.map(({ id, part, asks, text, kind }) => {
      const answer = before[id] ?? known[id] ?? usualAnswer(id);
      return {
        id,
        part,
        asks: [...asks],
        text,
        kind,
        answer: Array.isArray(answer) ? answer.join('\n') : answer,
        usual: usualAnswer(id),
        fromSales: before[id] === undefined && known[id] !== undefined,
      };
    }),
  };
}

/** What answers would change for the rep's leads, and which of them cannot be read. Nothing is kept. */
export async function tryWorkshop(reader: Reader, answers: Answers): Promise<WorkshopTried> {
  const troubles = troublesIn(answers);
  const readable = Object.fromEntries(Object.entries(answers).filter(([id]) => !(id in troubles)));
  const card = cardFrom({ ...readable, ...unsigned }, { team: reader.scope.team, day: dayOf(reader) });
  return { troubles, effect: await effectOf(reader, card) };
}

/** Puts the signed card to use for the whole team, by the functions that `lead-scout workshop --use` calls. */
export async function signWorkshop(
  reader: Reader,
  answers: Answers,
  signed: SignedAnswers,
): Promise<{ version: string }> {
  const { store, scope, now, rep } = reader;
  if (rep.role !== 'manager')
    throw new Refused(403, 'What holds for the whole team is a manager’s to change.', 'Talk as a manager first.');
  const day = dayOf(reader);
  const card = ownVersion(readCard(answers, scope.team, day), (await reader.card()).version);
  await putToUse(store, scope.team, card, now.toMillis());
  const { participants: _signers, ...kept } = answers;
  signed.keep(scope.team, kept);
  return { version: card.version };
}

const dayOf = ({ now }: Reader) => now.toISODate() ?? '';

function readCard(answers: Answers, team: string, day: string): Scorecard {
  try {
    return cardFrom(answers, { team, day });
  } catch (error) {
    if (error instanceof UsageError) throw new Refused(400, error.message, String(error.hint ?? ''));
    throw error;
  }
}

/** A second workshop of one day is a card of its own. */
function ownVersion(card: Scorecard, inUse: string): Scorecard {
  if (inUse !== card.version && !inUse.startsWith(`${card.version}-`)) return card;
  const count = Number(inUse.slice(card.version.length + 1)) || 1;
  return { ...card, version: `${card.version}-${count + 1}` };
}

/** The hint for each answer that cannot be read, by its question; each is read alone. */
function troublesIn(answers: Answers): Record<string, string> {
  const hintFor = ({ id }: Question): string | undefined => {
    const answer = answers[id];
    if (answer === undefined || (id === signOff && isEmpty(answer))) return undefined;
    try {
      cardFrom({ ...unsigned, [id]: answer }, { team: '', day: '' });
      return undefined;
    } catch (error) {
      if (error instanceof UsageError)
        return id === signOff ? `${error.message} ${error.hint ?? ''}` : String(error.hint);
      throw error;
    }
  };
  return Object.fromEntries(
    questions.flatMap((question) => {
      const hint = hintFor(question);
      return hint === undefined ? [] : [[question.id, hint]];
    }),
  );
}

const isEmpty = (answer: Answers[string]) => (Array.isArray(answer) ? answer.join('') : answer).trim() === '';

async function effectOf(reader: Reader, card: Scorecard): Promise<CardEffect> {
  const { store, scope, now } = reader;
  const [inUse, { files, more }] = await Promise.all([reader.card(), store.leadFiles(scope)]);
  const differences = compareCards(inUse, card, files, now.toMillis());
  const ready = (which: 'before' | 'after') => differences.filter((one) => one[which].salesReady).length;
  const moves = new Map<string, number>();
  for (const { before, after } of differences)
    if (before.tier !== after.tier) {
      const move = `${before.tier} to ${after.tier}`;
      moves.set(move, (moves.get(move) ?? 0) + 1);
    }
  return {
    leads: files.length,
    isPart: more,
    ready: { before: ready('before'), after: ready('after') },
    moves: [...moves].sort((a, b) => b[1] - a[1]).map(([move, leads]) => ({ move, leads })),
    most: differences
      .filter(({ before, after }) => before.points !== after.points)
      .slice(0, MOST_NAMED)
      .map(({ lead, name, before, after, because }) => ({
        lead,
        name,
        before: before.points,
        after: after.points,
        ...(because && { because: because.characteristic.replaceAll('-', ' ') }),
      })),
  };
}
