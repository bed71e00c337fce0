import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClockShown, Opening, ShownTurn, TalkSetting } from '../wire.ts';
import { follow, get, NotDone, post } from './api.ts';
import { keepAsFile } from './keep-as-file.ts';

/** How the page stands to its server: joined, cut off for now, or left behind by one that was started anew. */
export type Link = 'opening' | 'open' | 'lost' | 'anew';

/** The conversation as the page knows it. */
export type TalkState = {
  link: Link;
  opening?: Opening;
  setting?: TalkSetting;
  /** The rep's clock, and when this page heard of it. */
  clock?: ClockShown & { heardAt: number };
  turns: ShownTurn[];
  /** Words that were said and have no answer yet. */
  waiting?: string;
  trouble?: string;
  /** How far an import has come. */
  progress?: { done: number; of: number };
  say: (words: string) => Promise<void>;
  touch: (words: string, sent: readonly unknown[]) => Promise<void>;
  change: (setting: TalkSetting, at?: number) => Promise<void>;
  /** Keeps the conversation as a dialogue test, as a file of the browser's. */
  save: () => Promise<void>;
};

const KEPT = 'lead-scout-talk';
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 4_000;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const said = (error: unknown) => (error instanceof NotDone ? error.message : String(error));

async function openTalk(): Promise<Opening> {
  const kept = sessionStorage.getItem(KEPT);
  if (kept !== null) {
    try {
      return await get<Opening>(`/api/talks/${kept}`);
    } catch (error) {
      if (!(error instanceof NotDone && error.status === 404)) throw error;
    }
  }
  return post<Opening>('/api/talks');
}

/** Opens the conversation, follows it, and takes it up again whenever the server comes back. */
export function useTalk(): TalkState {
  const [link, setLink] = useState<Link>('opening');
  const [opening, setOpening] = useState<Opening>();
  const [setting, setSetting] = useState<TalkSetting>();
  const [clock, setClock] = useState<TalkState['clock']>();
  const [turns, setTurns] = useState<ShownTurn[]>([]);
  const [waiting, setWaiting] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const id = useRef<string | undefined>(undefined);

  useEffect(() => {
    const over = new AbortController();
    let known = 0;
    const hearTurn = (turn: ShownTurn) => {
      if (turn.number <= known) return;
      known = turn.number;
      setTurns((before) => [...before, turn]);
      setWaiting(undefined);
    };
    const take = (told: Opening) => {
      id.current = told.conversation;
      sessionStorage.setItem(KEPT, told.conversation);
      known = told.turns.length;
      setOpening(told);
      setSetting(told.setting);
      setClock({ ...told.clock, heardAt: Date.now() });
      setTurns(told.turns);
    };
    const run = async () => {
      let wait = FIRST_RETRY_MS;
      while (!over.signal.aborted) {
        try {
          take(await openTalk());
          await follow(
            `/api/talks/${id.current}/events?after=${known}`,
            (pushed) => {
              if (pushed.kind === 'turn') hearTurn(pushed.turn);
              if (pushed.kind === 'progress') setProgress(pushed);
              if (pushed.kind === 'understood') {
                const { number, understanding } = pushed;
                setTurns((all) => all.map((turn) => (turn.number === number ? { ...turn, understanding } : turn)));
              }
              if (pushed.kind === 'setting') {
                setSetting(pushed.setting);
                setClock({ ...pushed.clock, heardAt: Date.now() });
              }
            },
            () => {
              setLink('open');
              wait = FIRST_RETRY_MS;
            },
            over.signal,
          );
        } catch (error) {
          if (error instanceof NotDone && error.status === 401) {
            setLink('anew');
            return;
          }
        }
        if (over.signal.aborted) return;
        setLink('lost');
        await pause(wait);
        wait = Math.min(LAST_RETRY_MS, wait * 2);
      }
    };
    void run();
    return () => over.abort();
  }, []);

  const ask = useCallback(async (path: string, body: unknown, words?: string) => {
    setTrouble(undefined);
    if (words !== undefined) setWaiting(words);
    try {
      await post(`/api/talks/${id.current}/${path}`, body);
    } catch (error) {
      setWaiting(undefined);
      setTrouble(said(error));
    }
  }, []);

  return {
    link,
    turns,
    ...(opening && { opening }),
    ...(setting && { setting }),
    ...(clock && { clock }),
    ...(waiting !== undefined && { waiting }),
    ...(trouble !== undefined && { trouble }),
    ...(progress && { progress }),
    say: useCallback((words: string) => ask('say', { words }, words), [ask]),
    touch: useCallback((words: string, sent: readonly unknown[]) => ask('touch', { words, sent }, words), [ask]),
    save: useCallback(async () => {
      const { file, text } = await get<{ file: string; text: string }>(`/api/talks/${id.current}/dialogue`);
      keepAsFile(file, text);
    }, []),
    change: useCallback((wanted: TalkSetting, at?: number) => ask('setting', { setting: wanted, at }), [ask]),
  };
}
