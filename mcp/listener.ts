import type { Locale } from '../lambda/language/languages.ts';
import type { InteractionModel } from '../model/interaction-model.ts';
import type { Listener } from './hear.ts';

/** Ears by locale, of every sentence we know of; one takes a second to build, so it is built for the first words and kept. */
export function listenersFrom(
  model: (locale: Locale) => Promise<InteractionModel>,
): (locale: Locale) => Promise<Listener> {
  const ready = new Map<Locale, Promise<Listener>>();
  const built = async (locale: Locale): Promise<Listener> => {
    const [read, { createEar }] = await Promise.all([model(locale), import('../simulator/understand.ts')]);
    return { ear: createEar(read), invocationName: read.interactionModel.languageModel.invocationName };
  };
  return (locale) => {
    const listener = ready.get(locale) ?? built(locale);
    ready.set(locale, listener);
    return listener;
  };
}
