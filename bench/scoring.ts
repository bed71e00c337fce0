import { compileCard } from '../lambda/scoring/compile.ts';
import type { Flat } from '../lambda/scoring/records.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { randomFrom } from '../learn/folds.ts';

/** A card of 25 characteristics with 12 bins each, half numbers and half levels, and leads that fit it. */
function wideCard(random: () => number): Scorecard {
  const names = Array.from({ length: 25 }, (_, i) => `field ${i + 1}`);
  return {
    format: 1,
    version: 'bench',
    title: 'Bench',
    base: -1.2,
    scale: { points: 50, odds: 1, pointsToDouble: 10 },
    horizonDays: 90,
    restsOn: { kind: 'experts' },
    tiers: { high: 60, medium: 30 },
    salesReady: 50,
    redFlags: [],
    characteristics: names.map((name, i) => ({
      name,
      family: 'profile',
      reads: name,
      bins: [
        ...Array.from({ length: 11 }, (_, b) => ({
          when: i % 2 === 0 ? { from: b * 10, below: (b + 1) * 10 } : { is: [`level ${b}`] },
          logOdds: random() - 0.5,
        })),
        { when: 'missing' as const, logOdds: random() - 0.5 },
      ],
    })),
  };
}

function leadsFor(card: Scorecard, count: number, random: () => number): Flat[] {
  return Array.from({ length: count }, () => {
    const lead: Record<string, string | number | undefined> = {};
    card.characteristics.forEach(({ reads }, i) => {
      const missing = random() < 0.1;
      lead[reads] = missing ? undefined : i % 2 === 0 ? random() * 110 : `level ${Math.floor(random() * 11)}`;
    });
    return lead;
  });
}

/** The floor: what reading and adding alone cost, as a plain loop over bin codes that are already known. */
function floor(codes: Uint8Array, worth: Float64Array, leads: number): number {
  let sum = 0;
  for (let i = 0; i < leads; i++) {
    let score = -1.2;
    for (let f = 0; f < 25; f++) score += worth[f * 12 + (codes[i * 25 + f] as number)] as number;
    sum += score;
  }
  return sum;
}

/** The best of some rounds: by the clock, and by the processor alone, which does not count what else the machine was busy with. */
function leadsPerSecond(leads: number, run: () => void): { clock: number; work: number } {
  let [clock, work] = [0, 0];
  for (let round = 0; round < 9; round++) {
    const before = process.cpuUsage();
    const start = performance.now();
    run();
    clock = Math.max(clock, leads / ((performance.now() - start) / 1000));
    const { user, system } = process.cpuUsage(before);
    work = Math.max(work, leads / ((user + system) / 1e6));
  }
  return { clock, work };
}

const random = randomFrom(1);
const card = wideCard(random);
const leads = leadsFor(card, 10_000, random);
const compiled = compileCard(card);
if (!compiled) throw new Error('The bench card does not compile.');
const codes = Uint8Array.from({ length: leads.length * 25 }, () => Math.floor(random() * 12));
const worth = Float64Array.from({ length: 300 }, () => random() - 0.5);

const bare = leadsPerSecond(leads.length, () => floor(codes, worth, leads.length));
const scores = leadsPerSecond(leads.length, () => {
  for (const lead of leads) compiled.logOdds(lead);
});
const reasons = leadsPerSecond(leads.length, () => {
  for (const lead of leads) compiled.score(lead, 3);
});
// Leads built one property at a time are kept as dictionaries by the engine, those read from JSON more closely.
const read: Flat[] = leads.map((lead) => {
  const written = Object.entries(lead).map(([key, value]) => [key, value ?? '']);
  return JSON.parse(JSON.stringify(Object.fromEntries(written))) as Flat;
});
const fromJson = leadsPerSecond(read.length, () => {
  for (const lead of read) compiled.score(lead, 3);
});
const one = leads[0] as Flat;
const before = process.cpuUsage();
const start = performance.now();
compileCard(card)?.score(one, 3);
const cold = performance.now() - start;
const { user, system } = process.cpuUsage(before);

const count = (value: number) => `${Math.round(value / 1000).toLocaleString('en-US')} k`;
const thousands = ({ clock, work }: { clock: number; work: number }) =>
  `${count(clock)} by the clock, ${count(work)} of processor time`;
console.log('Leads a second, one thread, 25 characteristics of 12 bins, from plain objects');
console.log(`  score with three reasons each way  ${thousands(reasons)}   (must 1,000 k)`);
console.log(`  the same, leads as JSON gives them ${thousands(fromJson)}`);
console.log(`  score alone                        ${thousands(scores)}`);
console.log(
  `  floor: known bins, adding only     ${thousands(bare)}   (${(bare.work / reasons.work).toFixed(1)} times as fast)`,
);
console.log(
  `One lead, from a card not yet prepared: ${cold.toFixed(2)} ms by the clock, ${((user + system) / 1000).toFixed(2)} ms of processor time (must be under 0.5 ms)`,
);
if (reasons.work < 1e6 || (user + system) / 1000 > 0.5) {
  console.log('A must is missed.');
  process.exitCode = 1;
}
