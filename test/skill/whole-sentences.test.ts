import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntentRequest, RequestEnvelope } from 'ask-sdk-model';
import { DateTime } from 'luxon';
import type { Handler } from '../../lambda/alexa/skill.ts';
import { plainWords } from '../../lambda/speech/say.ts';
import type { Conversation } from '../../simulator/converse.ts';
import { earFor, type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';
import { countOf } from '../counts.ts';

type Row = { id: string; text: string; context?: { focus?: string; before?: string[]; asked?: string } };

const folder = join(__dirname, '../../corpus/kept-aside/en');
const zone = 'America/New_York';
const now = DateTime.fromISO('2026-11-20T08:55', { zone }).toMillis();
const SENTENCES = countOf('wholeSentences');

/** The sentences of a voice that come where no answer is awaited: what is awaited is sent as the slot that was asked for. */
const rowsOf = (file: string): Row[] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ context = {} }) => context.asked === undefined && context.before === undefined);

/** The request as Alexa sends it where a whole sentence fits no sample: the intent for such, its one slot unresolved. */
function asAlexaSends(sent: RequestEnvelope, sentence: string): RequestEnvelope {
  const authority = `amzn1.er-authority.echo-sdk.${sent.context.System.application.applicationId}.SENTENCE`;
  const resolutions = {
    resolutionsPerAuthority: [{ authority, status: { code: 'ER_SUCCESS_NO_MATCH' as const }, values: [] }],
  };
  const words = {
    name: 'words',
    value: sentence,
    resolutions,
    confirmationStatus: 'NONE' as const,
    source: 'USER',
    slotValue: { type: 'Simple' as const, value: sentence, resolutions },
  };
  const request: IntentRequest = {
    ...(sent.request as IntentRequest),
    dialogState: 'STARTED',
    intent: { name: 'SayIntent', confirmationStatus: 'NONE', slots: { words } },
  };
  return { ...sent, request };
}

const ear = earFor('en-US');

let skill: LocalSkill;
let handler: Handler;
let rewind: () => Promise<void>;
beforeAll(async () => {
  skill = await openLocalSkill({ clock: () => performance.now() });
  await openDemo(skill.store, now);
  rewind = await skill.rewindable();
  handler = skill.handler();
});
afterAll(() => skill.close());

const talks = new Map<string, Conversation>();

/** A conversation in which a lead is talked about, apart from what is said in any other. */
async function talkAbout(focus: string | undefined): Promise<Conversation> {
  await rewind();
  const known = talks.get(focus ?? '');
  if (known) return known.fork();
  const talk = skill.conversation({ locale: 'en-US', zone, now: () => now, handler });
  if (focus !== undefined) await talk.hear(`tell me about ${focus}`);
  talks.set(focus ?? '', talk);
  return talk.fork();
}

/** Whether a sentence of the model fits at least nearly. */
const fitsNearly = (said: string) => {
  const { intent, score } = ear.understand(said, { today: '2026-11-20' });
  return intent !== 'AMAZON.FallbackIntent' && (score >= 0.75 || /^(?:Log|Said)/.test(intent));
};

it('a sentence that fits no sample is answered on Alexa as it is where it is typed', async () => {
  const rows = ['ie.jsonl', 'sg.jsonl']
    .flatMap(rowsOf)
    .filter(({ text }) => !fitsNearly(text))
    .slice(0, SENTENCES);
  const different: object[] = [];
  for (const row of rows) {
    const said = row.text.toLowerCase();
    const typed = await (await talkAbout(row.context?.focus)).hear(said);
    await rewind();
    const { response } = await handler(asAlexaSends(typed.request, said));
    const speech = response.outputSpeech?.type === 'SSML' ? plainWords({ ssml: response.outputSpeech.ssml }) : '';
    if (speech !== typed.speech || response.shouldEndSession !== typed.ends)
      different.push({ id: row.id, said, typed: typed.speech, alexa: speech });
  }
  expect(different).toEqual([]);
  expect(rows).toHaveLength(SENTENCES);
});
