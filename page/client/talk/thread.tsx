import { useEffect, useRef } from 'preact/hooks';
import type { ShownTurn } from '../../wire.ts';
import type { TalkState } from '../use-talk.ts';

const saidIn: Readonly<Record<ShownTurn['how'], (turn: ShownTurn) => string>> = {
  opened: () => '“Alexa, open Lead Scout”',
  said: ({ said }) => said,
  silence: () => 'Nobody says a word',
  touched: ({ said }) => `Touches “${said}”`,
};

/** What was said, turn by turn; each can be looked at. */
export function Thread({
  talk,
  looked,
  lookAt,
}: {
  talk: TalkState;
  looked: number | undefined;
  lookAt: (turn: number) => void;
}) {
  const { turns, waiting, trouble } = talk;
  const list = useRef<HTMLOListElement>(null);
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });
  useEffect(() => void toEnd(), [turns.length, waiting]);
  useEffect(() => {
    const watcher = new ResizeObserver(toEnd);
    if (list.current) watcher.observe(list.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <ol class="thread" ref={list} aria-live="polite" aria-label="What was said" tabIndex={0}>
      {turns.map((turn) => (
        <Turn key={turn.number} turn={turn} isLooked={turn.number === looked} lookAt={lookAt} />
      ))}
      {waiting !== undefined && (
        <li class="turn">
          <p class="said">{waiting || 'Nobody says a word'}</p>
          <p class="answer waiting">
            <span class="unseen">Lead Scout is answering</span>
            <span aria-hidden="true">…</span>
          </p>
        </li>
      )}
      {trouble !== undefined && (
        <li class="turn">
          <p class="trouble" role="alert">
            {trouble}
          </p>
        </li>
      )}
    </ol>
  );
}

function Turn({ turn, isLooked, lookAt }: { turn: ShownTurn; isLooked: boolean; lookAt: (turn: number) => void }) {
  const shown = useRef<HTMLLIElement>(null);
  useEffect(() => {
    requestAnimationFrame(() => {
      if (shown.current) shown.current.dataset.shownAfter = String(Date.now() - turn.answeredAt);
    });
  }, [turn.answeredAt]);
  return (
    <li ref={shown} class={`turn ${isLooked ? 'looked' : ''}`} data-turn={turn.number}>
      <p class={`said ${turn.how === 'said' ? '' : 'aside'}`}>
        <span class="unseen">You: </span>
        {saidIn[turn.how](turn)}
      </p>
      <div class="answer">
        <p>
          <span class="unseen">Lead Scout: </span>
          {turn.speech || 'The session is over.'}
        </p>
        <p class="small">
          {turn.at}
          {turn.ends && ' · session over'}
          {' · '}
          <button type="button" class="link" aria-pressed={isLooked} onClick={() => lookAt(turn.number)}>
            behind this<span class="unseen"> turn, number {turn.number}</span>
          </button>
          {turn.how === 'said' && (
            <>
              {' · '}
              <a href={`#/teach/${turn.number}`}>
                teach<span class="unseen"> what turn {turn.number} means</span>
              </a>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
