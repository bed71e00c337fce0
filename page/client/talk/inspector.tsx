import type { ComponentChildren } from 'preact';
import type { ShownTurn, StoreCall, Understanding } from '../../wire.ts';

const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const percent = (share: number) => `${Math.round(Math.min(1, share) * 100)}%`;

/** What stands behind a turn, from the words to the response. */
export function Inspector({ turn }: { turn: ShownTurn }) {
  const { understanding, slots, calls } = turn;
  const filled = Object.entries(slots);
  const writes = calls.filter((call) => call.writes).length;
  return (
    <section class="inspector" aria-labelledby="behind">
      <h2 id="behind">Behind turn {turn.number}</h2>
      <Step title="Heard" note={turn.said === '' ? 'no words' : `“${turn.said}”`} isOpen>
        {understanding ? <Guesses understanding={understanding} /> : <p class="small">Nothing had to be understood.</p>}
        <p>
          Taken for <code>{turn.intent}</code>
          {filled.length > 0 && ' with '}
          {filled.map(([name, value]) => (
            <span key={name} class="slot">
              {name}: {value}
            </span>
          ))}
        </p>
      </Step>
      <Step title="Request" note={`${JSON.stringify(turn.request).length.toLocaleString('en-US')} characters`}>
        <Json called="The request" value={turn.request} />
      </Step>
      <Step
        title="Reads and writes"
        note={`${calls.length - writes} ${calls.length - writes === 1 ? 'read' : 'reads'}, ${writes} ${writes === 1 ? 'write' : 'writes'}`}
        isOpen
      >
        <Calls calls={calls} whole={turn.ms} />
      </Step>
      <Step
        title="Response"
        note={`${turn.capability ?? 'nobody'}, ${turn.outcome ?? 'no answer'}, after ${ms(turn.ms)}`}
      >
        <Json called="The response" value={turn.response} />
      </Step>
    </section>
  );
}

function Step({
  title,
  note,
  isOpen = false,
  children,
}: {
  title: string;
  note: string;
  isOpen?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="step" open={isOpen}>
      <summary>
        <b>{title}</b> <span class="small">{note}</span>
      </summary>
      <div class="step-body">{children}</div>
    </details>
  );
}

function Guesses({ understanding: { by, guesses, leanedOn } }: { understanding: Understanding }) {
  return (
    <>
      <p class="small">Understood by {by}:</p>
      <ol class="guesses">
        {guesses.map(({ meaning, sureness, because }) => (
          <li key={meaning}>
            <span class="guess-name">
              <code>{meaning}</code>
              {because !== undefined && <span class="small"> {because}</span>}
            </span>
            <meter min={0} max={1} value={Math.min(1, sureness)} aria-label={`How sure: ${meaning}`} />
            <span class="number">{percent(sureness)}</span>
          </li>
        ))}
      </ol>
      {leanedOn.length > 0 && <p class="small">Leaned on: {leanedOn.join(', ')}</p>}
    </>
  );
}

function Calls({ calls, whole }: { calls: StoreCall[]; whole: number }) {
  if (calls.length === 0) return <p class="small">The book was not opened.</p>;
  const end = Math.max(whole, ...calls.map(({ from, ms: took }) => from + took));
  return (
    <ul class="calls">
      {calls.map(({ asks, about, writes, from, ms: took, came }, at) => (
        <li key={`${at} ${asks}`}>
          <p>
            <code>{asks}</code> {writes && <span class="tag">write</span>}{' '}
            <span class="small">
              {ms(took)}, {came}
            </span>
          </p>
          {about !== '' && <p class="small about">{about}</p>}
          <Span from={from / end} width={took / end} writes={writes} />
        </li>
      ))}
    </ul>
  );
}

/** When in the turn something ran: drawn to scale. */
function Span({ from, width, writes }: { from: number; width: number; writes: boolean }) {
  return (
    <svg class="span" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
      <rect class="span-track" width="100" height="2" />
      <rect class={writes ? 'span-write' : 'span-read'} x={from * 100} width={Math.max(0.6, width * 100)} height="2" />
    </svg>
  );
}

function Json({ called, value }: { called: string; value: unknown }) {
  return (
    <section aria-label={called}>
      <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
    </section>
  );
}
