import type { TurnLog } from '../../lambda/alexa/skill.ts';
import { StoreUnavailable } from '../../lambda/store/store.ts';
import { plainStore } from '../random/plain-store.ts';
import { dana, jones } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';

const at = Date.UTC(2026, 2, 2, 15);
const asking = (intent: string, slots: Record<string, string>) => ({
  version: '1.0',
  session: { new: false, attributes: { version: 1, lead: jones.id } },
  context: { System: { user: { userId: dana.speaker } } },
  request: {
    type: 'IntentRequest',
    requestId: 'request-1',
    timestamp: new Date(at).toISOString(),
    locale: 'en-US',
    intent: {
      name: intent,
      slots: Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, { name, value }])),
    },
  },
});

/** Plays a request against a store in which one question fails. */
async function failing(question: 'saveFact' | 'leadFile', request: unknown) {
  const { store } = plainStore(dana.rep, [jones]);
  const log: TurnLog[] = [];
  const broken = {
    ...store,
    [question]: () => Promise.reject(new StoreUnavailable('The table did not answer.', 'Is it there?', undefined)),
  };
  const handler = handlerOver(broken, () => at, { log: (line) => log.push(line) });
  const { response } = await handler(request);
  return { said: JSON.stringify(response.outputSpeech), error: log.map(({ error }) => error), response };
}

describe('a turn that breaks off', () => {
  it('says that nothing was changed where nothing was begun', async () => {
    const { said, error } = await failing('leadFile', asking('LikelihoodIntent', {}));
    expect(said).toContain('nothing was changed');
    expect(error).toEqual(['StoreUnavailable']);
  });

  it('does not say so where a write was begun', async () => {
    const { said, response } = await failing(
      'saveFact',
      asking('LogBudgetIntent', { answer: 'fifty thousand dollars' }),
    );
    expect(said).not.toContain('nothing was changed');
    expect(said).toContain('read that back');
    expect(response.shouldEndSession).toBe(false);
  });

  it('says what was not reached', async () => {
    const { said } = await failing('leadFile', asking('LikelihoodIntent', {}));
    expect(said).toContain('what I know about them');
    expect(said).toContain('Shall I try again?');
  });
});
