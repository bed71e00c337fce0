import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CardEffect, QuestionShown, WorkshopShown, WorkshopTried } from '../../wire-model.ts';
import { NotDone, post } from '../api.ts';
import { signed } from '../book/words.ts';
import { Arrived, useAsked } from '../use-asked.tsx';
import type { TalkState } from '../use-talk.ts';

type Given = Readonly<Record<string, string>>;
const SIGN_OFF = 'participants';
const PAUSE_MS = 200;

const partTitles: Readonly<Record<string, string>> = {
  'ideal customer': 'Who: the ideal customer',
  behaviour: 'What they do: how much does it say?',
  benefits: 'What follows: benefits',
  threshold: 'The mark',
  'sign-off': 'Who signs',
};

const said = (error: unknown) =>
  error instanceof NotDone ? [error.message, error.hint].filter(Boolean).join(' ') : String(error);

/** The set-up questions as a form: what its answers would change is shown beside it, and a sign-off puts them to use. */
export function Workshop({ talk, done }: { talk: TalkState; done: () => void }) {
  const id = talk.opening?.conversation;
  const path = id && `/api/talks/${id}/workshop`;
  const asked = useAsked<WorkshopShown>(path, talk.setting?.rep);
  return (
    <Arrived asked={asked} what="the workshop">
      {(shown) => <Form shown={shown} path={path ?? ''} done={done} />}
    </Arrived>
  );
}

function Form({ shown, path, done }: { shown: WorkshopShown; path: string; done: () => void }) {
  const { questions, sizes } = shown;
  const [given, setGiven] = useState<Given>(() => Object.fromEntries(questions.map(({ id, answer }) => [id, answer])));
  const [people, setPeople] = useState<Given>({});
  const [trouble, setTrouble] = useState<string>();
  const [came, setCame] = useState<string>();
  const signOff = shown.roles.flatMap((role) => (people[role]?.trim() ? [`${people[role]}, ${role}`] : []));
  const tried = useTried(told(given, questions), `${path}/try`, came);
  const troubles = tried?.troubles ?? {};
  const isReadable = Object.keys(troubles).length === 0;
  const parts = useMemo(
    () => [...new Set(questions.map(({ part }) => part))].filter((part) => part !== 'sign-off'),
    [questions],
  );
  const answer = (id: string, value: string) => setGiven((before) => ({ ...before, [id]: value }));
  const sign = async () => {
    setTrouble(undefined);
    try {
      const { version } = await post<{ version: string }>(`${path}/sign`, {
        answers: { ...told(given, questions), [SIGN_OFF]: signOff },
      });
      setCame(version);
      done();
    } catch (error) {
      setTrouble(said(error));
    }
  };
  return (
    <div class="workshop">
      <form
        class="column"
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <p class="small">
          Executives, marketing and sales together, about ninety minutes. It need not be perfect: it is reviewed every
          quarter, and learns from what you win and lose.
        </p>
        {parts.map((part) => (
          <fieldset key={part} class="card">
            <legend>{partTitles[part] ?? part}</legend>
            {questions
              .filter((one) => one.part === part)
              .map((question) => (
                <OneQuestion
                  key={question.id}
                  question={question}
                  sizes={sizes}
                  value={given[question.id] ?? ''}
                  trouble={troubles[question.id]}
                  answer={(value) => answer(question.id, value)}
                />
              ))}
          </fieldset>
        ))}
        <fieldset class="card">
          <legend>{partTitles['sign-off']}</legend>
          <p class="small">It works only if all three agree. From then on the whole team is scored by it.</p>
          <div class="fields">
            {shown.roles.map((role) => (
              <label key={role}>
                For {role === 'executive' ? 'the executives' : role}
                <input
                  value={people[role] ?? ''}
                  autoComplete="off"
                  placeholder="Name"
                  onInput={({ currentTarget }) => {
                    const { value } = currentTarget;
                    setPeople((before) => ({ ...before, [role]: value }));
                  }}
                />
              </label>
            ))}
          </div>
          <p class="buttons">
            <button type="submit" class="main" disabled={!isReadable || signOff.length < shown.roles.length}>
              Sign and put to use
            </button>
          </p>
          {trouble !== undefined && (
            <p class="trouble" role="alert">
              {trouble}
            </p>
          )}
          {came !== undefined && <p role="status">Version {came} is in use from now on.</p>}
        </fieldset>
      </form>
      <aside class="card effect" aria-labelledby="effect">
        <h2 id="effect">What it would change</h2>
        <div role="status">{tried ? <Effect effect={tried.effect} /> : <p class="small">Trying the answers …</p>}</div>
      </aside>
    </div>
  );
}

/** Answers as they are sent: those that differ from what is usual, and all that past sales suggest. */
const told = (given: Given, questions: readonly QuestionShown[]) =>
  Object.fromEntries(
    questions.flatMap(({ id, usual }) => {
      const value = given[id] ?? usual;
      return id === SIGN_OFF || value.trim() === usual.trim() ? [] : [[id, value]];
    }),
  );

/** What the answers would change, tried whenever typing pauses; the last outcome stays until the next is there. */
function useTried(answers: Given, path: string, inUse: string | undefined): WorkshopTried | undefined {
  const [tried, setTried] = useState<WorkshopTried>();
  const key = JSON.stringify(answers);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      post<WorkshopTried>(path, { answers }).then(
        (came) => {
          if (!isOver) setTried(came);
        },
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [key, path, inUse]);
  return tried;
}

const rows: Readonly<Partial<Record<QuestionShown['kind'], number>>> = { benefits: 2, list: 1 };

function OneQuestion({
  question: { id, text, kind, asks, fromSales },
  sizes,
  value,
  trouble,
  answer,
}: {
  question: QuestionShown;
  sizes: string[];
  value: string;
  trouble: string | undefined;
  answer: (value: string) => void;
}) {
  const hint = `${id}-hint`;
  const about = { id, 'aria-describedby': hint, ...(trouble !== undefined && { 'aria-invalid': true as const }) };
  return (
    <div class={`question ${kind}`}>
      <label for={id}>{text}</label>
      {kind === 'size' ? (
        <select {...about} value={value} onChange={({ currentTarget }) => answer(currentTarget.value)}>
          {sizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      ) : rows[kind] ? (
        <textarea
          {...about}
          rows={rows[kind]}
          value={value}
          onInput={({ currentTarget }) => answer(currentTarget.value)}
        />
      ) : (
        <input
          {...about}
          value={value}
          autoComplete="off"
          inputMode={kind === 'range' ? 'text' : 'numeric'}
          onInput={({ currentTarget }) => answer(currentTarget.value)}
        />
      )}
      <p id={hint} class="small">
        {trouble !== undefined && <span class="wrong">{trouble} </span>}
        {asks.join(', ')}
        {fromSales && ' · suggested by your customers'}
      </p>
    </div>
  );
}

function Effect({ effect: { leads, isPart, ready, moves, most } }: { effect: CardEffect }) {
  return (
    <>
      <p class="effect-ready">
        <strong>{ready.after}</strong> of {leads.toLocaleString('en-US')} leads sales-ready, {ready.before}{' '}
        {ready.before === 1 ? 'is' : 'are'} now.
      </p>
      {isPart && (
        <p class="small">Tried on as many leads as one answer reads; the whole book follows when it is signed.</p>
      )}
      <details open={isWide()}>
        <summary class="small">Who moves</summary>
        {moves.length > 0 && (
          <ul class="list">
            {moves.map(({ move, leads: count }) => (
              <li key={move}>
                {count} {count === 1 ? 'goes' : 'go'} from {move}
              </li>
            ))}
          </ul>
        )}
        {most.length === 0 ? (
          <p class="small">No score changes.</p>
        ) : (
          <table class="columns">
            <thead>
              <tr>
                <th scope="col">Moves most</th>
                <th scope="col" class="number">
                  Points
                </th>
              </tr>
            </thead>
            <tbody>
              {most.map(({ lead, name, before, after, because }) => (
                <tr key={lead}>
                  <th scope="row">
                    <a href={`#/leads/${encodeURIComponent(lead)}`}>{name}</a>
                    {because && <div class="small">mostly {because}</div>}
                  </th>
                  <td class="number">
                    {before} → {after} <span class="small">{signed(after - before)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
    </>
  );
}

/** Where there is no room beside the form, what it would change is one line until somebody wants more. */
const isWide = () => matchMedia('(min-width: 901px)').matches;
