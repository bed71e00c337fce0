import type { Store } from './store.ts';

/** What a rep would call a change; what is only kept alongside an answer (orders, scores heard, visits) is none. */
export const changes: ReadonlySet<string> = new Set<keyof Store>([
  'saveFact',
  'saveLogEntry',
  'saveInterview',
  'saveFollowUp',
  'saveStay',
  'saveResults',
  'adoptCard',
  'linkSpeaker',
  'unlinkSpeaker',
  'forgetLogged',
  'forgetLead',
  'forgetPerson',
]);

/** Whether what was to be changed is saved: all of it, or perhaps, or nothing was begun. */
export type Saved = 'nothing' | 'all' | 'perhaps';

/** What became of the questions put to a store so far. */
export type Watch = {
  saved: () => Saved;
  /** Which question failed first, or else which has waited longest. */
  unanswered: () => string | undefined;
  /** Watches a question that is put to the store by another way. */
  asking: <T>(question: keyof Store, answer: Promise<T>) => Promise<T>;
};

/** A store that knows what came of what was asked of it. */
export function watched(store: Store): { store: Store } & Watch {
  let [begun, done] = [0, 0];
  let failed: string | undefined;
  const waiting = new Set<{ question: string }>();
  const asking = <T>(question: string, answer: Promise<T>): Promise<T> => {
    const asked = { question };
    waiting.add(asked);
    if (changes.has(question)) begun += 1;
    answer.then(
      () => {
        waiting.delete(asked);
        if (changes.has(question)) done += 1;
      },
      // Whoever asked hears of it too; one who has stopped listening by then must not end the process.
      () => {
        waiting.delete(asked);
        failed ??= question;
      },
    );
    return answer;
  };
  const watching = new Proxy(store, {
    get(target, name: string & keyof Store) {
      const method: unknown = Reflect.get(target, name, target);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => {
        const answer: unknown = Reflect.apply(method, target, args);
        return answer instanceof Promise ? asking(name, answer) : answer;
      };
    },
  });
  return {
    store: watching,
    saved: () => (begun === 0 ? 'nothing' : begun === done ? 'all' : 'perhaps'),
    unanswered: () => failed ?? [...waiting][0]?.question,
    asking,
  };
}
