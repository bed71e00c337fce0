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
const mostRivals = 3;

/** Reports on every intent of ours: samples, how far they cover each other, and what they may be taken for. */
export function reportOn(model: InteractionModel, traced: readonly TracedSample[]): IntentReport[] {
  const samples = spokenSamples(model);
  const ear = createEar(model);
  const intents = [...new Set(traced.map(({ intent }) => intent))].sort();
  return intents.map((intent) => {
    const own = samples.filter((sample) => sample.intent === intent);
    const templates = [
      ...new Set(traced.filter((one) => one.intent === intent && !one.slot).map((one) => one.template)),
    ];
    const covered = templates.filter((template) => {
      const left = new Set(
        traced.filter((one) => one.intent === intent && one.template === template).map(({ sample }) => sample),
      );
      return isCoveredWithout(model, intent, left, own);
    });
    const closest = new Map<string, IntentReport['rivals'][number]>();
    for (const { said } of own)
      for (const { intent: rival, score, sample } of ear.understand(said, someDay).rivals)
        if (score > (closest.get(rival)?.score ?? 0))
          closest.set(rival, { intent: rival, score, said, theirs: sample });
    const rivals = [...closest.values()].sort((a, b) => b.score - a.score).slice(0, mostRivals);
    return { intent, samples: own.length, templates: templates.length, coveredWithout: covered.length, rivals };
  });
}

function isCoveredWithout(
  model: InteractionModel,
  intent: string,
  left: ReadonlySet<string>,
  own: readonly SpokenSample[],
): boolean {
  const { languageModel } = model.interactionModel;
  const intents = languageModel.intents.map((one) =>
    one.name === intent ? { ...one, samples: (one.samples ?? []).filter((sample) => !left.has(sample)) } : one,
  );
  const ear = createEar({
    interactionModel: { ...model.interactionModel, languageModel: { ...languageModel, intents } },
  });
  const said = own.filter(({ sample }) => left.has(sample));
  return said.every((one) => ear.understand(one.said, someDay).intent === intent);
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
