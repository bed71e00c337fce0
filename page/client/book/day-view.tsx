import { useState } from 'preact/hooks';
import type { DayEntry, DayShown, ToDoShown } from '../../wire-book.ts';
import { sayThere } from '../say-there.ts';
import { Arrived, useAsked } from '../use-asked.tsx';
import type { TalkState } from '../use-talk.ts';

const HOUR = 60;
/** The hours that are shown whatever the day holds. */
const usual = { from: 8 * HOUR, to: 18 * HOUR };

const why: Readonly<Record<NonNullable<DayEntry['why']>, string>> = {
  internal: 'only colleagues, so no sales call',
  'no-lead': 'nobody there is a lead, so no sales call',
  'all-day': 'an all-day entry, so no sales call',
  declined: 'you declined it, so no sales call',
  cancelled: 'cancelled',
  free: 'marked as free, so no sales call',
  private: 'private',
  personal: 'personal, so no sales call',
};

/** A day on a timeline, with what there is to do. */
export function DayView({ talk }: { talk: TalkState }) {
  const [named, name] = useState<string>();
  const id = talk.opening?.conversation;
  const path = id && `/api/talks/${id}/day${named === undefined ? '' : `?day=${named}`}`;
  const asked = useAsked<DayShown>(path, talk.turns.length);
  return (
    <section class="sheet day">
      <Arrived asked={asked} what="the day">
        {(day) => (
          <>
            <header class="sheet-head">
              <h1>{day.called}</h1>
              <div class="buttons">
                <button type="button" class="plain" onClick={() => name(day.before)}>
                  Day before
                </button>
                <button type="button" class="plain" onClick={() => name(undefined)} disabled={day.now !== undefined}>
                  Today
                </button>
                <button type="button" class="plain" onClick={() => name(day.after)}>
                  Day after
                </button>
              </div>
            </header>
            <p class="lead-in">{summary(day)}</p>
            <div class="day-grid">
              <Timeline day={day} say={talk.say} />
              <ToDo todo={day.todo} later={day.later} />
            </div>
          </>
        )}
      </Arrived>
    </section>
  );
}

function summary({ entries }: DayShown): string {
  const calls = entries.filter(({ call }) => call !== undefined).length;
  const others = entries.length - calls;
  const count = (n: number, one: string, more: string) => `${n === 0 ? 'No' : n} ${n === 1 ? one : more}`;
  return `${count(calls, 'sales call', 'sales calls')}${others > 0 ? `, and ${others} other calendar ${others === 1 ? 'entry' : 'entries'}` : ''}.`;
}

const label = (minute: number) => {
  const hour = Math.floor(minute / HOUR) % 24;
  return `${hour % 12 === 0 ? 12 : hour % 12} ${hour < 12 ? 'AM' : 'PM'}`;
};

/** Pixels of an hour: a call of half an hour has room for two lines. */
const HOUR_HEIGHT = 104;
const LEAST_HEIGHT = 52;

function Timeline({ day, say }: { day: DayShown; say: TalkState['say'] }) {
  const wholeDay = day.entries.filter(({ time }) => time === 'all day');
  const timed = day.entries.filter(({ time }) => time !== 'all day');
  const from = Math.floor(Math.min(usual.from, ...timed.map((one) => one.from), day.now ?? usual.from) / HOUR) * HOUR;
  const to = Math.ceil(Math.max(usual.to, ...timed.map((one) => one.to)) / HOUR) * HOUR;
  const y = (minute: number) => ((minute - from) / HOUR) * HOUR_HEIGHT;
  const hours = Array.from({ length: (to - from) / HOUR + 1 }, (_, i) => from + i * HOUR);
  return (
    <div>
      {wholeDay.length > 0 && (
        <ul class="whole-day" aria-label="All day">
          {wholeDay.map(({ id, title, why: reason }) => (
            <li key={id}>
              {title} <span class="small">{reason && why[reason]}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="timeline" style={{ height: `${y(to) + 16}px` }}>
        {hours.map((minute) => (
          <div key={minute} class="hour" style={{ top: `${y(minute)}px` }} aria-hidden="true">
            <span>{label(minute)}</span>
          </div>
        ))}
        <ol aria-label="The day’s entries">
          {placed(timed).map(({ entry, lane, lanes }) => (
            <li
              key={entry.id}
              class={`entry ${entry.call ? 'call' : 'other'}`}
              style={{
                top: `${y(entry.from)}px`,
                height: `${Math.max(LEAST_HEIGHT, y(entry.to) - y(entry.from)) - 3}px`,
                left: `calc(4.5rem + (100% - 4.5rem) * ${lane / lanes})`,
                width: `calc((100% - 4.5rem) / ${lanes} - 4px)`,
              }}
            >
              <Entry entry={entry} say={say} />
            </li>
          ))}
        </ol>
        {day.now !== undefined && day.now >= from && day.now <= to && (
          <p class="now-line" style={{ top: `${y(day.now)}px` }}>
            <span>now</span>
          </p>
        )}
      </div>
    </div>
  );
}

function Entry({ entry, say }: { entry: DayEntry; say: TalkState['say'] }) {
  const { call, title, time, place } = entry;
  if (!call)
    return (
      <p>
        {title} <span class="small">{[time, entry.why && why[entry.why]].filter(Boolean).join(', ')}</span>
      </p>
    );
  return (
    <>
      <p class="entry-head">
        <span class="entry-who">
          <a href={`#/leads/${encodeURIComponent(call.lead)}`}>{call.name}</a>
          {call.company && <span> {call.company}</span>}
        </span>
        <button type="button" class="link small" onClick={() => sayThere(say, `brief me on ${call.name}`)}>
          brief me<span class="unseen"> on {call.name}</span>
        </button>
      </p>
      <p class="small">
        {time} · {call.type}
        {place && <span class="wide-only"> · {place}</span>}
      </p>
    </>
  );
}

/** Entries side by side where they overlap, by the height they are drawn in. */
function placed(entries: readonly DayEntry[]): { entry: DayEntry; lane: number; lanes: number }[] {
  const least = (LEAST_HEIGHT / HOUR_HEIGHT) * HOUR;
  const endOf = ({ from, to }: DayEntry) => Math.max(to, from + least);
  const groups: DayEntry[][] = [];
  let reach = -1;
  for (const entry of entries) {
    if (entry.from >= reach) groups.push([]);
    groups.at(-1)?.push(entry);
    reach = Math.max(reach, endOf(entry));
  }
  return groups.flatMap((group) => {
    const lanes: number[] = [];
    const inLanes = group.map((entry) => {
      const free = lanes.findIndex((end) => end <= entry.from);
      const lane = free < 0 ? lanes.length : free;
      lanes[lane] = endOf(entry);
      return { entry, lane };
    });
    return inLanes.map((one) => ({ ...one, lanes: lanes.length }));
  });
}

function ToDo({ todo, later }: { todo: ToDoShown[]; later: ToDoShown[] }) {
  return (
    <aside class="card" aria-labelledby="to-do">
      <h2 id="to-do">To do</h2>
      {todo.length === 0 ? (
        <p class="small">Nothing is due. Say “remind me to send the quote tomorrow at nine”.</p>
      ) : (
        <ToDoList all={todo} />
      )}
      {later.length > 0 && (
        <>
          <h3>Later</h3>
          <ToDoList all={later} />
        </>
      )}
    </aside>
  );
}

const ToDoList = ({ all }: { all: ToDoShown[] }) => (
  <ul class="list">
    {all.map(({ what, due, lead, done }) => (
      <li key={`${what} ${due}`}>
        {done && <span class="tag">done</span>} {what}
        <p class="small">
          {due}
          {lead && (
            <>
              {' · '}
              <a href={`#/leads/${encodeURIComponent(lead.id)}`}>{lead.name}</a>
            </>
          )}
        </p>
      </li>
    ))}
  </ul>
);
