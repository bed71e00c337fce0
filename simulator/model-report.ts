import type { InteractionModel } from '../model/interaction-model.ts';
import type { TracedSample } from '../model/trace.ts';
import { type SpokenSample, spokenSamples } from './examples.ts';
import { createEar } from './understand.ts';

/** How an intent stands in its model. */
export type IntentReport = {
  intent: string;
  samples: number;
  templates: number;
  /** Of its templates, how many are still understood when taken out of the model: how well the rest covers the pattern. */
  coveredWithout: number;
  /** Other intents that come close to its samples: the closest score, and the pair of sentences. */
  rivals: { intent: string; score: number; said: string; theirs: string }[];
};

const someDay = { today: '2026-11-21', now: '09:00' };
const MOST_RIVALS = 3;

/** The templates are taken out in this many parts, one after the other. */
const parts = 5;

/**
 * Reports on every intent of ours: samples, how far its templates cover each other, and what they may be taken for. One
 * sample stands for its template; a fifth of all templates is taken out at a time.
 */
export function reportOn(model: InteractionModel, traced: readonly TracedSample[]): IntentReport[] {
  const said = new Map(spokenSamples(model).map((one) => [`${one.intent} ${one.sample}`, one]));
  const ofIntents = traced.filter(({ slot }) => slot === undefined);
  const templates = new Map<string, { intent: string; samples: string[]; first: SpokenSample }>();
  for (const { intent, template, sample } of ofIntents) {
    const key = `${intent} ${template}`;
    const first = said.get(`${intent} ${sample}`);
    const known = templates.get(key);
    if (known) known.samples.push(sample);
    else if (first) templates.set(key, { intent, samples: [sample], first });
  }
  const all = [...templates.values()];
  const covered = new Map<string, number>();
  for (let part = 0; part < parts; part++) {
    const left = all.filter((_, place) => place % parts === part);
    const ear = createEar(withoutSamples(model, left));
    for (const { intent, first } of left)
      if (ear.understand(first.said, someDay).intent === intent) covered.set(intent, (covered.get(intent) ?? 0) + 1);
  }
  const ear = createEar(model);
  return [...new Set(traced.map(({ intent }) => intent))].sort().map((intent) => {
    const own = all.filter((one) => one.intent === intent);
    const closest = new Map<string, IntentReport['rivals'][number]>();
    for (const { first } of own)
      for (const { intent: rival, score, sample } of ear.understand(first.said, someDay).rivals)
        if (score > (closest.get(rival)?.score ?? 0))
          closest.set(rival, { intent: rival, score, said: first.said, theirs: sample });
    const rivals = [...closest.values()].sort((x, y) => y.score - x.score).slice(0, MOST_RIVALS);
    const samples = new Set(own.flatMap((one) => one.samples)).size;
    return { intent, samples, templates: own.length, coveredWithout: covered.get(intent) ?? 0, rivals };
  });
}

function withoutSamples(
  model: InteractionModel,
  left: readonly { intent: string; samples: readonly string[] }[],
): InteractionModel {
  const gone = new Set(left.flatMap(({ intent, samples }) => samples.map((sample) => `${intent} ${sample}`)));
  const { languageModel } = model.interactionModel;
  const intents = languageModel.intents.map((one) => ({
    ...one,
    samples: (one.samples ?? []).filter((sample) => !gone.has(`${one.name} ${sample}`)),
  }));
  return { interactionModel: { ...model.interactionModel, languageModel: { ...languageModel, intents } } };
}

/** The report as lines to read. */
export function reportLines(reports: readonly IntentReport[]): string[] {
  return reports.flatMap(({ intent, samples, templates, coveredWithout, rivals }) => [
    `${intent}: ${samples} samples from ${templates} templates, ${coveredWithout} of them covered by the others`,
    ...rivals.map(
      ({ intent: rival, score, said, theirs }) => `  ${score.toFixed(2)} ${rival}: “${said}” – “${theirs}”`,
    ),
  ]);
}
