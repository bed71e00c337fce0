/**
 * What a door adds to a turn: the same questions through MCP, whole from the request to the response, beside the skill's handler in the
 * same process over the same table, by turns: `npm run bench:doors [TURNS]`.
 */
import { fileURLToPath } from 'node:url';
import type { RequestEnvelope } from 'ask-sdk-model';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { conversationsHere } from '../mcp/conversations.ts';
import type { Door } from '../mcp/door.ts';
import { doors } from '../mcp/http.ts';
import { listenersFrom } from '../mcp/listener.ts';
import { admission, newKey, speakerOfKey } from '../mcp/who.ts';
import { readModel } from '../model/files.ts';
import { withEveryTemplate } from '../simulator/every-template.ts';
import { openDemo, openLocalSkill } from '../simulator/local-skill.ts';

const turns = Number(process.argv[2] ?? 100);
const root = fileURLToPath(new URL('..', import.meta.url));
const at = Date.parse('2026-11-21T13:55:00Z');
const key = newKey();

const skill = await openLocalSkill({ clock: () => performance.now() });
const rep = await openDemo(skill.store, at);
await skill.store.linkSpeaker(speakerOfKey(key), { team: rep.team, rep: rep.id }, { kind: 'account' });
const door: Door = {
  store: skill.store,
  dayOneCard: dayOneCard(),
  conversations: conversationsHere(),
  listener: listenersFrom(async (locale) => withEveryTemplate(readModel(root, locale))),
  clock: () => at,
  log: () => {},
  budget: 60_000,
};
const answer = doors({ door, admit: admission(skill.store, undefined), version: '0', rate: () => true });
const handler = skill.handler();
const conversation = skill.conversation({ locale: 'en-US', zone: rep.zone, now: () => at, handler });

const questions = [
  ['list_calls', {}, 'how many calls do I have today'],
  ['find_call', { time: '14:00' }, "who is the two o'clock with"],
  ['check_likelihood', { lead: 'Jones Watson' }, 'how likely is Jones Watson to buy'],
  ['find_gaps', { lead: 'Jones Watson' }, 'what am I missing on Jones Watson'],
  ['rank_leads', { order: 'first' }, 'who should I call first'],
] as const;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
const p50 = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

const byTool = (name: string, given: object) => async () => {
  const response = await answer(
    new Request('http://localhost/mcp', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } }),
    }),
  );
  await response.text();
};
const bySkill = (request: RequestEnvelope) => () => handler(request);

let [worst, allTool, allSkill] = [0, [] as number[], [] as number[]];
for (const [name, given, words] of questions) {
  const { request } = await conversation.hear(words);
  const [tool, voice] = [byTool(name, given), bySkill(request)];
  for (let warm = 0; warm < 10; warm += 1) {
    await tool();
    await voice();
  }
  const [tools, voices]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    tools.push(await timed(tool));
    voices.push(await timed(voice));
  }
  const ratio = p50(tools) / p50(voices);
  worst = Math.max(worst, ratio);
  allTool = [...allTool, ...tools];
  allSkill = [...allSkill, ...voices];
  console.log(
    `${name.padEnd(18)} p50 ${p50(tools).toFixed(1)} ms, the skill ${p50(voices).toFixed(1)} ms: ${ratio.toFixed(2)}`,
  );
}
const whole = p50(allTool) / p50(allSkill);
console.log(
  `all of them        p50 ${p50(allTool).toFixed(1)} ms, the skill ${p50(allSkill).toFixed(1)} ms: ${whole.toFixed(2)}; at worst ${worst.toFixed(2)}; the aim is 1.3`,
);
await skill.close();
process.exitCode = whole <= 1.3 ? 0 : 1;
