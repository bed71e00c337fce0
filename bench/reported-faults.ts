import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { main } from '../cli/main.ts';

/**
 * Imports each of a folder's reported faults and says what a rep would hear of it. `tsx bench/reported-faults.ts FOLDER [ID]`; the
 * files are named by fault (`B05.ics`, `B02-Account.csv`), `leads.csv` goes with each calendar that has no table of its own, and
 * the lines of a `.txt` are said to the demo book. Prints what is heard and exits with 1 where that is not what is right.
 */
type Fault = { leads?: number; says?: readonly string[]; at?: string; right: readonly RegExp[] };

const today = 'how many calls do I have today';
const who = 'who are my calls with today';
const one = (hour: string): Fault => ({
  says: [today],
  right: [new RegExp(`^One sales call today: ${hour} p\\.m\\.`)],
});
const none: Fault = { says: [today], right: [/^You have no sales calls today/] };
const friday = '2026-12-04T15:00';

const faults: Readonly<Record<string, Fault>> = {
  B01: { leads: 2, right: [] },
  B02: { leads: 1, says: ['how big is the deal with Dana Fox'], right: [/Acme is worth 15,000 dollars.*2027-01-31/] },
  B03: one('two'),
  B04: { says: [today, who], right: [/^One sales call today: two p\.m\./, /Zoë Brandt/] },
  B05: {
    says: [today, 'how many calls do I have on december 8th', 'how many calls do I have on december 15th'],
    right: [/^One sales call today: two p\.m\./, /no sales calls/, /^One sales call .*two p\.m\./],
  },
  B07: {
    leads: 3,
    says: ['Dana Fox', 'Tom Reed', 'Una Lake'].map((name) => `how big is the deal with ${name}`),
    // Money is said in whole numbers.
    right: [/worth 12,346 dollars/, /worth zero dollars/, /worth 1,235 Kuwaiti dinars/],
  },
  B08: { leads: 0, right: [] },
  B09: { leads: 3, says: [today, who], right: [/^Three sales calls/, /Dana Fox.*Tom Reed.*Una Lake/] },
  B10: one('four'),
  B12: one('two'),
  B13: {
    says: [today, 'how many calls do I have on december 8th'],
    right: [/^One sales call today: two p\.m\./, /^One sales call .*two p\.m\./],
  },
  B15: one('four'),
  B16: one('two'),
  B17: { says: [today], right: [/^Two sales calls today: two p\.m\. and three p\.m\./] },
  B19: one('two'),
  B21: none,
  B22: none,
  B25: one('two'),
  B26: { leads: 1, right: [] },
  B28: { leads: 2, right: [] },
  B31: { leads: 2, right: [] },
  B32: { leads: 1, right: [] },
  B35: { right: [/150 thousand|150,000|\?$/, /122 thousand|122,000|\?$/] },
  B36: { right: [/500 thousand|500,000|half a million/] },
  B38: {
    at: friday,
    right: [
      /^(?!.*\b(?:Monday|Tuesday|Wednesday|Thursday)\b)/,
      /^(?!.*(?:on Tuesday, December 1\b|Wednesday, December 2\b))/,
    ],
  },
  B41: { at: friday, right: [/send the quote(?! at the end of\b)/] },
};

/** Runs the command line; gives its exit code and what it wrote. */
async function run(...args: string[]): Promise<{ code: number; out: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end();
  const written = text(stdout);
  stderr.resume();
  const code = await main(args, { stdin: stdin as unknown as NodeJS.ReadStream, stdout, stderr });
  stdout.end();
  return { code, out: await written };
}

const lines = (words: string) => words.split('\n').filter((line) => line.trim() !== '');

/** What is wrong with one fault's outcome; prints what is heard. */
async function wrongOf(id: string, { leads, says = [], at = '2026-12-01T08:55', right }: Fault, folder: string) {
  const own = readdirSync(folder)
    .filter((file) => file.startsWith(id))
    .map((file) => join(folder, file));
  const spoken = own.find((file) => file.endsWith('.txt'));
  const data = mkdtempSync(join(tmpdir(), 'lead-scout-fault-'));
  try {
    const place = ['--data', data, '--zone', 'America/New_York', '--now', at];
    const wrong: string[] = [];
    let heard: string[];
    if (spoken) heard = lines((await run('say', ...lines(readFileSync(spoken, 'utf8')), ...place)).out);
    else {
      const table = own.some((file) => file.endsWith('.csv')) ? [] : [join(folder, 'leads.csv')];
      const mine = ['--rep', 'me@us.example', ...place];
      const { out } = await run('import', ...table, ...own, ...mine, '--name', 'Me', '--json');
      const found: { leads?: number } = JSON.parse(out);
      if (leads !== undefined && found.leads !== leads) wrong.push(`${found.leads} leads, right: ${leads}`);
      heard = says.length === 0 ? [] : lines((await run('say', ...says, ...mine)).out);
    }
    console.log(`${id} ${heard.join(' | ')}`);
    for (const [place, form] of right.entries())
      if (!form.test(heard[place] ?? '')) wrong.push(`"${heard[place] ?? ''}" is not ${form}`);
    return wrong;
  } finally {
    rmSync(data, { recursive: true });
  }
}

const [folder = '', only] = process.argv.slice(2);
if (!existsSync(folder)) throw new Error('Name the folder of the faults: tsx bench/reported-faults.ts FOLDER');
let right = 0;
const asked = Object.entries(faults).filter(([id]) => only === undefined || id === only);
for (const [id, fault] of asked) {
  const wrong = await wrongOf(id, fault, folder);
  for (const each of wrong) console.log(`   wrong: ${each}`);
  if (wrong.length === 0) right += 1;
}
console.log(`${right} of ${asked.length} are right`);
if (right < asked.length) process.exitCode = 1;
