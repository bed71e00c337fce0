import type { Store } from '../store/store.ts';

/** Whoever was taken for the speaker is not the one any more; nothing was written. */
export class SpeakerChanged extends Error {
  override readonly name = 'SpeakerChanged';
  constructor() {
    super('The speaker is somebody else by now, or nobody.');
  }
}

/** What may be asked on a guess: nothing here changes anything a rep would hear of. */
export const questions: ReadonlySet<string> = new Set<keyof Store>([
  'repSpeaking',
  'repCalled',
  'colleagues',
  'entriesBetween',
  'calendarCopies',
  'leadFile',
  'leadNames',
  'leadsHeard',
  'heardAs',
  'scorecard',
  'leadFiles',
  'results',
  'interviews',
  'followUps',
  'heatPage',
  'visited',
  'linksOf',
  'passcode',
  'teamRules',
]);

/** A store that answers at once and writes only once it is sure who speaks; throws `SpeakerChanged` where it is not them. */
export function onlyIfSure(store: Store, isSure: Promise<boolean>): Store {
  return new Proxy(store, {
    get(target, name: string & keyof Store) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function' || questions.has(name)) return own;
      return async (...args: unknown[]) => {
        if (!(await isSure)) throw new SpeakerChanged();
        return Reflect.apply(own, target, args);
      };
    },
  });
}
