import { useEffect, useState } from 'preact/hooks';
import type { TaughtShown, TeachShown } from '../../wire-teach.ts';
import { get, NotDone, post } from '../api.ts';
import { keepAsFile } from '../keep-as-file.ts';
import { Arrived, useAsked } from '../use-asked.tsx';
import type { TalkState } from '../use-talk.ts';
import { TeachForm } from './teach-form.tsx';

/** What was not understood, and what it means: sentences for the next build. `of` is the turn somebody came from. */
export function TeachView({ talk, of }: { talk: TalkState; of: string | undefined }) {
  const id = talk.opening?.conversation;
  const path = id && `/api/talks/${id}/teach`;
  const asked = useAsked<TeachShown>(path, talk.turns.length);
  const turn = talk.turns.find(({ number }) => String(number) === of);
  return (
    <section class="sheet teach">
      <h1>Teach it your words</h1>
      <p class="lead-in">
        What you say here is learned at the next build and changes nothing before it. Names are masked when they are
        learned.
      </p>
      <Arrived asked={asked} what="the sentences">
        {(shown) => <Teach shown={shown} path={path ?? ''} from={turn?.said} />}
      </Arrived>
    </section>
  );
}

function Teach({ shown: first, path, from }: { shown: TeachShown; path: string; from: string | undefined }) {
  const [shown, setShown] = useState(first);
  const [open, setOpen] = useState<string | undefined>(from);
  const [came, setCame] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => setShown(first), [first]);
  const taught = (words: string) => (now: TeachShown) => {
    setShown(now);
    setOpen(undefined);
    setCame(words);
  };
  const takeBack = async ({ text }: TaughtShown) => {
    try {
      setShown(await post<TeachShown>(`${path}/remove`, { words: text }));
      setTrouble(undefined);
    } catch (error) {
      setTrouble(error instanceof NotDone ? error.message : String(error));
    }
  };
  const isListed = shown.unheard.some(({ words }) => words === open);
  return (
    <>
      <p role="status" class="unseen">
        {came !== undefined && `Taught: ${came}`}
      </p>
      {open !== undefined && !isListed && (
        <section class="card" aria-labelledby="from-turn">
          <h2 id="from-turn">“{open}”</h2>
          <TeachForm words={open} shown={shown} path={path} taught={taught(open)} />
        </section>
      )}
      <section class="card" aria-labelledby="unheard">
        <h2 id="unheard">Not understood</h2>
        {shown.unheard.length === 0 ? (
          <p class="small">
            Nothing was left without a meaning. What Lead Scout makes nothing of is listed here for 90 days.
          </p>
        ) : (
          <ul class="list">
            {shown.unheard.map(({ words, day, by }) => (
              <li key={`${by} ${words}`}>
                <p class="spread">
                  <span>
                    “{words}” <span class="small">{[by, day].join(', ')}</span>
                  </span>
                  <button
                    type="button"
                    class="plain"
                    aria-expanded={open === words}
                    onClick={() => setOpen(open === words ? undefined : words)}
                  >
                    {open === words ? 'Leave it' : 'Say what it means'}
                    <span class="unseen"> “{words}”</span>
                  </button>
                </p>
                {open === words && <TeachForm words={words} shown={shown} path={path} taught={taught(words)} />}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="card" aria-labelledby="taught">
        <h2 id="taught">Taught here</h2>
        {shown.taught.length === 0 ? (
          <p class="small">Nothing yet. Any turn of the conversation can be taught too: “teach” below its answer.</p>
        ) : (
          <>
            <table class="columns">
              <thead>
                <tr>
                  <th scope="col">Said</th>
                  <th scope="col">Means</th>
                  <th scope="col">
                    <span class="unseen">Change</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.taught.map((one) => (
                  <tr key={one.text}>
                    <th scope="row">{one.text}</th>
                    <td>{one.means}</td>
                    <td class="number">
                      <button type="button" class="link" onClick={() => void takeBack(one)}>
                        take back<span class="unseen"> “{one.text}”</span>
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p class="buttons">
              <button
                type="button"
                class="plain"
                onClick={async () => {
                  const { file, text } = await get<{ file: string; text: string }>(`${path}/file`);
                  keepAsFile(file, text);
                }}
              >
                Save as a file
              </button>
            </p>
            <p class="small">
              To learn it: <code>npx lead-scout teach {shown.file ?? 'taught.jsonl'}</code>, then{' '}
              <code>npm run words</code>.
            </p>
          </>
        )}
        {trouble !== undefined && (
          <p class="trouble" role="alert">
            {trouble}
          </p>
        )}
      </section>
    </>
  );
}
