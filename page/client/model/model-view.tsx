import { useState } from 'preact/hooks';
import type { CardPart, ModelShown } from '../../wire-model.ts';
import { signed } from '../book/words.ts';
import { sayThere } from '../say-there.ts';
import { Arrived, useAsked } from '../use-asked.tsx';
import type { TalkState } from '../use-talk.ts';

/** The scorecard as a table, and what another threshold would change. */
export function ModelView({ talk }: { talk: TalkState }) {
  const id = talk.opening?.conversation;
  const asked = useAsked<ModelShown>(id && `/api/talks/${id}/model`, talk.turns.length);
  return (
    <section class="sheet">
      <Arrived asked={asked} what="the scorecard">
        {(model) => <Model model={model} say={talk.say} />}
      </Arrived>
    </section>
  );
}

function Model({ model, say }: { model: ModelShown; say: TalkState['say'] }) {
  return (
    <>
      <h1>{model.title}</h1>
      <p class="lead-in">
        {model.restsOn} Every lead starts at {model.start} points; sales-ready from {model.salesReady}. Version{' '}
        {model.version}
        {model.signedOff.length > 0 &&
          `, signed off by ${model.signedOff.map(({ name, role }) => `${name} (${role})`).join(', ')}`}
        .
      </p>
      <Threshold model={model} say={say} />
      <section class="card" aria-labelledby="rows">
        <h2 id="rows">What counts, and for how much</h2>
        <table class="columns">
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
