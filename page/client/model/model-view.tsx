import { useState } from 'preact/hooks';
import type { CardPart, ModelShown } from '../../wire-model.ts';
import { NotDone, post } from '../api.ts';
import { signed } from '../book/words.ts';
import { sayThere } from '../say-there.ts';
import { Arrived, useAsked } from '../use-asked.tsx';
import type { TalkState } from '../use-talk.ts';
import { Results } from './results.tsx';
import { Workshop } from './workshop.tsx';

const tabs = [
  { path: undefined, title: 'Scorecard' },
  { path: 'workshop', title: 'Workshop' },
  { path: 'results', title: 'Results' },
] as const;

/** The model: its card, the workshop that makes one, and what came of its forecasts. */
export function ModelView({ talk, of }: { talk: TalkState; of: string | undefined }) {
  const [version, setVersion] = useState(0);
  return (
    <section class="sheet">
      <nav class="tabs" aria-label="The model">
        {tabs.map(({ path, title }) => (
          <a key={title} href={`#/model${path ? `/${path}` : ''}`} aria-current={of === path ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      {of === 'workshop' ? (
        <>
          <h1>Set the scoring up</h1>
          <Workshop talk={talk} done={() => setVersion((n) => n + 1)} />
        </>
      ) : of === 'results' ? (
        <>
          <h1>How right it is</h1>
          <Results talk={talk} />
        </>
      ) : (
        <Card talk={talk} version={version} changed={() => setVersion((n) => n + 1)} />
      )}
    </section>
  );
}

function Card({ talk, version, changed }: { talk: TalkState; version: number; changed: () => void }) {
  const id = talk.opening?.conversation;
  const asked = useAsked<ModelShown>(id && `/api/talks/${id}/model`, `${talk.turns.length} ${version}`);
  return (
    <Arrived asked={asked} what="the scorecard">
      {(model) => (
        <>
          <Model model={model} say={talk.say} />
          {!model.isDayOne && <Back path={`/api/talks/${id}/card/back`} changed={changed} />}
        </>
      )}
    </Arrived>
  );
}

/** Goes back to the card that was in use before. */
function Back({ path, changed }: { path: string; changed: () => void }) {
  const [trouble, setTrouble] = useState<string>();
  const back = async () => {
    try {
      await post(path);
      setTrouble(undefined);
      changed();
    } catch (error) {
      setTrouble(error instanceof NotDone ? [error.message, error.hint].filter(Boolean).join(' ') : String(error));
    }
  };
  return (
    <section class="card" aria-labelledby="back">
      <h2 id="back">The card before</h2>
      <p>
        <button type="button" class="plain" onClick={() => void back()}>
          Go back to the card before
        </button>
      </p>
      {trouble !== undefined && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}

function Model({ model, say }: { model: ModelShown; say: TalkState['say'] }) {
  return (
    <>
      <h1>{model.title}</h1>
      <p class="lead-in">
        {model.restsOn} Every lead starts at {model.start} points; sales-ready from {model.salesReady}. Version{' '}
        <span class="unbroken">{model.version}</span>
        {model.signedOff.length > 0 &&
          `, signed off by ${model.signedOff.map(({ name, role }) => `${name} (${role})`).join(', ')}`}
        .
      </p>
      <Threshold model={model} say={say} />
      <section class="card" aria-labelledby="rows">
        <h2 id="rows">What counts, and for how much</h2>
        <table class="columns scorecard">
          <thead>
            <tr>
              <th scope="col">What is read</th>
              <th scope="col">When it is</th>
              <th scope="col" class="number">
                Points
              </th>
            </tr>
          </thead>
          {model.parts.map((part) => (
            <Part key={part.name} part={part} />
          ))}
        </table>
      </section>
      <section class="card" aria-labelledby="flags">
        <h2 id="flags">Red flags</h2>
        <ul class="list">
          {model.redFlags.map(({ name, cap }) => (
            <li key={name}>
              {name} <span class="small">holds a likelihood down to {Math.round(cap * 100)}%</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Part({ part: { name, family, source, fadesInDays, rows } }: { part: CardPart }) {
  return (
    <tbody>
      {rows.map(({ when, points, within, outcomes, won }, at) => (
        <tr key={`${at} ${when}`}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              {name}
              <br />
              <span class="small">
                {[family, fadesInDays && `halves every ${fadesInDays} days`, source].filter(Boolean).join(' · ')}
              </span>
            </th>
          )}
          <td>
            {when}
            {outcomes !== undefined && (
              <span class="small">
                {' '}
                {won} of {outcomes} won
              </span>
            )}
          </td>
          <td class="number">
            {points === 0 ? '0' : signed(points)}
            {within !== undefined && <span class="small"> ± {within}</span>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Threshold({ model, say }: { model: ModelShown; say: TalkState['say'] }) {
  const [at, setAt] = useState(model.salesReady);
  const ready = (least: number) => model.points.filter((points) => points >= least).length;
  return (
    <section class="card" aria-labelledby="threshold">
      <h2 id="threshold">What another threshold would change</h2>
      <label>
        Sales-ready from <b>{at}</b> points
        <input
          type="range"
          class="wide"
          min={0}
          max={100}
          value={at}
          onInput={({ currentTarget }) => setAt(Number(currentTarget.value))}
        />
      </label>
      <p role="status">
        {ready(at)} of {model.points.length} leads would be sales-ready; {ready(model.salesReady)} are now.
      </p>
      <p class="small">
        Nothing is changed here. To change it,{' '}
        <button type="button" class="link" onClick={() => sayThere(say, `set the threshold to ${at}`)}>
          say “set the threshold to {at}”
        </button>
        .
      </p>
    </section>
  );
}
