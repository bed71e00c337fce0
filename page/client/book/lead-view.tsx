import { useState } from 'preact/hooks';
import type { FactShown, LeadShown, LetterShown } from '../../wire-book.ts';
import { sayThere } from '../say-there.ts';
import { Arrived, useAsked } from '../use-asked.tsx';
import type { TalkState } from '../use-talk.ts';
import { OverTime } from './over-time.tsx';
import { Waterfall } from './waterfall.tsx';
import { percent, stateWords } from './words.ts';

/** All that is known about a lead. Nothing is changed here: what changes it is said. */
export function LeadView({ talk, lead }: { talk: TalkState; lead: string }) {
  const [framework, seeThrough] = useState('');
  const id = talk.opening?.conversation;
  const path =
    id && `/api/talks/${id}/leads/${encodeURIComponent(lead)}${framework === '' ? '' : `?framework=${framework}`}`;
  const asked = useAsked<LeadShown>(path, talk.turns.length);
  return (
    <section class="sheet lead">
      <p>
        <a href="#/leads">All leads</a>
      </p>
      <Arrived asked={asked} what="the lead">
        {(shown) => <Lead shown={shown} seeThrough={seeThrough} say={talk.say} />}
      </Arrived>
    </section>
  );
}

function Lead({
  shown,
  seeThrough,
  say,
}: {
  shown: LeadShown;
  seeThrough: (framework: string) => void;
  say: TalkState['say'];
}) {
  const { sum } = shown;
  const about = (words: string) => `${words} ${shown.name}${words === 'how likely is' ? ' to buy' : ''}`;
  const [title, company] = ['Title', 'Company'].map((one) => shown.about.find(({ name }) => name === one)?.value);
  return (
    <>
      <header class="sheet-head">
        <div>
          <h1>{shown.name}</h1>
          <p class="lead-in">{[title, company].filter(Boolean).join(', ')}</p>
        </div>
        <p class="verdict">
          <strong>{percent(sum.likelihood)}</strong>
          <span class={`tier ${sum.tier}`}>{sum.tier}</span>
          <span class="small">
            likely to buy{sum.horizonDays === undefined ? '' : ` within ${sum.horizonDays} days`}, by {sum.restsOn}
          </span>
        </p>
      </header>
      {sum.redFlags.length > 0 && (
        <ul class="red-flags" aria-label="Red flags">
          {sum.redFlags.map((flag) => (
            <li key={flag}>{flag}</li>
          ))}
        </ul>
      )}
      <p class="buttons">
        {['brief me on', 'how likely is', 'what am I missing on'].map((words) => (
          <button key={words} type="button" class="chip" onClick={() => sayThere(say, about(words))}>
            {words} {shown.name.split(' ')[0]}
          </button>
        ))}
      </p>
      <div class="lead-grid">
        <div class="column">
          <section class="card" aria-labelledby="why">
            <h2 id="why">
              Why {sum.points} points{sum.salesReady ? ', which is sales-ready' : ''}
            </h2>
            <Waterfall sum={sum} />
          </section>
          <section class="card" aria-labelledby="facts">
            <h2 id="facts">What we know</h2>
            <Facts facts={shown.facts} />
          </section>
          <section class="card" aria-labelledby="happened">
            <h2 id="happened">What happened, and what is planned</h2>
            <ol class="happenings">
              {shown.happenings.map(({ at, day, text, kind, ahead }) => (
                <li key={`${at} ${text}`} class={`${kind} ${ahead ? 'planned' : ''}`}>
                  <span class="small">{day}</span>
                  <span>
                    {text}
                    {ahead && <span class="tag"> ahead</span>}
                  </span>
                </li>
              ))}
            </ol>
            {shown.happenings.length === 0 && <p class="small">Nothing yet.</p>}
          </section>
        </div>
        <div class="column">
          <section class="card" aria-labelledby="course">
            <h2 id="course">Over time</h2>
            <OverTime points={shown.overTime} now={shown.now} />
          </section>
          <Letters shown={shown} seeThrough={seeThrough} />
          <section class="card" aria-labelledby="notes">
            <h2 id="notes">Notes and follow-ups</h2>
            {shown.notes.length + shown.todo.length === 0 && (
              <p class="small">
                None yet. Say “make a note on {shown.name.split(' ')[0]}”, or “remind me to call them on Friday”.
              </p>
            )}
            <ul class="list">
              {shown.todo.map(({ what, due, done }) => (
                <li key={what}>
                  {what}
                  <p class="small">
                    {done ? 'done' : 'due'} {due}
                  </p>
                </li>
              ))}
              {shown.notes.map(({ at, text, by }) => (
                <li key={`${at} ${text}`}>
                  {text}
                  <p class="small">
                    {by}, {at}
                  </p>
                </li>
              ))}
            </ul>
          </section>
          <section class="card" aria-labelledby="profile">
            <h2 id="profile">Profile</h2>
            <dl class="profile">
              {shown.stage && (
                <>
                  <dt>Stage</dt>
                  <dd>{shown.stage}</dd>
                </>
              )}
              {shown.about.map(({ name, value }) => (
                <>
                  <dt key={name}>{name}</dt>
                  <dd>{value}</dd>
                </>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </>
  );
}

function Letters({ shown, seeThrough }: { shown: LeadShown; seeThrough: (framework: string) => void }) {
  return (
    <section class="card" aria-labelledby="letters">
      <div class="card-head">
        <h2 id="letters">Qualification</h2>
        <label>
          <span class="unseen">Framework</span>
          <select value={shown.framework.id} onChange={({ currentTarget }) => seeThrough(currentTarget.value)}>
            {shown.frameworks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ul class="letters">
        {shown.letters.map((letter) => (
          <Letter key={letter.name} letter={letter} />
        ))}
      </ul>
    </section>
  );
}

function Letter({ letter: { letter, name, plain, state, known, askedInVain } }: { letter: LetterShown }) {
  return (
    <li class={`letter ${state}`}>
      <span class="letter-mark" aria-hidden="true">
        {letter}
      </span>
      <div>
        <p>
          <b>{name}</b> <span class="state">{askedInVain ? 'asked in vain' : stateWords[state]}</span>
        </p>
        <p class="small">{known.length > 0 ? known.join('; ') : `We don’t know ${plain}.`}</p>
      </div>
    </li>
  );
}

function Facts({ facts }: { facts: FactShown[] }) {
  if (facts.length === 0)
    return <p class="small">Nothing has been noted yet. Say what you learned, in your own words.</p>;
  return (
    <ul class="list facts">
      {facts.map((fact) => (
        <li key={fact.id} class={fact.state === 'stands' ? '' : 'gone'}>
          <p>
            <span class="fact-topic">{fact.topic}:</span> <span class="fact-value">{fact.value}</span>
            {!fact.sure && <span class="tag">a guess</span>}{' '}
            {fact.state !== 'stands' && <span class="tag">{fact.state}</span>}
          </p>
          <p class="small">
            {fact.words && <>“{fact.words}” · </>}
            {fact.by}, {fact.at}, {fact.source === 'voice' ? 'by voice' : 'with the import'}
            {fact.replaces !== undefined && <> · in place of “{fact.replaces}”</>}
          </p>
        </li>
      ))}
    </ul>
  );
}
