import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sectionsOf } from '../../../cli/review/page.ts';
import { reportOn } from '../../../cli/review/report.ts';
import { type Pictures, picturesSchema } from '../../../learn/figures-as-drawn.ts';
import { calibrationBins } from '../../../learn/measure.ts';
import type { LearnedShown, ReviewShown } from '../../wire-model.ts';
import type { Reader } from '../book/reader.ts';

/** A dot stands for so many results at least, so that chance alone moves none of them across the picture. */
const LEAST_IN_DOT = 8;
const MOST_DOTS = 10;

/** What a year's forecasts came to: the sections of `lead-scout review`, and said against happened. */
export async function reviewShown(reader: Reader): Promise<ReviewShown> {
  const { store, scope, now } = reader;
  const iso = (at: typeof now) => at.toUTC().toISO() ?? '';
  const [from, to] = [iso(now.minus({ years: 1 })), iso(now)];
  const [card, results, { files }] = await Promise.all([
    reader.card(),
    store.teamResults(scope.team, from, to),
    store.leadFiles(scope),
  ]);
  const sections = sectionsOf(reportOn({ card, results, files, from, to, now: now.toMillis() }, undefined));
  const dots = Math.min(MOST_DOTS, Math.floor(results.length / LEAST_IN_DOT));
  return {
    results: results.length,
    calibration: calibrationBins(
      Float64Array.from(results, ({ forecast }) => forecast.likelihood),
      Uint8Array.from(results, ({ won }) => Number(won)),
      dots,
    ),
    sections: sections.filter(({ text, table }) => text.length > 0 || (table?.rows.length ?? 0) > 0),
  };
}

/** The held-out figures of the cards that `lead-scout learn` wrote into the book's folder, the last one first. */
export function learnedShown(folder: string | undefined, inUse: string): LearnedShown[] {
  const figures = folder === undefined ? undefined : join(folder, 'scorecards', 'figures');
  if (figures === undefined || !existsSync(figures)) return [];
  return readdirSync(figures)
    .map((name) => join(figures, name))
    .map((file) => ({ file, at: statSync(file).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .flatMap(({ file, at }) => {
      const read = picturesIn(file);
      return read ? [{ ...read, at, isInUse: read.version === inUse }] : [];
    });
}

function picturesIn(file: string): Pictures | undefined {
  try {
    return picturesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A file that is something else is not shown.
    return undefined;
  }
}
