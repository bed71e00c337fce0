import { useRef, useState } from 'preact/hooks';
import type { BatchShown, BringOutcome, BringPreview, FileShown } from '../../wire-bring.ts';
import { get, NotDone, post, putFile } from '../api.ts';
import { useAsked } from '../use-asked.tsx';
import type { TalkState } from '../use-talk.ts';

type State =
  | { step: 'empty'; trouble?: string }
  | { step: 'looking' }
  | { step: 'preview'; preview: BringPreview }
  | { step: 'bringing'; preview: BringPreview }
  | { step: 'done'; outcome: BringOutcome };

const said = (error: unknown) =>
  error instanceof NotDone ? [error.message, error.hint].filter(Boolean).join(' ') : String(error);

/** Bringing CRM files and calendars in: dropped, looked at, taken, and taken back. */
export function BringView({ talk }: { talk: TalkState }) {
  const [state, setState] = useState<State>({ step: 'empty' });
  const [undone, setUndone] = useState<string[]>([]);
  const [version, setVersion] = useState(0);
  const id = talk.opening?.conversation;
  const batches = useAsked<BatchShown[]>(id && `/api/talks/${id}/batches`, version);

  const orSay = async (work: () => Promise<State>) => {
    try {
      setState(await work());
    } catch (error) {
      setState({ step: 'empty', trouble: said(error) });
    }
  };
  const look = (files: readonly File[]) => {
    setState({ step: 'looking' });
    void orSay(async () => {
      const opened = await post<{ id: string }>('/api/bring');
      for (const file of files) await putFile(`/api/bring/${opened.id}/files/${encodeURIComponent(file.name)}`, file);
      return { step: 'preview', preview: await get<BringPreview>(`/api/bring/${opened.id}`) };
    });
  };
  const change = (preview: BringPreview, path: string, body: unknown) =>
    void orSay(async () => ({
      step: 'preview',
      preview: await post<BringPreview>(`/api/bring/${preview.id}/${path}`, body),
    }));
  const take = (preview: BringPreview) => {
    setState({ step: 'bringing', preview });
    void orSay(async () => {
      const outcome = await post<BringOutcome>(`/api/talks/${id}/bring/${preview.id}`);
      setVersion((n) => n + 1);
      return { step: 'done', outcome };
    });
  };
  const undo = async (batch: string) => {
    try {
      setUndone((await post<{ told: string[] }>(`/api/talks/${id}/batches/${batch}/undo`)).told);
    } catch (error) {
      setUndone([said(error)]);
    }
    setVersion((n) => n + 1);
  };
  return (
    <section class="sheet bring">
      <h1>Bring data in</h1>
      {state.step !== 'preview' && state.step !== 'bringing' && <Drop look={look} />}
      {state.step === 'empty' && state.trouble !== undefined && (
        <p class="trouble" role="alert">
          {state.trouble}
        </p>
      )}
      {state.step === 'looking' && <p role="status">Looking at the files …</p>}
      {(state.step === 'preview' || state.step === 'bringing') && (
        <Preview
          preview={state.preview}
          isBusy={state.step === 'bringing'}
          progress={talk.progress}
          change={(path, body) => change(state.preview, path, body)}
          take={() => take(state.preview)}
          leave={() => setState({ step: 'empty' })}
        />
      )}
      {state.step === 'done' && <Outcome outcome={state.outcome} />}
      <Batches batches={batches.value ?? []} undo={undo} undone={undone} />
    </section>
  );
}

function Drop({ look }: { look: (files: readonly File[]) => void }) {
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section
      class={`drop ${isOver ? 'over' : ''}`}
      aria-label="Drop files here"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        look([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p>
        <b>Drop the files of a CRM export here</b>, all at once, or a calendar as .ics.
      </p>
      <p class="small">
        Salesforce, HubSpot, Pipedrive, Zoho, Odoo, or a spreadsheet: CSV, .xlsx, JSON, or a .zip of them. Nothing is
        written before you have seen what becomes of each column.
      </p>
      <p>
        <button type="button" class="main" onClick={() => picker.current?.click()}>
          Choose files
        </button>
        <label class="unseen">
          Files to bring in
          <input
            ref={picker}
            type="file"
            multiple
            tabIndex={-1}
            onChange={({ currentTarget }) => look([...(currentTarget.files ?? [])])}
          />
        </label>
      </p>
    </section>
  );
}

function Preview({
  preview,
  isBusy,
  progress,
  change,
  take,
  leave,
}: {
  preview: BringPreview;
  isBusy: boolean;
  progress: TalkState['progress'];
  change: (path: string, body: unknown) => void;
  take: () => void;
  leave: () => void;
}) {
  return (
    <>
      <p class="lead-in">
        {preview.files.length + preview.calendars.length} files, {preview.rows.toLocaleString('en-US')} rows. They are
        joined by the ids, addresses and names in them.
      </p>
      {preview.needsDayOrder && (
        <fieldset class="card">
          <legend class="unseen">Order of dates</legend>
          <p>
            <b>To decide:</b> some dates can be read both ways. Which comes first?
          </p>
          <p class="buttons">
            {(['day-first', 'month-first'] as const).map((dates) => (
              <button
                key={dates}
                type="button"
                class="plain"
                aria-pressed={preview.dayOrder === dates}
                onClick={() => change('dates', { dates })}
              >
                {dates === 'day-first' ? 'The day (3/2 is February 3)' : 'The month (3/2 is March 2)'}
              </button>
            ))}
          </p>
        </fieldset>
      )}
      {preview.files.map((file) => (
        <OneFile key={file.file} file={file} change={change} />
      ))}
      {preview.calendars.map((file) => (
        <p key={file} class="card">
          <b>{file}</b> <span class="small">a calendar</span>
        </p>
      ))}
      {preview.unread.map((why) => (
        <p key={why} class="card">
          <b>Not read:</b> {why}
        </p>
      ))}
      <div class="buttons">
        <button type="button" class="main" disabled={isBusy} onClick={take}>
          {isBusy ? 'Bringing them in …' : 'Bring them in'}
        </button>
        <button type="button" class="plain" disabled={isBusy} onClick={leave}>
          Leave it
        </button>
      </div>
      {isBusy && (
        <label>
          <span class="small">
            {(progress?.done ?? 0).toLocaleString('en-US')} of {preview.rows.toLocaleString('en-US')} rows
          </span>
          <progress max={preview.rows || 1} value={progress?.done ?? 0} />
        </label>
      )}
    </>
  );
}

function OneFile({ file, change }: { file: FileShown; change: (path: string, body: unknown) => void }) {
  return (
    <section class="card" aria-label={file.file}>
      <h2>
        {file.file}{' '}
        <span class="small">
          {file.what}, {file.rows.toLocaleString('en-US')} {file.rows === 1 ? 'row' : 'rows'}
        </span>
      </h2>
      {file.isUsed && (
        <table class="columns becomes">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Becomes</th>
              <th scope="col" class="wide-only">
                For example
              </th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map(({ header, becomes, example, filled, undecided, byValues, chosen }, at) => (
              <tr key={`${at} ${header}`}>
                <th scope="row">{header || '(no name)'}</th>
                <td>
                  {filled === 0 ? (
                    <span class="small">empty</span>
                  ) : (
                    <>
                      <select
                        aria-label={`${header} of ${file.file} becomes`}
                        value={becomes}
                        onChange={({ currentTarget }) =>
                          change('column', { file: file.file, header, becomes: currentTarget.value })
                        }
                      >
                        {file.targets.map((target) => (
                          <option key={target}>{target}</option>
                        ))}
                      </select>{' '}
                      {undecided && <span class="tag">{undecided}</span>}
                      {byValues && <span class="tag">by its values: {byValues}</span>}
                      {chosen && <span class="tag">your choice</span>}
                    </>
                  )}
                </td>
                <td class="small wide-only">{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const fates: Readonly<Record<string, string>> = {
  'new-lead': 'new leads',
  'known-lead': 'added to known leads',
  joined: 'joined to their leads',
  used: 'used to join others',
  waiting: 'waiting for what they refer to',
  'passed-over': 'no records',
  'left-out': 'left out',
};

function Outcome({ outcome }: { outcome: BringOutcome }) {
  const counts = Object.entries(outcome.counts).filter(([, count]) => count > 0);
  return (
    <section class="card" aria-labelledby="came">
      <h2 id="came">What came of it</h2>
      <div role="status">
        <ul class="list">
          {outcome.told.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {counts.length > 0 && (
        <p class="small">
          Rows: {counts.map(([fate, count]) => `${count.toLocaleString('en-US')} ${fates[fate] ?? fate}`).join(', ')}.
        </p>
      )}
      <details hidden={outcome.rows.length === 0}>
        <summary>Row by row</summary>
        <table class="columns">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Became</th>
            </tr>
          </thead>
          <tbody>
            {outcome.rows.map(({ file, line, fate, lead, why }) => (
              <tr key={`${file} ${line} ${fate}`}>
                <th scope="row">
                  {file}, line {line}
                </th>
                <td>
                  {lead !== undefined ? (
                    <a href={`#/leads/${encodeURIComponent(lead)}`}>{fates[fate] ?? fate}</a>
                  ) : (
                    (fates[fate] ?? fate)
                  )}
                  {why && <span class="small"> {why}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Batches({
  batches,
  undo,
  undone,
}: {
  batches: BatchShown[];
  undo: (batch: string) => Promise<void>;
  undone: string[];
}) {
  return (
    <section aria-labelledby="batches" class="card">
      <h2 id="batches">Brought in so far</h2>
      {undone.length > 0 && <p role="status">{undone.join(' ')}</p>}
      {batches.length === 0 && <p class="small">Nothing yet.</p>}
      <ul class="list">
        {batches.map(({ id, at, files, state }) => (
          <li key={id} class="card-head">
            <span>
              {files.join(', ')}
              <br />
              <span class="small">
                {new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(Date.parse(at))}, {state}
              </span>
            </span>
            {state !== 'undone' && (
              <button type="button" class="plain" onClick={() => void undo(id)}>
                Take it back<span class="unseen"> ({files.join(', ')})</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
