import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { DateTime } from 'luxon';
import type { Rep } from '../lambda/domain/rep.ts';
import type { Exchange } from '../simulator/converse.ts';
import type { LocalSkill } from '../simulator/local-skill.ts';
import { asDialogue } from '../simulator/record.ts';
import { usualFolder } from './book.ts';
import type { Io } from './io.ts';
import { clockFrom, type LocalClock, settingsFrom } from './settings.ts';
import { withSkill } from './whose-book.ts';

const goes: Readonly<Record<LocalClock['kind'], string>> = {
  demo: ' The demo company’s day starts then whenever you start it, and runs on; --now real takes the real clock.',
  real: '',
  still: '',
};

const welcome = (
  rep: string,
  day: string,
  kind: LocalClock['kind'],
) => `You are ${rep}, and it is ${day}.${goes[kind]} Talk to Lead Scout as you would to Alexa.
An empty line is silence. .request shows the last request, .record FILE writes the conversation down, .quit leaves.
`;

/** `lead-scout talk`: the conversation in a terminal or a pipe, with the demo company's book. */
export async function talkCommand(args: string[], io: Io): Promise<number> {
  const settings = settingsFrom(args, Date.now(), usualFolder());
  return withSkill(settings, async (skill, rep) => {
    await talkInTerminal({ skill, rep, locale: settings.locale, clock: clockFrom(settings) }, io);
    return 0;
  });
}

/** A conversation in a terminal or a pipe, until it is left. */
export async function talkInTerminal(
  { skill, rep, locale, clock }: { skill: LocalSkill; rep: Rep; locale: string; clock: LocalClock },
  io: Io,
): Promise<void> {
  const { now } = clock;
  const conversation = skill.conversation({ locale, zone: rep.zone, now });
  const today = DateTime.fromMillis(now(), { zone: rep.zone });
  const said: Exchange[] = [];
  let recordTo: string | undefined;
  const tell = (line: string) => io.stdout.write(`${line}\n`);
  const answer = (exchange: Exchange) => {
    said.push(exchange);
    tell(`Alexa > ${exchange.speech || '(session over)'}`);
    if (recordTo !== undefined) record(recordTo);
  };
  const record = (file: string) => {
    try {
      writeFileSync(file, asDialogue('Recorded', today.toFormat("yyyy-MM-dd'T'HH:mm"), rep.zone, said));
    } catch (error) {
      recordTo = undefined;
      tell(
        `${file} cannot be written, so nothing is recorded: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  const startRecording = (file: string) => {
    if (existsSync(file)) return tell(`${file} exists already; name another file.`);
    recordTo = file;
    record(file);
    if (recordTo) tell(`Writing the conversation to ${file}.`);
  };
  tell(welcome(rep.name, today.setLocale('en').toFormat('cccc, LLLL d, h:mm a'), clock.kind));
  answer(await conversation.hear('open lead scout'));

  const interactive = 'isTTY' in io.stdin && io.stdin.isTTY;
  const lines = createInterface({
    input: io.stdin,
    output: interactive ? io.stdout : undefined,
    prompt: 'User  > ',
    terminal: interactive,
  });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const words = line.trim();
    if (!interactive) tell(`User  > ${words}`);
    if (words === '.quit' || words === '.exit') break;
    if (words === '.request') tell(JSON.stringify(said.at(-1)?.request, null, 2));
    else if (/^\.record(\s|$)/.test(words)) {
      startRecording(words.slice('.record'.length).trim() || 'recorded.yaml');
    } else if (words.startsWith('.')) tell('There are .request, .record FILE and .quit.');
    else answer(words === '' ? await conversation.keepSilent() : await conversation.hear(words));
    if (interactive) lines.prompt();
  }
  lines.close();
}
