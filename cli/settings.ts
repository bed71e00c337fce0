import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { locales } from '../lambda/language/languages.ts';
import type { AwsWords } from './aws-place.ts';
import { UsageError } from './io.ts';
import { type BookWords, mustMean } from './place.ts';
import { timeSaid, zoneSaid } from './said.ts';

/** Where and when a local conversation happens. */
export type LocalSettings = {
  /** Epoch milliseconds. */
  at: number;
  /** Whether the time was given: a given one stands still, so that the same words give the same answers. */
  pinned: boolean;
  /** Whether the clock of this machine was asked for. */
  real: boolean;
  /** The rep's zone, when not the demo's own. */
  zone?: string;
  /** Whose book it is, by address, when not the demo rep's. */
  rep?: string;
  locale: string;
  /** The folder the database is kept in. */
  data: string;
  /** The folder of the models that are listened with, when not the committed ones. */
  models?: string;
  /** The table of AWS the book is in, when it is not in a folder. */
  table?: { name: string } & AwsWords;
  json: boolean;
  said: string[];
};

const options = {
  now: { type: 'string' },
  zone: { type: 'string' },
  locale: { type: 'string' },
  data: { type: 'string' },
  table: { type: 'string' },
  region: { type: 'string' },
  endpoint: { type: 'string' },
  profile: { type: 'string' },
  rep: { type: 'string' },
  models: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const folderFrom = (given: string | undefined): string | undefined => {
  if (given?.trim() === '')
    throw new UsageError('--data names no folder.', 'Name one, or leave --data out for .lead-scout.');
  return given;
};

function modelsIn(folder: string, locale: string): string {
  if (existsSync(join(folder, `${locale}.json`))) return folder;
  throw new UsageError(
    `There is no ${locale}.json in ${folder}.`,
    'lead-scout models build --out DIR writes the models of a team.',
  );
}

function tableIn({ table: name, region, endpoint, profile, data, rep }: BookWords & { rep?: string | undefined }) {
  mustMean({ table: name, region, endpoint, profile, data });
  if (name === undefined) return {};
  if (rep === undefined)
    throw new UsageError(
      'Whose calls? A table holds those of many reps.',
      'Say --rep with an address, such as --rep dana@yourcompany.com.',
    );
  return { table: { name, region, endpoint, profile } };
}

/** The zone a `--now` without offset is in when no zone is given: the demo rep's. */
const demoZone = 'America/New_York';

/** When the demo company's day begins, whenever it is started. */
const demoStart = { hour: 8, minute: 55 };

/**
 * The clock a conversation goes by: one that was given stands still; the demo company's day starts in the morning and runs
 * on from there, unless the real clock was asked for; with a rep's own book it is the real one.
 */
export type LocalClock = { kind: 'demo' | 'real' | 'still'; now: () => number };

/** The clock of a conversation that starts now. */
export function clockFrom({ pinned, real, rep, at, zone }: LocalSettings): LocalClock {
  if (pinned) return { kind: 'still', now: () => at };
  if (real || rep !== undefined) return { kind: 'real', now: Date.now };
  const morning = DateTime.fromMillis(at, { zone: zone ?? demoZone })
    .startOf('day')
    .set(demoStart)
    .toMillis();
  const started = Date.now();
  return { kind: 'demo', now: () => morning + (Date.now() - started) };
}

/** Reads `--now 2026-11-21T08:55 --zone America/New_York --locale en-US --data DIR --json` and what is to be said. */
export function settingsFrom(args: string[], now: number, data: string): LocalSettings {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const zone = zoneSaid(values.zone);
  const asked = values.locale ?? 'en-US';
  const locale = locales.find((known) => known.toLowerCase() === asked.toLowerCase());
  if (!locale) {
    throw new UsageError(`Lead Scout does not speak "${asked}".`, `It speaks ${locales.join(', ')}.`);
  }
  const real = values.now === 'real';
  const isPinned = values.now !== undefined && !real;
  const at = isPinned ? timeSaid(values.now ?? '', zone ?? demoZone) : DateTime.fromMillis(now);
  return {
    at: at.toMillis(),
    pinned: isPinned,
    real,
    ...(zone === undefined ? {} : { zone }),
    ...(values.rep === undefined ? {} : { rep: values.rep }),
    ...(values.models === undefined ? {} : { models: modelsIn(values.models, locale) }),
    ...tableIn(values),
    locale,
    data: folderFrom(values.data) ?? data,
    json: values.json ?? false,
    said: positionals,
  };
}
