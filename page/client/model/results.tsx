import type { CalibrationDot, LearnedShown, ResultsShown, ReviewShown } from '../../wire-model.ts';
import { Arrived, useAsked } from '../use-asked.tsx';
import type { TalkState } from '../use-talk.ts';
import { across, SharePlot, up } from './share-plot.tsx';

/** Of fewer results chance alone decides what they look like. */
const ENOUGH = 16;

const whole = (share: number) => `${Math.round(share * 100)}%`;
const methods = [
  { id: 'scorecard', name: 'learned card' },
  { id: 'rules', name: 'rules' },
  { id: 'naive_bayes', name: 'naive Bayes' },
] as const;
type Method = (typeof methods)[number]['id'];

/** How right the forecasts were: of this book's leads, and of the last card that was learned on leads it had not seen. */
export function Results({ talk }: { talk: TalkState }) {
  const id = talk.opening?.conversation;
  const asked = useAsked<ResultsShown>(id && `/api/talks/${id}/model/results`, talk.turns.length);
  return (
    <Arrived asked={asked} what="the results">
      {({ review, learned }) => (
        <>
          <Review review={review} />
          {learned.length === 0 ? (
            <NothingLearned />
          ) : (
            learned.slice(0, 1).map((one) => <Learned key={one.version} learned={one} />)
          )}
        </>
      )}
    </Arrived>
  );
}

function Review({ review: { results, calibration, sections } }: { review: ReviewShown }) {
  const [first, ...others] = sections;
  return (
    <section class="card" aria-labelledby="review">
      <h2 id="review">What came of a year’s forecasts</h2>
      {results === 0 ? (
        <p>
          No lead of this team was closed in the last year, so nothing can be held against its forecast yet. Won and
          lost leads come with an import, or are said: “Klaus bought”, “drop Robert because of timing”.
        </p>
      ) : results < ENOUGH ? (
        <p>
          {results} {results === 1 ? 'lead was' : 'leads were'} closed in the last year: too few to hold forecasts
          against what came of them. From {ENOUGH} on it is done here.
        </p>
      ) : (
        first?.text.map((line) => <p key={line}>{line}</p>)
      )}
      {calibration.length > 1 && (
        <figure>
          <CalibrationPicture series={[{ id: 'scorecard', dots: calibration }]} />
          <figcaption class="small">
            Each dot is a group of closed leads that had much the same forecast. On the line, what was said is what
            happened.
          </figcaption>
        </figure>
      )}
      {(results < ENOUGH ? others.filter(({ title }) => title === 'What the open book should bring') : others).map(
        ({ title, text, table }) => (
          <details key={title} class="step">
            <summary>
              <b>{title}</b>
            </summary>
            <div class="step-body">
              {text.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {table && table.rows.length > 0 && <Numbers head={table.head} rows={table.rows} />}
            </div>
          </details>
        ),
      )}
    </section>
  );
}

function Numbers({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <section class="wide-table" aria-label={`Table by ${head[0]}`} tabIndex={0}>
      <table class="columns">
        <thead>
          <tr>
            {head.map((title, at) => (
              <th key={title} scope="col" class={at === 0 ? '' : 'number'}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]} class="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NothingLearned() {
  return (
    <section class="card" aria-labelledby="learned">
      <h2 id="learned">The last card that was learned</h2>
      <p>
        None has been learned here. From a file of won and lost leads,{' '}
        <code>lead-scout learn --history deals.csv --outcome Stage</code> makes a card and tries it on leads it has not
        seen; <code>lead-scout learn --book</code> does so from this book’s own results. How right it was is drawn here.
      </p>
    </section>
  );
}

function Learned({ learned }: { learned: LearnedShown }) {
  const { title, version, outcomes, won, sentences, isInUse } = learned;
  return (
    <section class="card" aria-labelledby="learned">
      <h2 id="learned">The last card that was learned</h2>
      <p>
        {title}, version {version}, from {outcomes.toLocaleString('en-US')} outcomes, {won.toLocaleString('en-US')} of
        them won. {isInUse ? 'It is in use.' : 'It is not in use.'}
      </p>
      {sentences.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ul class="legend small" aria-label="What is drawn">
        {methods.map(({ id, name }) => (
          <li key={id}>
            <span class={`key ${id}`} aria-hidden="true" /> {name}
          </li>
        ))}
      </ul>
      <div class="pictures">
        <figure>
          <h3>What it said, and what happened</h3>
          <CalibrationPicture series={methods.map(({ id }) => ({ id, dots: learned.methods[id].calibration }))} />
          <figcaption class="small">
            Each dot is a fifteenth of the leads it had not seen, by their chance. On the line, what was said is what
            happened.
          </figcaption>
        </figure>
        <figure>
          <h3>Whom to call first</h3>
          <LiftPicture learned={learned} />
          <figcaption class="small">How many of all wins are among the leads that stand highest.</figcaption>
        </figure>
      </div>
      <Numbers
        head={[
          'on leads it had not seen',
          'AUC',
          'log loss',
          'Brier',
          'calibration error',
          'lift of the best tenth',
          'wins in the best fifth',
        ]}
        rows={methods.map(({ id, name }) => {
          const { auc, logloss, brier, ece, lift10, capture20 } = learned.methods[id];
          return [
            name,
            auc.toFixed(3),
            logloss.toFixed(3),
            brier.toFixed(3),
            ece.toFixed(3),
            lift10.toFixed(2),
            whole(capture20),
          ];
        })}
      />
    </section>
  );
}

function CalibrationPicture({ series }: { series: { id: Method; dots: CalibrationDot[] }[] }) {
  const [first] = series;
  const text = (first?.dots ?? [])
    .map(({ forecast, happened, leads }) => `${whole(forecast)} said, ${whole(happened)} happened, of ${leads}`)
    .join('; ');
  return (
    <SharePlot label={`Said against happened: ${text}.`} x="chance said, %" y="happened, %">
      {series.toReversed().map(({ id, dots }) =>
        dots.map(({ forecast, happened, leads }, at) => (
          <circle
            key={`${id} ${at}`}
            class={`dot ${id}`}
            cx={across(forecast)}
            cy={up(happened)}
            r={id === 'scorecard' ? 5 : 3.5}
          >
            <title>{`${whole(forecast)} said, ${whole(happened)} happened, of ${leads} leads`}</title>
          </circle>
        )),
      )}
    </SharePlot>
  );
}

function LiftPicture({ learned }: { learned: LearnedShown }) {
  const { lift } = learned.methods.scorecard;
  const text = [0.1, 0.2, 0.5]
    .map(
      (part) =>
        `${whole(lift.find((one) => Math.abs(one.part - part) < 1e-6)?.wins ?? 0)} of all wins in the best ${whole(part)}`,
    )
    .join(', ');
  return (
    <SharePlot label={`The learned card finds ${text}.`} x="best part of the leads, %" y="of all wins, %">
      {methods.toReversed().map(({ id }) => (
        <polyline
          key={id}
          class={`curve ${id}`}
          points={learned.methods[id].lift
            .map(({ part, wins }) => `${across(part).toFixed(1)},${up(wins).toFixed(1)}`)
            .join(' ')}
        />
      ))}
    </SharePlot>
  );
}
