import { useEffect, useState } from 'preact/hooks';
import type { MeaningShown, Meant, TeachShown } from '../../wire-teach.ts';
import { NotDone, post } from '../api.ts';

const kinds = {
  question: 'a question',
  order: 'something to do',
  fact: 'something learned about a lead',
  nothing: 'nothing for Lead Scout',
} as const;
type Kind = keyof typeof kinds;

const said = (error: unknown) =>
  error instanceof NotDone ? [error.message, error.hint].filter(Boolean).join(' ') : String(error);

/** Says what words mean, as a line for `lead-scout teach`. */
export function TeachForm({
  words,
  shown,
  path,
  taught,
}: {
  words: string;
  shown: TeachShown;
  path: string;
  taught: (now: TeachShown) => void;
}) {
  const [kind, setKind] = useState<Kind>('question');
  const [question, setQuestion] = useState(shown.questions[0]?.id ?? '');
  const [order, setOrder] = useState(shown.orders[0]?.id ?? '');
  const [topic, setTopic] = useState(shown.topics[0]?.id ?? '');
  const [value, setValue] = useState('yes');
  const [isSure, setSure] = useState(true);
  const [names, setNames] = useState('');
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    let isOver = false;
    post<{ names: string[] }>(`${path}/names`, { words }).then(
      (found) => {
        if (!isOver) setNames((before) => before || found.names.join(', '));
      },
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [words, path]);
  const meant = (): Meant => {
    switch (kind) {
      case 'question':
        return { answer: question };
      case 'order':
        return { do: order.replace(/^do:/, '') };
      case 'fact':
        return { write: [{ topic, value: value.trim(), sure: isSure }] };
      case 'nothing':
        return { nothing: true };
    }
  };
  const teach = async () => {
    const all = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    try {
      taught(await post<TeachShown>(path, { text: words, names: all, expect: meant() }));
    } catch (error) {
      setTrouble(said(error));
    }
  };
  return (
    <form
      class="teach-form"
      aria-label={`What “${words}” means`}
      onSubmit={(event) => {
        event.preventDefault();
        void teach();
      }}
    >
      <div class="fields">
        <label>
          It is
          <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}>
            {Object.entries(kinds).map(([id, called]) => (
              <option key={id} value={id}>
                {called}
              </option>
            ))}
          </select>
        </label>
        {kind === 'question' && (
          <Meaning label="Asking for" all={shown.questions} value={question} choose={setQuestion} />
        )}
        {kind === 'order' && <Meaning label="Namely" all={shown.orders} value={order} choose={setOrder} />}
        {kind === 'fact' && (
          <>
            <label>
              About
              <select value={topic} onChange={({ currentTarget }) => setTopic(currentTarget.value)}>
                {shown.topics.map(({ id, called }) => (
                  <option key={id} value={id}>
                    {called}
                  </option>
                ))}
              </select>
            </label>
            <label>
              Saying yes, no, unknown, or what
              <input value={value} required onInput={({ currentTarget }) => setValue(currentTarget.value)} />
            </label>
            <label class="inline">
              <input
                type="checkbox"
                checked={isSure}
                onChange={({ currentTarget }) => setSure(currentTarget.checked)}
              />{' '}
              Said as sure
            </label>
          </>
        )}
        <label>
          Names in it
          <input
            value={names}
            autoComplete="off"
            placeholder="none"
            onInput={({ currentTarget }) => setNames(currentTarget.value)}
          />
        </label>
        <button type="submit" class="main">
          Teach it
        </button>
      </div>
      {trouble !== undefined && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}

function Meaning({
  label,
  all,
  value,
  choose,
}: {
  label: string;
  all: MeaningShown[];
  value: string;
  choose: (id: string) => void;
}) {
  const example = all.find(({ id }) => id === value)?.example;
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {all.map(({ id, called }) => (
          <option key={id} value={id}>
            {called}
          </option>
        ))}
      </select>
      {example !== undefined && <span class="small">such as “{example}”</span>}
    </label>
  );
}
