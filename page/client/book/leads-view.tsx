import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LeadRow, LeadsShown } from '../../wire-book.ts';
import { post } from '../api.ts';
import { Arrived, useAsked } from '../use-asked.tsx';
import type { TalkState } from '../use-talk.ts';
import { dayOf, money, percent } from './words.ts';

type Column = { key: keyof LeadRow; title: string; isNumber?: true; show: (row: LeadRow) => string };

const columns: readonly Column[] = [
  { key: 'name', title: 'Lead', show: ({ name }) => name },
  { key: 'company', title: 'Company', show: ({ company }) => company ?? '–' },
  { key: 'likelihood', title: 'Likely', isNumber: true, show: ({ likelihood }) => percent(likelihood) },
  { key: 'tier', title: 'Tier', show: ({ tier }) => tier ?? '–' },
  { key: 'stage', title: 'Stage', show: ({ stage }) => stage ?? '–' },
  { key: 'gaps', title: 'Gaps', isNumber: true, show: ({ gaps }) => (gaps === undefined ? '…' : String(gaps)) },
  { key: 'amount', title: 'Deal', isNumber: true, show: ({ amount, currency }) => money(amount, currency) },
  { key: 'lastContact', title: 'Last contact', show: ({ lastContact }) => dayOf(lastContact) },
];

const tiers = ['high', 'medium', 'low'] as const;
const tierRank: Readonly<Record<string, number>> = { high: 3, medium: 2, low: 1 };

type Order = { key: keyof LeadRow; down: boolean };

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const inOrder = new Intl.Collator('en').compare;

const folded = new WeakMap<LeadRow, string>();
/** What a row is found by; folded once, as every letter that is typed looks at every row. */
function foundBy(row: LeadRow): string {
  const known = folded.get(row) ?? fold(`${row.name} ${row.company ?? ''} ${row.title ?? ''}`);
  folded.set(row, known);
  return known;
}

function compared(a: LeadRow, b: LeadRow, key: keyof LeadRow): number {
  const [one, other] = key === 'tier' ? [tierRank[a.tier ?? ''], tierRank[b.tier ?? '']] : [a[key], b[key]];
  if (one === other) return 0;
  if (typeof one === 'number' || typeof other === 'number')
    return (typeof one === 'number' ? one : -Infinity) - (typeof other === 'number' ? other : -Infinity);
  return inOrder(String(one ?? ''), String(other ?? ''));
}

/** The rows that are meant, in the order asked for; whoever lacks a value comes last either way. */
function chosen(rows: readonly LeadRow[], { words, stage, tier, order }: Choice): LeadRow[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const { key, down } = order;
  const lacks = (row: LeadRow) => row[key] === undefined;
  return rows
    .filter((row) => stage === '' || row.stage === stage)
    .filter((row) => tier === '' || row.tier === tier)
    .filter((row) => {
      if (wanted.length === 0) return true;
      const text = foundBy(row);
      return wanted.every((word) => text.includes(word));
    })
    .sort(
      (a, b) =>
        Number(lacks(a)) - Number(lacks(b)) || compared(a, b, key) * (down ? -1 : 1) || (a.name < b.name ? -1 : 1),
    );
}

type Choice = { words: string; stage: string; tier: string; order: Order };

/** The whole book that was shown last: it stands at once when the table is opened again, until it was read anew. */
let shownLast: { of: string; shown: LeadsShown } | undefined;

/** What was chosen last: it is still chosen when one comes back from a lead. */
let chosenLast: Choice = { words: '', stage: '', tier: '', order: { key: 'likelihood', down: true } };

/** The rep's book as a table; only the rows in view are drawn. The likeliest of a large book are there while the rest is read. */
export function LeadsView({ talk }: { talk: TalkState }) {
  const id = talk.opening?.conversation;
  const path = id && `/api/talks/${id}/leads`;
  const of = `${id} ${talk.setting?.rep}`;
  const again = `${talk.turns.length} ${of}`;
  const before = shownLast?.of === of ? shownLast.shown : undefined;
  const [isWhole, setWhole] = useState(false);
  const first = useAsked<LeadsShown>(before || isWhole ? undefined : path && `${path}?part=likeliest`, again);
  // The rest is asked for when the likeliest are there: they need not wait for it.
  const isRestWanted = before !== undefined || isWhole || first.value?.isPart === true;
  const whole = useAsked<LeadsShown>(isRestWanted ? path : undefined, again);
  const value = whole.value ?? before ?? first.value;
  useEffect(() => {
    if (whole.value) setWhole(true);
    if (value && !value.isPart) shownLast = { of, shown: value };
  }, [value]);
  const trouble = whole.trouble ?? (value ? undefined : first.trouble);
  return (
    <section class="sheet leads">
      <Arrived asked={trouble === undefined ? (value ? { value } : {}) : { trouble }} what="the book">
        {(shown) => <Leads shown={shown} path={`/api/talks/${id}`} />}
      </Arrived>
    </section>
  );
}

function Leads({ shown, path }: { shown: LeadsShown; path: string }) {
  const [choice, setChoice] = useState(chosenLast);
  const pick = (change: Partial<Choice>) => {
    chosenLast = { ...chosenLast, ...change };
    setChoice(chosenLast);
  };
  const rows = useMemo(() => chosen(shown.rows, choice), [shown, choice]);
  const stages = useMemo(() => [...new Set(shown.rows.flatMap(({ stage }) => stage ?? []))].sort(), [shown]);
  return (
    <>
      <header class="sheet-head">
        <h1>Leads</h1>
        <search class="filters">
          <label>
            <span class="unseen">Search by name, company or title</span>
            <input
              type="search"
              placeholder="Name, company or title"
              value={choice.words}
              onInput={({ currentTarget }) => pick({ words: currentTarget.value })}
            />
          </label>
          <label>
            <span class="unseen">Stage</span>
            <select value={choice.stage} onChange={({ currentTarget }) => pick({ stage: currentTarget.value })}>
              <option value="">Any stage</option>
              {stages.map((stage) => (
                <option key={stage}>{stage}</option>
              ))}
            </select>
          </label>
          <label>
            <span class="unseen">Tier</span>
            <select value={choice.tier} onChange={({ currentTarget }) => pick({ tier: currentTarget.value })}>
              <option value="">Any tier</option>
              {tiers.map((tier) => (
                <option key={tier}>{tier}</option>
              ))}
            </select>
          </label>
        </search>
      </header>
      <p class="lead-in" role="status">
        {shown.isPart
          ? `The ${shown.rows.length} likeliest; the rest of the book is being read …`
          : rows.length === shown.rows.length
            ? `${rows.length.toLocaleString('en-US')} leads`
            : `${rows.length.toLocaleString('en-US')} of ${shown.rows.length.toLocaleString('en-US')} leads`}
        <span class="small">
          {' '}
          · gaps of {shown.criteria} in {shown.framework}
        </span>
      </p>
      <Table rows={rows} shown={shown} order={choice.order} setOrder={(order) => pick({ order })} path={path} />
    </>
  );
}

const ROW = 48;
const BEYOND = 12;

function Table({
  rows,
  shown,
  order,
  setOrder,
  path,
}: {
  rows: LeadRow[];
  shown: LeadsShown;
  order: Order;
  setOrder: (order: Order) => void;
  path: string;
}) {
  const frame = useRef<HTMLElement>(null);
  const [view, setView] = useState({ from: 0, to: 40 });
  const look = () => {
    const { scrollTop = 0, clientHeight = 0 } = frame.current ?? {};
    const from = Math.max(0, Math.floor(scrollTop / ROW) - BEYOND);
    const to = Math.ceil((scrollTop + clientHeight) / ROW) + BEYOND;
    setView((before) => (before.from === from && before.to === to ? before : { from, to }));
  };
  useEffect(() => {
    look();
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  useEffect(() => frame.current?.scrollTo({ top: 0 }), [order, rows.length]);
  const inView = rows.slice(view.from, view.to);
  const drawn = useDrawnRows();
  const gaps = useGaps(shown.hasGaps ? [] : inView, path);
  return (
    <section class="table-frame" ref={frame} onScroll={look} tabIndex={0} aria-label="Table of leads">
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map(({ key, title, isNumber }) => (
              <th
                key={key}
                scope="col"
                class={`col-${key} ${isNumber ? 'number' : ''}`}
                aria-sort={order.key !== key ? 'none' : order.down ? 'descending' : 'ascending'}
              >
                {key === 'gaps' && !shown.hasGaps ? (
                  title
                ) : (
                  <button
                    type="button"
                    class="sorter"
                    onClick={() => setOrder({ key, down: order.key === key ? !order.down : isNumber === true })}
                  >
                    {title}
                    <span aria-hidden="true">{order.key === key ? (order.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.from > 0 && <Space rows={Math.min(view.from, rows.length)} />}
          {inView.map((row, at) => drawn(row, view.from + at, gaps.get(row.id) ?? row.gaps))}
          {view.to < rows.length && <Space rows={rows.length - view.to} />}
        </tbody>
      </table>
      {rows.length === 0 && (
        <p class="none">
          {shown.isPart
            ? 'None of the likeliest fits; the rest of the book is being read.'
            : 'No lead fits. Clear the search, or choose another stage or tier.'}
        </p>
      )}
    </section>
  );
}

const Space = ({ rows }: { rows: number }) => (
  <tr class="space">
    <td colSpan={columns.length} style={{ height: `${rows * ROW}px` }} />
  </tr>
);

function Row({ row, at }: { row: LeadRow; at: number }) {
  return (
    <tr aria-rowindex={at + 2}>
      {columns.map(({ key, isNumber, show }) =>
        key === 'name' ? (
          <th key={key} scope="row" class="col-name">
            <a href={`#/leads/${encodeURIComponent(row.id)}`}>{row.name}</a>
            <span class="small narrow-only">{row.company ?? row.title ?? ''}</span>
          </th>
        ) : (
          <td key={key} class={`col-${key} ${isNumber ? 'number' : ''}`}>
            {key === 'tier' && row.tier ? <span class={`tier ${row.tier}`}>{row.tier}</span> : show(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Rows as they were drawn: one that stands where it stood, with what it showed, is not looked at again while others scroll by. */
function useDrawnRows(): (row: LeadRow, at: number, gaps: number | undefined) => VNode {
  const before = useRef(new WeakMap<LeadRow, { at: number; gaps: number | undefined; row: VNode }>());
  return (row, at, gaps) => {
    const known = before.current.get(row);
    if (known && known.at === at && known.gaps === gaps) return known.row;
    const made = <Row key={row.id} row={gaps === undefined ? row : { ...row, gaps }} at={at} />;
    before.current.set(row, { at, gaps, row: made });
    return made;
  };
}

/** The gaps of the rows in view, asked for once each, when scrolling pauses. */
function useGaps(rows: readonly LeadRow[], path: string): ReadonlyMap<string, number> {
  const known = useRef(new Map<string, number>());
  const [, arrived] = useState(0);
  const wanted = rows.filter(({ id }) => !known.current.has(id)).map(({ id }) => id);
  const key = wanted.join(' ');
  useEffect(() => {
    if (wanted.length === 0) return;
    const timer = setTimeout(async () => {
      const counted = await post<Record<string, number>>(`${path}/gaps`, { ids: wanted.slice(0, 100) }).catch(
        () => ({}),
      );
      for (const [id, count] of Object.entries(counted)) known.current.set(id, count);
      arrived((n) => n + 1);
    }, 150);
    return () => clearTimeout(timer);
  }, [key, path]);
  return known.current;
}
