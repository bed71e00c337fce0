import { firstDay } from '../learn/first-day.ts';
import { hasPublicSets, publicSets, readSet } from './public-sets.ts';

/**
 * `npm run bench:first-day`: what hand-made rules say before there is an outcome, and with their base moved by the first ten, each as
 * it is spoken. After ten the mean said must be within 3 points of what happens, and no lead may change its place.
 */
const within = 0.03;
let missed = 0;
if (hasPublicSets())
  for (const set of Object.values(publicSets)) {
    const { history, rules } = readSet(set);
    const { before, afterTen } = firstDay(rules, history);
    const off = Math.abs(afterTen.said - afterTen.happened);
    if (off > within) missed++;
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
    console.log(`\n${set.name}`);
    for (const [when, { said, happened, auc, ece }] of [
      ['before any outcome', before],
      ['after ten outcomes, mean of 200 draws', afterTen],
    ] as const)
      console.log(
        `  ${when.padEnd(37)} ${percent(said)} said, ${percent(happened)} happened, ECE ${ece.toFixed(3)}, AUC ${auc.toFixed(4)}`,
      );
    console.log(`  ${(100 * off).toFixed(1)} points apart (must 3): ${off > within ? 'missed' : 'met'}`);
  }
if (missed > 0) process.exitCode = 1;
